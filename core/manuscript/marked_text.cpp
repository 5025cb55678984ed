#include "core/manuscript/marked_text.hpp"

#include <algorithm>
#include <array>
#include <vector>

#include "core/base/text.hpp"
#include "core/manuscript/entities.hpp"
#include "core/manuscript/tags.hpp"

namespace riskbild::manuscript {
namespace {

class TagRemover {
public:
    TagRemover(std::string_view utf8, bool html) : rest_(utf8), html_(html) {}

    std::string text() && {
        while (!rest_.empty()) take();
        break_after_lead();
        return tidy_lines();
    }

private:
    void take() {
        const std::size_t plain = std::min(rest_.find('<'), rest_.size());
        take_plain(plain);
        if (rest_.empty()) return;
        const Tag tag = tag_at(rest_);
        if (tag.bytes == 0 || !(html_ || is_text_tag(tag) || tag.name == "!")) return take_plain(1);
        take_tag(tag);
        rest_.remove_prefix(tag.bytes);
    }

    void take_plain(std::size_t bytes) {
        std::string plain(rest_.substr(0, bytes));
        if (html_)
            std::ranges::replace_if(
                plain, [](char c) { return c == '\n' || c == '\r'; }, ' ');
        out_ += without_entities(plain);
        rest_.remove_prefix(bytes);
    }

    void take_tag(const Tag& tag) {
        if (tag.name == "b" || tag.name == "strong") take_bold(tag);
        if (breaks_line(tag)) out_ += '\n';
    }
    void take_bold(const Tag& tag) {
        const bool nothing_before = text::trim(out_).empty();
        if (!tag.closing && nothing_before) in_lead_ = true;
        if (!tag.closing || !in_lead_) return;
        in_lead_ = false;
        lead_end_ = out_.size();
    }

    // 'Inga brister' with a bold 'Inga' is one sentence, and 'Värde:' is a label.
    void break_after_lead() {
        const std::string_view lead = text::trim(std::string_view(out_).substr(0, lead_end_));
        const std::string_view rest = text::trim(std::string_view(out_).substr(lead_end_));
        if (lead.empty() || rest.empty() || lead.ends_with(':') || rest.starts_with(':')) return;
        const std::string first = text::encode(text::decode(rest.substr(0, 4)).substr(0, 1));
        if (text::lower(first) != first) out_.insert(lead_end_, 1, '\n');
    }

    std::string tidy_lines() const {
        std::string lines;
        for (const std::string_view line : text::split(out_, '\n')) {
            const std::string tidy = text::collapse_spaces(line);
            if (!tidy.empty() && !lines.empty()) lines += '\n';
            lines += tidy;
        }
        return lines;
    }

    std::string_view rest_;
    bool html_;
    std::string out_;
    bool in_lead_ = false;
    std::size_t lead_end_ = 0;
};

bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\n';
}
bool is_punctuation(char c) {
    return c > ' ' && c < 0x7F && !(c >= '0' && c <= '9') && !(c >= 'a' && c <= 'z') && !(c >= 'A' && c <= 'Z');
}

constexpr std::size_t longest_emphasis = 2'000;  // bytes

class Emphasis {
public:
    explicit Emphasis(std::string_view markdown) : all_(markdown) {}

    std::string tags() && {
        for (at_ = 0; at_ < all_.size();) take();
        return std::move(out_);
    }

private:
    std::string_view rest() const { return all_.substr(at_); }

    void take() {
        const char c = all_[at_];
        if (c == '\\' && at_ + 1 < all_.size() && is_punctuation(all_[at_ + 1]))
            take_escaped();
        else if (c == '*' || c == '_')
            take_marks(c);
        else if (c == '[' || rest().starts_with("!["))
            take_link();
        else
            out_ += c, ++at_;
    }

    void take_escaped() {
        const char c = all_[at_ + 1];
        out_ += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
        at_ += 2;
    }

    // '**bold**' and '*italic*'. Marks that do not come in pairs around words are letters: '3*4', 'Ja*', 'a_b'.
    void take_marks(char mark) {
        const std::size_t count = std::min(all_.find_first_not_of(mark, at_), all_.size()) - at_;
        const bool closes = !closers_.empty() && closers_.back() == at_;
        const std::size_t closer = closes || count > 3 ? std::string_view::npos : closer_of(count);
        if (closes)
            closers_.pop_back();
        else if (closer != std::string_view::npos)
            closers_.push_back(closer);
        else
            out_.append(count, mark);
        if (count >= 2 && closes) out_ += "</b>";
        if (count >= 2 && closer != std::string_view::npos) out_ += "<b>";
        at_ += count;
    }

    // Where the marks stand that close those that open here. What was searched once in vain is not searched again.
    std::size_t closer_of(std::size_t count) {
        const std::string_view marks = all_.substr(at_, count);
        if (!is_boundary_before(at_) || is_boundary_space(at_ + count)) return std::string_view::npos;
        std::size_t& searched = searched_[(marks[0] == '*' ? 0 : 4) + count];
        const std::size_t last = std::min(all_.size(), at_ + longest_emphasis);
        const std::size_t first = std::max(at_ + count + 1, searched);
        for (std::size_t at = all_.find(marks, first); at < last; at = all_.find(marks, at + 1)) {
            const bool alone = all_[at - 1] != marks[0] && !all_.substr(at + count).starts_with(marks[0]);
            if (alone && !is_space(all_[at - 1]) && is_boundary_after(at + count)) return at;
        }
        searched = std::max(searched, last);
        return std::string_view::npos;
    }
    bool is_boundary_space(std::size_t at) const { return at >= all_.size() || is_space(all_[at]); }
    bool is_boundary_after(std::size_t at) const { return is_boundary_space(at) || is_punctuation(all_[at]); }
    bool is_boundary_before(std::size_t at) const { return at == 0 || is_boundary_after(at - 1); }

    void take_link() {
        const std::size_t begin = at_ + (all_[at_] == '!' ? 2 : 1);
        const std::size_t middle = std::min(all_.find_first_of("[]\n", begin), all_.size());
        const bool link = all_.substr(middle).starts_with("](");
        const std::size_t end = link ? all_.find_first_of(")\n", middle) : std::string_view::npos;
        if (end == std::string_view::npos || all_[end] != ')') {
            out_ += all_.substr(at_, begin - at_);
            at_ = begin;
            return;
        }
        out_ += Emphasis(all_.substr(begin, middle - begin)).tags();  // without links: it holds no '['
        at_ = end + 1;
    }

    std::string_view all_;
    std::size_t at_ = 0;
    std::array<std::size_t, 8> searched_{};  // by mark and count: there is no closer between here and there
    std::vector<std::size_t> closers_;       // of the marks that are open
    std::string out_;
};

}  // namespace

std::string without_tags(std::string_view utf8) {
    return TagRemover(utf8, false).text();
}

std::string without_html(std::string_view utf8) {
    return TagRemover(utf8, true).text();
}

std::string with_tags(std::string_view markdown) {
    return Emphasis(markdown).tags();
}

}  // namespace riskbild::manuscript
