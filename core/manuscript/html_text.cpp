#include "core/manuscript/html_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"
#include "core/import/cells.hpp"
#include "core/manuscript/html_rows.hpp"
#include "core/manuscript/marked_text.hpp"
#include "core/manuscript/tags.hpp"

namespace riskbild::manuscript {
namespace {

using import::Role;

template <std::size_t count>
bool is_one_of(const std::array<std::string_view, count>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

constexpr auto not_text = std::to_array<std::string_view>({"script", "style", "template", "svg", "object"});
constexpr auto headings = std::to_array<std::string_view>({"h1", "h2", "h3", "h4", "h5", "h6", "title", "caption"});
constexpr auto blocks = std::to_array<std::string_view>(
    {"p",  "div", "section",    "article", "header", "footer", "main", "ul",   "ol",       "dl",
     "dt", "dd",  "blockquote", "pre",     "body",   "head",   "hr",   "form", "fieldset", "figure"});
constexpr auto empty_elements = std::to_array<std::string_view>({"br", "hr", "img", "input", "meta", "link", "col"});

std::size_t span_of(const Tag& tag, std::string_view name) {
    const std::string_view digits = attribute(tag, name);
    std::size_t span = 1;
    std::from_chars(digits.data(), digits.data() + digits.size(), span);
    return std::clamp<std::size_t>(span, 1, limits::sheet_rows);
}

bool is_hidden(const Tag& tag) {
    if (tag.closing || is_one_of(empty_elements, tag.name)) return false;
    std::string style = text::lower(attribute(tag, "style"));
    std::erase(style, ' ');
    return has_attribute(tag, "hidden") || style.find("display:none") != std::string::npos;
}

class HtmlReader {
public:
    HtmlReader(std::string_view html, int first_line) : rest_(html), line_(first_line) {}

    HtmlText run() && {
        while (!rest_.empty() && !read_.too_large) take();
        end_cell();
        end_row();
        end_text(role_);
        return std::move(read_);
    }

private:
    void take() {
        const Tag tag = rest_.front() == '<' ? tag_at(rest_) : Tag{};
        if (tag.bytes > 0)
            take_tag(tag);
        else
            take_text(std::min(rest_.find('<', 1), rest_.size()));
    }

    void skip(std::size_t bytes) {
        line_ += static_cast<int>(std::ranges::count(rest_.substr(0, bytes), '\n'));
        rest_.remove_prefix(std::min(bytes, rest_.size()));
    }
    void take_text(std::size_t bytes) {
        if (!begun_) {
            const std::size_t blank = std::min(rest_.find_first_not_of(" \t\r\n"), bytes);
            skip(blank);
            bytes -= blank;
            begun_ = bytes > 0;
            text_line_ = line_;
        }
        text_ += rest_.substr(0, bytes);
        skip(bytes);
    }

    void start_text() {
        text_.clear();
        begun_ = false;
    }

    void take_tag(const Tag& tag) {
        if (!tag.closing && is_one_of(not_text, tag.name)) {
            read_.left_out.insert(tag.name);
            skip_element(tag);
        } else if (is_hidden(tag)) {
            if (read_.hidden_line == 0) read_.hidden_line = line_;
            skip_element(tag);
        } else {
            const bool structure = take_table_tag(tag) || (!in_cell_ && take_text_tag(tag));
            if (!structure) text_ += rest_.substr(0, tag.bytes);  // bold, a break, a paragraph in a cell
            skip(tag.bytes);
        }
    }

    // To the closing tag, over elements of the same name within.
    void skip_element(const Tag& opening) {
        std::size_t depth = 1;
        skip(opening.bytes);
        while (depth > 0 && !rest_.empty()) {
            const Tag tag = rest_.front() == '<' ? tag_at(rest_) : Tag{};
            if (tag.name == opening.name) depth += tag.closing ? std::size_t(-1) : 1;
            skip(tag.bytes > 0 ? tag.bytes : std::min(rest_.find('<', 1), rest_.size()));
        }
    }

    bool take_table_tag(const Tag& tag) {
        const bool cell = tag.name == "td" || tag.name == "th";
        if (!cell && tag.name != "tr" && tag.name != "table") return false;
        end_cell();
        if (!cell) end_row();
        if (tag.name == "table") end_table(tag.closing);
        if (!in_table_ || !cell) end_text(role_);
        if (tag.name == "table") in_table_ = !tag.closing;
        if (cell && !tag.closing) begin_cell(tag);
        return true;
    }
    void begin_cell(const Tag& tag) {
        in_cell_ = true;
        cell_ = {{}, line_, span_of(tag, "rowspan"), span_of(tag, "colspan")};
        start_text();
    }
    void end_cell() {
        if (!in_cell_) return;
        cell_.text = without_html(text_);
        if (begun_) cell_.line = text_line_;
        table_.add_cell(std::move(cell_));
        start_text();
        in_cell_ = false;
    }
    void end_row() {
        if (table_.has_cells()) add(table_.end_row());
    }
    void end_table(bool closing) {
        table_.end_table();
        if (closing && in_table_) read_.rows.push_back({{"", line_, false, Role::paragraph}});  // the next is another
    }

    bool take_text_tag(const Tag& tag) {
        const bool heading = is_one_of(headings, tag.name);
        const bool item = tag.name == "li";
        if (!heading && !item && !is_one_of(blocks, tag.name)) return false;
        end_text(role_);
        role_ = tag.closing || !(heading || item) ? Role::paragraph : heading ? Role::heading : Role::item;
        if (!tag.closing && tag.name == "p" && in_item_) role_ = Role::item;
        if (item) in_item_ = !tag.closing;
        return true;
    }
    void end_text(Role role) {
        const std::string plain = without_html(text_);
        start_text();
        if (!plain.empty()) add({{plain, text_line_, false, role}});
    }

    void add_blank() {
        if (!read_.rows.empty() && !read_.rows.back().empty()) read_.rows.emplace_back();
    }
    void add(import::Row row) {
        cells_ += row.size();
        for (const import::CellText& cell : row) bytes_ += cell.text.size();
        read_.too_large = cells_ > limits::sheet_cells || bytes_ > 2 * limits::sheet_bytes;
        if (import::is_blank(row)) return add_blank();
        read_.rows.push_back(std::move(row));
    }

    std::string_view rest_;
    int line_;
    HtmlText read_;
    std::string text_;  // with its tags, since the last row
    int text_line_ = 0;
    bool begun_ = false;  // something of the text is no tag
    Role role_ = Role::paragraph;
    bool in_item_ = false;
    bool in_table_ = false;
    bool in_cell_ = false;
    HtmlRows::Cell cell_;
    HtmlRows table_;
    std::size_t cells_ = 0;
    std::size_t bytes_ = 0;
};

}  // namespace

bool is_html(std::string_view utf8) {
    utf8 = text::trim(utf8.substr(0, 4'000));
    const Tag tag = utf8.starts_with('<') ? tag_at(utf8) : Tag{};
    constexpr auto first = std::to_array<std::string_view>({"html", "head", "body", "table", "meta", "style", "div"});
    if (tag.name != "!") return tag.bytes > 0 && is_one_of(first, tag.name);
    const std::string head = text::lower(utf8);
    return head.find("<html") != std::string::npos || head.find("<table") != std::string::npos ||
           head.starts_with("<!doctype html");
}

HtmlText read_html(std::string_view html, int first_line) {
    return HtmlReader(html, first_line).run();
}

}  // namespace riskbild::manuscript
