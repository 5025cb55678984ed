#include "core/prose/time_words.hpp"

#include <array>
#include <string_view>

namespace riskbild::prose {
namespace {

bool is_number(const Words& words, std::size_t index) {
    return index < words.size() && words[index].kind == WordKind::number;
}

bool is_text(const Words& words, std::size_t index, std::string_view text) {
    return index < words.size() && words[index].text == text;
}

bool is_year(const Words& words, std::size_t index) {
    return is_number(words, index) && looks_like_year(words[index]);
}

bool is_day(const Words& words, std::size_t index) {
    return is_number(words, index) && words[index].number >= 1 && words[index].number <= 31;
}

// How sure a core is without a preposition before it: 'v 43' is a time, 'maj' may be in 'mätningen för maj'.
struct Core {
    std::size_t last = 0;
    bool sure = false;
    bool recurring = false;
    bool year_only = false;
};

class TimeReader {
public:
    TimeReader(const Words& words, const Phrases& phrases) : words_(words), phrases_(phrases) {}

    std::vector<TimeWords> run() const {
        std::vector<TimeWords> found;
        for (std::size_t index = 0; index < words_.size();) {
            if (const auto time = read(index)) {
                found.push_back(*time);
                index = time->place.last;
            } else {
                ++index;
            }
        }
        return found;
    }

private:
    using Reader = std::optional<Core> (TimeReader::*)(std::size_t) const;

    bool is(std::string_view section, std::size_t index) const {
        return phrases_.at(section, words_, index).has_value();
    }
    std::size_t length(std::string_view section, std::size_t index) const {
        const auto meaning = phrases_.at(section, words_, index);
        return meaning ? meaning->length : 0;
    }

    std::optional<TimeWords> read(std::size_t index) const {
        const std::size_t opening = length("time_openings", index);
        std::size_t at = index + opening;
        at += length("time_articles", at);
        const auto core = core_at(at);
        if (!core || is_of_other(*core) || phrases_.before("not_before_time", words_, index) ||
            phrases_.before("of_other_times", words_, at))
            return std::nullopt;
        const bool led = opening > 0 || phrases_.before("time_leads", words_, index).has_value();
        if (!core->sure && !led && !core->year_only) return std::nullopt;
        return TimeWords{
            {index, core->last}, {index, index + opening}, core->year_only && !led, core->year_only, core->recurring};
    }

    // '2021 års mätning', 'åren 2017–2019', '2023-12' that is no month.
    bool is_of_other(const Core& core) const {
        if (is_text(words_, core.last, "års") || is_text(words_, core.last, "§")) return true;
        if (is_year(words_, core.last - 1) && is_counted(core.last)) return true;
        const bool dash = is_text(words_, core.last, "-") || is_text(words_, core.last, "–");
        return dash && is_number(words_, core.last + 1);
    }

    // 'under 2000 kronor', '2023 ärenden'.
    bool is_counted(std::size_t index) const {
        return is("counted", index) || is("other_units", index) || is("percent", index);
    }

    std::optional<Core> core_at(std::size_t index) const {
        constexpr auto readers = std::to_array<Reader>(
            {&TimeReader::recurring, &TimeReader::iso_date, &TimeReader::short_date, &TimeReader::day_of_month,
             &TimeReader::winter, &TimeReader::part_of_period, &TimeReader::week_of_month, &TimeReader::quarter,
             &TimeReader::week, &TimeReader::month, &TimeReader::season, &TimeReader::fixed, &TimeReader::year});
        for (const Reader reader : readers)
            if (const auto core = (this->*reader)(index)) return core;
        return std::nullopt;
    }

    // Past '2024', 'nästa år' after a core.
    Core with_year(Core core) const {
        const std::size_t before = core.last;
        if (is_year(words_, core.last))
            ++core.last;
        else
            core.last += length("relative_years", core.last);
        core.sure = core.sure || core.last > before;
        return core;
    }

    // 'varje kvartal', 'två gånger per år'.
    std::optional<Core> recurring(std::size_t index) const {
        if (const std::size_t adverb = length("recurring", index)) return Core{index + adverb, true, true, false};
        std::size_t at = index;
        if (is_number(words_, at) || is("numerals", at)) {
            if (!is("times", at + 1)) return std::nullopt;
            at += 2;
        }
        const std::size_t each = length(at > index ? "per" : "each", at);
        const std::size_t period = each > 0 ? length("periods", at + each) : 0;
        return period > 0 ? std::optional(Core{at + each + period, true, true, false}) : std::nullopt;
    }

    // '2024-03-31', '2024-03'.
    std::optional<Core> iso_date(std::size_t index) const {
        if (!is_year(words_, index) || !is_part_of_iso(index + 1)) return std::nullopt;
        const std::size_t month = index + 3;
        return is_part_of_iso(month) ? Core{month + 2, true, false, false} : Core{month, false, false, false};
    }
    bool is_part_of_iso(std::size_t dash) const {
        return is_text(words_, dash, "-") && is_number(words_, dash + 1) && words_[dash + 1].text.size() == 2 &&
               stands_close(words_[dash - 1], words_[dash]) && stands_close(words_[dash], words_[dash + 1]);
    }

