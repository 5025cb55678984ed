#include "platform/sheet/not_read.hpp"

#include <array>
#include <set>

#include "core/base/text.hpp"
#include "core/import/personal_data.hpp"
#include "platform/sheet/relationships.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

constexpr std::size_t shown_letters = 80;

constexpr std::array parts_not_read = {"xl/charts/",     "xl/pivottables/",  "xl/pivotcache/", "xl/externallinks/",
                                       "xl/embeddings/", "xl/diagrams/",     "xl/model/",      "word/charts/",
                                       "word/diagrams/", "word/embeddings/", "word/afchunk"};
constexpr std::array macros = {"xl/vbaproject", "xl/macrosheets/", "word/vbaproject"};

void add_letters(pugi::xml_node node, std::string& text) {
    for (const pugi::xml_node child : node.children()) {
        if (is_named(child, "t")) text += child.child_value();
        if (is_named(child, "p")) text += ' ';
        add_letters(child, text);
    }
}

std::string letters_in(pugi::xml_node node) {
    std::string text;
    add_letters(node, text);
    return text::collapse_spaces(text);
}

void note_text(Office& office, std::string_view code, const std::string& text) {
    if (!text.empty()) office.note(code, office.place(), {{"text", shortened(text)}});
}

// The shapes of a drawing stand in anchors; each with text is a box.
void name_text_boxes(Office& office, const std::string& part) {
    read_pieces(office, part, {}, [&](Step step, pugi::xml_node anchor) {
        if (step == Step::piece) note_text(office, "text_box_not_read", letters_in(anchor));
        return true;
    });
}

void name_comments(Office& office, const std::string& part) {
    read_pieces(office, part, {"commentList"}, [&](Step step, pugi::xml_node comment) {
        if (step == Step::piece && is_named(comment, "comment"))
            office.note("comment_not_read", office.place(std::string(attribute_of(comment, "ref"))));
        return true;
    });
}

// A document has up to three headers of the same words.
void name_texts(Office& office, const std::string& part, std::string_view code, std::set<std::string>& named) {
    std::string all;
    read_pieces(office, part, {}, [&](Step step, pugi::xml_node node) {
        if (step == Step::piece) all += ' ' + letters_in(node);
        return true;
    });
    const std::string text = text::collapse_spaces(all);
    if (named.insert(text).second) note_text(office, code, text);
}

}  // namespace

std::string shortened(std::string_view text) {
    return text::cut_at_word(import::without_personal_numbers(text::collapse_spaces(text)), shown_letters);
}

void name_parts_not_read(Office& office) {
    for (const char* folder : macros)
        if (!office.package.first_below(folder).empty()) office.note("macros_not_run", office.place());
    for (const char* folder : parts_not_read)
        if (const std::string part = office.package.first_below(folder); !part.empty())
            office.note("not_read_part", office.place(), {{"part", part}});
}

void name_what_is_beside_cells(Office& office, const std::string& part) {
    for (const Relationship& link : relationships_of(office, part)) {
        if (link.external || !office.package.has(link.target)) continue;
        if (link.type == "comments") name_comments(office, link.target);
        if (link.type == "drawing") name_text_boxes(office, link.target);
    }
}

void name_what_is_beside_text(Office& office, const std::string& part) {
    std::set<std::string> named;
    for (const Relationship& link : relationships_of(office, part)) {
        if (link.external || !office.package.has(link.target)) continue;
        if (link.type == "header" || link.type == "footer") name_texts(office, link.target, "header_not_read", named);
        if (link.type == "footnotes" || link.type == "endnotes")
            name_texts(office, link.target, "footnote_not_read", named);
    }
}

}  // namespace riskbild::sheet
