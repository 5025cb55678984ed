#include "core/wall/boards_page.hpp"

#include <algorithm>
#include <vector>

#include "core/base/text.hpp"
#include "core/wall/heat_tables.hpp"
#include "core/wall/strips.hpp"
#include "core/wall/wording.hpp"

namespace riskbild::wall {
namespace {

using snapshot::Summary;

int months_of(const PartialDate& date) {
    return 12 * date.year + static_cast<int>(date.month);
}

PartialDate day_of(Date date) {
    return {static_cast<int>(date.year()), static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day())};
}

// No finer than the date is stated; empty for what is not past.
std::string age_words(const PartialDate& when, Date today, const Words& words) {
    const PartialDate now = day_of(today);
    const auto ago = [&](std::string_view key, int count) {
        return count < 1 ? "" : words.count(key, static_cast<std::size_t>(count));
    };
    const int years = now.year - when.year;
    if (when.month == 0) return ago("boards.years", years);
    const int begun = when.day > now.day ? 1 : 0;
    const int months = months_of(now) - months_of(when) - begun;
    if (months >= 24) return ago("boards.years", months / 12);
    if (months >= 1 || when.day == 0) return ago("boards.months", months);
    return ago("boards.days", days_between(first_day(when), today));
}

StatusWords age_of(const Summary& board, const Situation& situation, const Words& words) {
    const auto when = parse_partial_date(board.as_of);
    if (!when) return {Glyph::dashed_ring, Tone::missing, words("boards.no_date")};
    const std::string age = situation.clock_good ? age_words(*when, situation.local.date, words) : "";
    const std::string date = words("boards.followed_up", {{"date", say_as_far(*when, words)}});
    return {Glyph::clock, Tone::plain, date + (age.empty() ? "" : ", " + age)};
}

std::string coverage_of(const Summary& board, const Words& words) {
    std::vector<std::string> parts;
    const auto assessed = static_cast<std::size_t>(std::max(0, board.assessed_risks));
    if (assessed > board.risks)
        parts.push_back(words.count("boards.risks_of", assessed, {{"listed", std::to_string(board.risks)}}));
    else if (board.risks > 0)
        parts.push_back(words.count("count.risks", board.risks));
    if (board.controls > 0) parts.push_back(words.count("boards.controls", board.controls));
    return parts.empty() ? words("boards.nothing") : text::join(parts, " · ");
}

Row row_of(const Summary& board, const Situation& situation, const Words& words) {
    return {.lead = board.plan_year == 0 ? "" : std::to_string(board.plan_year),
            .title = board.name,
            .detail = coverage_of(board, words),
            .statuses = {age_of(board, situation, words)}};
}

}  // namespace

std::optional<Page> boards_page(std::span<const Summary> summaries, const std::string& board,
                                const Situation& situation, const Words& words) {
    if (summaries.size() < 2 || withheld(situation)) return std::nullopt;
    std::vector<Summary> by_name(summaries.begin(), summaries.end());
    std::ranges::stable_sort(by_name, text::swedish_less, &Summary::name);
    BoardsPage page{.list = {.title = words.count("boards.title", by_name.size())}};
    for (const Summary& each : by_name) page.list.rows.push_back(row_of(each, situation, words));
    Comparison comparison = compare(by_name, words);
    page.tables = std::move(comparison.tables);
    page.list.notes = std::move(comparison.notes);
    return Page{.board = board,
                .name = PageName::boards,
                .label = words("page.boards"),
                .header = bare_header(words("boards.all")),
                .banner = banner_of(situation, words),
                .body = std::move(page)};
}

}  // namespace riskbild::wall