    // '31/8', '31/8 2023'.
    std::optional<Core> short_date(std::size_t index) const {
        if (!is_day(words_, index) || !is_text(words_, index + 1, "/") || !is_number(words_, index + 2))
            return std::nullopt;
        return with_year({index + 3, false, false, false});
    }

    // '31 augusti', 'första september 2024'.
    std::optional<Core> day_of_month(std::size_t index) const {
        const bool day = is_day(words_, index) || is("time_ordinals", index);
        if (!day || !is("months", index + 1)) return std::nullopt;
        return with_year({index + 2, true, false, false});
    }

    // 'vintern 2022/2023'
    std::optional<Core> winter(std::size_t index) const {
        if (!is_text(words_, index, "vintern") || !is_number(words_, index + 1) || !is_text(words_, index + 2, "/") ||
            !is_number(words_, index + 3))
            return std::nullopt;
        return Core{index + 4, true, false, false};
    }

    // 'början av december', 'mitten på 2024', 'slutet av året'.
    std::optional<Core> part_of_period(std::size_t index) const {
        if (!is("time_parts", index)) return std::nullopt;
        std::size_t at = index + 1;
        at += length("time_links", at);
        if (is_year(words_, at)) return Core{at + 1, false, false, false};
        if (is("months", at) || is("seasons", at) || is("year_words", at))
            return with_year({at + 1, false, false, false});
        const std::size_t relative = length("relative_years", at);
        return relative > 0 ? std::optional(Core{at + relative, false, false, false}) : std::nullopt;
    }

    // 'sista veckan i november'
    std::optional<Core> week_of_month(std::size_t index) const {
        if (!is("time_ordinals", index) || !is("week_words", index + 1)) return std::nullopt;
        const std::size_t month = index + 2 + length("time_links", index + 2);
        return is("months", month) ? std::optional(with_year({month + 1, true, false, false})) : std::nullopt;
    }

    // 'första kvartalet 2024', 'kvartal 2', 'Q3'.
    std::optional<Core> quarter(std::size_t index) const {
        if (is("quarters", index)) return with_year({index + 1, true, false, false});
        const bool before = is("time_ordinals", index) && is("quarter_words", index + 1);
        const bool after = is("quarter_words", index) && is_number(words_, index + 1) && words_[index + 1].number <= 4;
        return before || after ? std::optional(with_year({index + 2, true, false, false})) : std::nullopt;
    }

    // 'v 43', 'v. 43', 'vecka 43', 'v43'.
    std::optional<Core> week(std::size_t index) const {
        if (is_glued_week(index)) return with_year({index + 1, true, false, false});
        const std::size_t sign = length("week_signs", index);
        if (sign == 0 || !is_number(words_, index + sign) || words_[index + sign].number > 60) return std::nullopt;
        return with_year({index + sign + 1, true, false, false});
    }
    bool is_glued_week(std::size_t index) const {
        if (index >= words_.size()) return false;
        const std::string& word = words_[index].text;
        return word.size() >= 2 && word.size() <= 3 && word.front() == 'v' &&
               word.find_first_not_of("0123456789", 1) == std::string::npos;
    }

    // 'maj', 'maj och juni', 'juni månad', 'mars–april 2024'.
    std::optional<Core> month(std::size_t index) const {
        if (!is("months", index)) return std::nullopt;
        std::size_t at = index + 1;
        const bool joined = is_text(words_, at, "och") || is_text(words_, at, "-") || is_text(words_, at, "–") ||
                            is_text(words_, at, "and");
        if (joined && is("months", at + 1)) at += 2;
        at += length("month_words", at);
        return with_year({at, false, false, false});
    }

    std::optional<Core> season(std::size_t index) const {
        if (!is("seasons", index)) return std::nullopt;
        return with_year({index + 1, false, false, false});
    }

    // 'årsskiftet', 'jul', 'inom kort'.
    std::optional<Core> fixed(std::size_t index) const {
        if (const std::size_t vague = length("vague_times", index)) return Core{index + vague, true, false, false};
        const std::size_t known = length("fixed_times", index);
        return known > 0 ? std::optional(with_year({index + known, false, false, false})) : std::nullopt;
    }

    std::optional<Core> year(std::size_t index) const {
        if (const std::size_t relative = length("relative_years", index))
            return Core{index + relative, false, false, false};
        const std::size_t at = index + (is_text(words_, index, "år") ? 1 : 0);
        if (!is_year(words_, at)) return std::nullopt;
        const bool two = (is_text(words_, at + 1, "och") || is_text(words_, at + 1, "and")) && is_year(words_, at + 2);
        return Core{two ? at + 3 : at + 1, false, false, true};
    }

    const Words& words_;
    const Phrases& phrases_;
};

}  // namespace

std::vector<TimeWords> time_words_in(const Words& words, const Phrases& phrases) {
    return TimeReader(words, phrases).run();
}

}  // namespace riskbild::prose
