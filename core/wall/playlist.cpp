#include "core/wall/playlist.hpp"

#include <algorithm>
#include <numeric>

namespace riskbild::wall {
namespace {

using std::chrono::seconds;

constexpr std::size_t pages_in_a_loop = 4;
constexpr std::size_t further_scenes_in_a_loop = 2;
constexpr seconds longest_loop{180};
constexpr seconds others_at_most = longest_loop * 3 / 5;  // `now` gets at least 40 %

std::vector<std::string> boards_of(std::span<const Laid> pages) {
    std::vector<std::string> boards;
    for (const Laid& page : pages)
        if (std::ranges::find(boards, page.board) == boards.end()) boards.push_back(page.board);
    return boards;
}

std::size_t words_of(const Laid& page) {
    return std::accumulate(page.words.begin(), page.words.end(), std::size_t{0});
}

Showing showing(std::span<const Laid> pages, std::size_t index, std::size_t turn) {
    const std::vector<std::size_t>& words = pages[index].words;
    const std::size_t scene = words.empty() ? 0 : turn % words.size();
    return {index, scene, dwell(words.empty() ? 0 : words[scene])};
}

// Risk cards and the sources are asked for: by key or touch.
bool takes_turns(PageName name) {
    return name != PageName::now && name != PageName::focus && name != PageName::basis;
}

bool has_page(std::span<const Laid> pages, const std::string& board, PageName name) {
    return std::ranges::any_of(pages, [&](const Laid& page) { return page.board == board && page.name == name; });
}

// The pages of the board besides `now`, those with most to say first. The ladder of values stands in for the
// matrix, whose list says the same.
std::vector<std::size_t> others_by_weight(std::span<const Laid> pages, const std::string& board) {
    const bool matrix = has_page(pages, board, PageName::map);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < pages.size(); ++i) {
        const bool said_by_matrix = matrix && pages[i].name == PageName::ranked;
        if (pages[i].board == board && takes_turns(pages[i].name) && !said_by_matrix) others.push_back(i);
    }
    std::ranges::stable_sort(others, std::greater{}, [&](std::size_t i) { return words_of(pages[i]); });
    return others;
}

seconds total(const std::vector<Showing>& showings) {
    seconds sum{};
    for (const Showing& each : showings) sum += each.dwell;
    return sum;
}

// In the order of the pages.
std::vector<Showing> others(std::span<const Laid> pages, const std::string& board, std::size_t turn) {
    std::vector<Showing> loop;
    for (const std::size_t index : others_by_weight(pages, board)) {
        const Showing next = showing(pages, index, turn);
        if (loop.size() + 1 == pages_in_a_loop || total(loop) + next.dwell > others_at_most) break;
        loop.push_back(next);
    }
    std::ranges::sort(loop, {}, &Showing::page);
    return loop;
}

// The verdict, and where Läget continues, a few of its further scenes at a time.
std::vector<Showing> now_showings(std::span<const Laid> pages, std::size_t index, std::size_t turn) {
    std::vector<Showing> now{showing(pages, index, 0)};
    const std::size_t further = std::max<std::size_t>(pages[index].words.size(), 1) - 1;
    const std::size_t shown = std::min(further, further_scenes_in_a_loop);
    for (std::size_t i = 0; i < shown; ++i)
        now.push_back(showing(pages, index, 1 + (turn * further_scenes_in_a_loop + i) % further));
    return now;
}

// `now` takes two thirds of what the others take, so that it has two fifths of the loop; the verdict gets
// what it lacks.
void give_now_its_share(std::vector<Showing>& now, seconds others) {
    const seconds share{(others.count() * 2 + 2) / 3};
    now.front().dwell += std::max(seconds{0}, share - total(now));
}

}  // namespace

seconds dwell(std::size_t words) {
    const std::size_t needed = 6 + (words * 6 + 9) / 10;
    return seconds{std::clamp<std::size_t>(needed, 20, 60)};
}

std::vector<Showing> playlist(std::span<const Laid> pages, std::size_t round, Motion motion) {
    const std::vector<std::string> boards = boards_of(pages);
    if (boards.empty()) return {};
    const std::string& board = boards[round % boards.size()];
    const std::size_t turn = round / boards.size();

    std::vector<Showing> loop = motion == Motion::still ? std::vector<Showing>{} : others(pages, board, turn);
    const auto now = std::ranges::find_if(
        pages, [&](const Laid& page) { return page.board == board && page.name == PageName::now; });
    if (now == pages.end()) return loop;
    std::vector<Showing> verdict = now_showings(pages, static_cast<std::size_t>(now - pages.begin()), turn);
    give_now_its_share(verdict, total(loop));
    loop.insert(loop.begin(), verdict.begin(), verdict.end());
    return loop;
}

bool may_show(PageName page, const std::vector<PageName>& approved, const std::vector<PageName>& stated,
              plan::Room room) {
    const auto among = [page](const std::vector<PageName>& pages) {
        return std::ranges::find(pages, page) != pages.end();
    };
    if (!approved.empty() && !among(approved)) return false;
    const bool closed = room == plan::Room::closed;
    if (closed && page == PageName::focus) return true;
    if (!stated.empty()) return among(stated);
    return closed || !approved.empty() || page == PageName::now || page == PageName::next;
}

}  // namespace riskbild::wall
