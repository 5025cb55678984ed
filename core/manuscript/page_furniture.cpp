#include "core/manuscript/page_furniture.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/base/text.hpp"
#include "core/manuscript/page_number.hpp"

namespace riskbild::manuscript {
namespace {

constexpr std::size_t most_digits = 4;
constexpr std::size_t least_heads = 3;  // two that count on may be headings of the text

bool is_bare_number(std::string_view text) {
    return !text.empty() && text.size() <= most_digits &&
           text.find_first_not_of("0123456789") == std::string_view::npos;
}

// 'Samlad plan' of 'Samlad plan 3'; empty where no number stands last.
std::string_view words_before_number(std::string_view text) {
    const std::size_t space = text.rfind(' ');
    if (space == std::string_view::npos || !is_bare_number(text.substr(space + 1))) return {};
    return text::trim(text.substr(0, space));
}
int number_behind(std::string_view text) {
    return std::stoi(std::string(text.substr(text.rfind(' ') + 1)));
}

class FurnitureFinder {
public:
    FurnitureFinder(std::span<const TextLine> lines, const std::function<bool(std::string_view)>& is_content)
        : is_content_(is_content) {
        for (const TextLine& line : lines) {
            pages_.lines.push_back(line);
            if (!text::trim(line.text).empty()) filled_.push_back(pages_.lines.size() - 1);
        }
    }

    Pages run() && {
        find_page_numbers();
        find_bare_numbers();
        find_numbered_heads();
        find_running_heads();
        for (const std::size_t at : furniture_) pages_.lines[at].text = "\f";
        return std::move(pages_);
    }

private:
    std::string_view text_at(std::size_t k) const { return text::trim(pages_.lines[filled_[k]].text); }

    void find_page_numbers() {
        for (std::size_t k = 0; k < filled_.size(); ++k)
            if (!is_bare_number(text_at(k)) && is_page_number(text_at(k))) take_number(k);
    }
    void take_number(std::size_t k) {
        furniture_.insert(filled_[k]);
        pages_.numbers.push_back(pages_.lines[filled_[k]]);
        pages_.numbers.back().text = text_at(k);
    }
    void find_bare_numbers() {
        std::vector<std::size_t> found;
        for (std::size_t k = 0; k < filled_.size(); ++k)
            if (is_bare_number(text_at(k)) && is_beside_form_feed(k)) found.push_back(k);
        const auto number = [&](std::size_t k) { return std::stoi(std::string(text_at(k))); };
        const auto breaks = std::ranges::adjacent_find(
            found, [&](std::size_t k, std::size_t next) { return number(next) != number(k) + 1; });
        if (found.size() < 2 || breaks != found.end()) return;
        for (const std::size_t k : found) take_number(k);
    }
    // 'Miljönämnden · Samlad plan 3': the same words alone between blank lines, their number counting on by one.
    void find_numbered_heads() {
        std::map<std::string_view, std::vector<std::size_t>> heads;
        for (std::size_t k = 0; k < filled_.size(); ++k)
            if (could_be_numbered_head(k)) heads[words_before_number(text_at(k))].push_back(k);
        for (const auto& [words, all] : heads) {
            const auto breaks = std::ranges::adjacent_find(all, [&](std::size_t k, std::size_t next) {
                return number_behind(text_at(next)) != number_behind(text_at(k)) + 1;
            });
            if (all.size() < least_heads || breaks != all.end()) continue;
            for (const std::size_t k : all) take_number(k);
        }
    }
    bool could_be_numbered_head(std::size_t k) const {
        const std::string_view words = words_before_number(text_at(k));
        return std::ranges::count(words, ' ') >= 2 && !furniture_.contains(filled_[k]) && !is_content_(words) &&
               stands_alone(k);
    }
    bool stands_alone(std::size_t k) const {
        const bool above = k == 0 || filled_[k - 1] + 1 < filled_[k];
        const bool below = k + 1 == filled_.size() || filled_[k] + 1 < filled_[k + 1];
        return above && below;
    }

    // Between this line and the next or the one above, or at their edges.
    bool is_beside_form_feed(std::size_t k) const {
        const std::size_t above = k == 0 ? 0 : filled_[k - 1] + 1;
        const std::size_t below = k + 1 < filled_.size() ? filled_[k + 1] : pages_.lines.size() - 1;
        for (std::size_t i = above; i <= below; ++i)
            if (pages_.lines[i].text.find('\f') != std::string::npos) return true;
        return false;
    }

    void find_running_heads() {
        std::map<std::string_view, std::vector<std::size_t>> places;
        for (std::size_t k = 0; k < filled_.size(); ++k)
            if (could_be_head(text_at(k))) places[text_at(k)].push_back(k);
        for (const auto& [text, all] : places) {
            const auto at_breaks = std::ranges::count_if(all, [&](std::size_t k) { return k == 0 || is_at_break(k); });
            if (at_breaks < 2) continue;
            for (const std::size_t k : all)
                if (k != all.front() && is_at_break(k)) furniture_.insert(filled_[k]);
        }
    }
    // Several words: 'Ja' at the top of two pages is a cell of a table.
    bool could_be_head(std::string_view text) const {
        return text.find(' ') != std::string_view::npos && !is_page_number(text) && !is_content_(text);
    }
    bool is_at_break(std::size_t k) const {
        const bool below_number = k > 0 && furniture_.contains(filled_[k - 1]);
        const bool above_number = k + 1 < filled_.size() && furniture_.contains(filled_[k + 1]);
        return below_number || above_number || is_beside_form_feed(k);
    }

    const std::function<bool(std::string_view)>& is_content_;
    Pages pages_;
    std::vector<std::size_t> filled_;  // lines that are not blank
    std::set<std::size_t> furniture_;
};

}  // namespace

Pages without_page_furniture(std::span<const TextLine> lines, const std::function<bool(std::string_view)>& is_content) {
    return FurnitureFinder(lines, is_content).run();
}

}  // namespace riskbild::manuscript
