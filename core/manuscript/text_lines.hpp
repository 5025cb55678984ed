// The lines of a text file, and how wrapped lines become a paragraph again.
#pragma once

#include <functional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace riskbild::manuscript {

struct TextLine {
    std::string text;  // UTF-8, without its line end; leading space kept
    int number = 0;    // from 1
};

std::vector<TextLine> lines_of(std::string_view utf8);

// The words of a text, by which a word that was broken at the edge of a narrow column is told from two.
class Words {
public:
    Words() = default;
    explicit Words(std::span<const TextLine> lines);

    // 'funktion' + 'er' where 'funktioner' stands elsewhere, and neither half does amid a line.
    bool is_broken(std::string_view end, std::string_view begin) const;
    // 'kort-' + 'sikt' where 'kort-sikt' stands elsewhere and 'kortsikt' does not.
    bool keeps_hyphen(std::string_view end, std::string_view begin) const;

private:
    using Set = std::set<std::string, std::less<>>;
    Set all_;
    Set amid_lines_;  // with a word before and after them, so whole for certain
};

// The words of wrapped lines in one line: 'person-' + 'uppgifter' → 'personuppgifter', but 'synpunkt-' +
// 'och klagomål' keeps hyphen and space, 'IT-' + 'säkerhet' its hyphen, and 'process/' + 'rutin' its slash.
std::string joined(std::span<const TextLine> lines, const Words& words = {});

// `text` goes on with `next`, by the same rules.
void join_to(std::string& text, std::string_view next, const Words& words);

}  // namespace riskbild::manuscript
