#include "app/hub/pages/channel_form.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/pages/channel_shown.hpp"
#include "app/hub/pages/lengths.hpp"
#include "app/hub/store/boards.hpp"
#include "core/base/text.hpp"
#include "core/fleet/screen.hpp"
#include "core/wall/page_names.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

// What is offered, in seconds; a channel that the command line has set otherwise keeps its own beside them.
constexpr std::array<int, 6> cadences{300, 900, 3600, 4 * 3600, 12 * 3600, 24 * 3600};
constexpr std::array<int, 5> limits_s{2 * 86400, 7 * 86400, 14 * 86400, 30 * 86400, 90 * 86400};
constexpr std::array<int, 4> small_limits{0, 3, 5, 10};

std::string time_in_words(const Visit& visit, std::int64_t seconds) {
    const auto say = [&](const char* code, std::int64_t count) {
        return visit.say(code, {{"count", std::to_string(count)}});
    };
    if (seconds == 86400) return visit.say("channel.one_day");
    if (seconds == 3600) return visit.say("channel.one_hour");
    if (seconds % 86400 == 0) return say("channel.days", seconds / 86400);
    if (seconds % 3600 == 0) return say("channel.hours", seconds / 3600);
    return say("channel.minutes", seconds / 60);
}

template <std::size_t Size>
json choices(const std::array<int, Size>& offered, std::int64_t chosen, auto words) {
    std::vector<std::int64_t> all(offered.begin(), offered.end());
    if (std::ranges::find(all, chosen) == all.end()) all.push_back(chosen);
    json listed = json::array();
    for (const std::int64_t each : all)
        listed.push_back({{"value", std::to_string(each)}, {"chosen", each == chosen}, {"words", words(each)}});
    return listed;
}

json pages_json(const Visit& visit, const Channel& channel) {
    json pages = json::array();
    for (std::size_t i = 0; i <= static_cast<std::size_t>(wall::PageName::basis); ++i) {
        const auto page = static_cast<wall::PageName>(i);
        const std::string name(name_of(page));
        const bool of_room =
            channel.room == plan::Room::closed || page == wall::PageName::now || page == wall::PageName::next;
        const bool chosen = channel.pages.empty() ? of_room : std::ranges::count(channel.pages, name) > 0;
        if (page == wall::PageName::now) continue;
        pages.push_back({{"name", name}, {"words", visit.say("channel.page_" + name)}, {"chosen", chosen}});
    }
    return pages;
}

Result<json> boards_of(const Visit& visit, const Channel& channel) {
    const auto all = board_keys(visit.database);
    if (!all) return all.error();
    const auto names = names_of_boards(visit);
    if (!names) return names.error();
    const auto shown = keys_of(visit.database, channel);
    if (!shown) return shown.error();
    std::vector<std::string> keys = *shown;
    for (const std::string& key : *all)
        if (std::ranges::find(keys, key) == keys.end()) keys.push_back(key);
    json boards = json::array();
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto name = names->find(keys[i]);
        boards.push_back({{"key", keys[i]},
                          {"name", name == names->end() ? keys[i] : name->second},
                          {"place", std::to_string(i + 1)},
                          {"chosen", i < shown->size()}});
    }
    return boards;
}

void read_number(const Visit& visit, const std::string& field, const fleet::Bounds& bounds, int& it, json& wrong) {
    const auto number = visit.form.number(field);
    if (number && *number >= bounds.least && *number <= bounds.most)
        it = static_cast<int>(*number);
    else
        wrong[field] = visit.say("channel.number_wrong",
                                 {{"least", std::to_string(bounds.least)}, {"most", std::to_string(bounds.most)}});
}

// Those ticked, by the places that were written beside them; those without a place last.
Result<std::string> boards_in(const Visit& visit) {
    if (visit.form.text("which") == "all") return std::string("all");
    const auto known = board_keys(visit.database);
    if (!known) return known.error();
    const std::vector<std::string> ticked = visit.form.all("board");
    std::vector<std::pair<std::int64_t, std::string>> chosen;
    for (const std::string& key : *known)
        if (std::ranges::count(ticked, key) > 0)
            chosen.emplace_back(visit.form.number("place-" + key).value_or(1'000'000), key);
    std::ranges::stable_sort(chosen, {}, &std::pair<std::int64_t, std::string>::first);
    std::vector<std::string> keys;
    for (const auto& [place, key] : chosen) keys.push_back(key);
    return text::join(keys, ",");
}

// Läget always; no list where they are the room's own, so that it stays the room's own when it becomes another.
std::vector<std::string> pages_in(const Visit& visit, plan::Room room) {
    std::vector<std::string> pages{"now"};
    std::vector<std::string> of_room{"now"};
    for (std::size_t i = 1; i <= static_cast<std::size_t>(wall::PageName::basis); ++i) {
        const auto page = static_cast<wall::PageName>(i);
        const std::string name(name_of(page));
        if (visit.form.has("page-" + name)) pages.push_back(name);
        if (room == plan::Room::closed || page == wall::PageName::next) of_room.push_back(name);
    }
    return pages == of_room ? std::vector<std::string>{} : pages;
}

void read_negotiation(const Visit& visit, Channel& channel, json& wrong) {
    if (!visit.form.checked("negotiated")) {
        channel.negotiated.reset();
        return;
    }
    const auto date = parse_date(visit.form.text("negotiated_date"));
    if (!date || *date > os::to_local(visit.house.now()).date)
        wrong["negotiated_date"] = visit.say("channel.date_wrong");
    else if (!channel.negotiated || channel.negotiated->date != *date)
        channel.negotiated = Negotiation{*date, visit.person.name};
}

void read_screen(const Visit& visit, ChannelScreen& screen, json& wrong) {
    read_number(visit, "width", fleet::pixels_a_side, screen.width, wrong);
    read_number(visit, "height", fleet::pixels_a_side, screen.height, wrong);
    read_number(visit, "diagonal", fleet::inches, screen.diagonal, wrong);
    std::string metres = visit.form.text("distance");
    std::ranges::replace(metres, ',', '.');
    double distance = 0;
    const auto [end, code] = std::from_chars(metres.data(), metres.data() + metres.size(), distance);
    const bool whole = code == std::errc{} && end == metres.data() + metres.size();
    const int decimetres = whole && distance >= 0 && distance <= 100 ? static_cast<int>(distance * 10 + 0.5) : 0;
    if (fleet::decimetres.contain(decimetres))
        screen.distance_dm = decimetres;
    else
        wrong["distance"] = visit.say("channel.distance_wrong");
    const bool both = !wrong.contains("width") && !wrong.contains("height");
    if (both && !fleet::is_a_size(screen.width, screen.height)) wrong["width"] = visit.say("channel.too_many_pixels");
}

}  // namespace

Result<json> settings_json(const Visit& visit, const Channel& channel) {
    auto boards = boards_of(visit, channel);
    if (!boards) return boards.error();
    const auto words = [&](std::int64_t seconds) { return time_in_words(visit, seconds); };
    const auto small = [&](std::int64_t least) {
        return least == 0 ? visit.say("channel.small_off")
                          : visit.say("channel.small_below", {{"count", std::to_string(least)}});
    };
    json settings = {{"title", channel.title},
                     {"boards", *std::move(boards)},
                     {"all_boards", channel.boards == "all"},
                     {"boards_seen", visit.form.has("boards_seen") ? visit.form.text("boards_seen") : channel.boards},
                     {"open", channel.room == plan::Room::open},
                     {"public", channel.is_public},
                     {"english", channel.language == "en"},
                     {"cadences", choices(cadences, channel.cadence.count(), words)},
                     {"limits", choices(limits_s, channel.limit.count(), words)},
                     {"small", choices(small_limits, channel.small_numbers, small)},
                     {"pages", pages_json(visit, channel)},
                     {"width", std::to_string(channel.screen.width)},
                     {"height", std::to_string(channel.screen.height)},
                     {"diagonal", std::to_string(channel.screen.diagonal)},
                     {"distance", metres_text(channel.screen.distance_dm, visit.person.language)}};
    settings["negotiated"] = channel.negotiated.has_value();
    settings["negotiated_date"] =
        channel.negotiated ? to_iso(channel.negotiated->date) : to_iso(os::to_local(visit.house.now()).date);
    settings["negotiated_by"] = channel.negotiated ? channel.negotiated->by : std::string{};
    return settings;
}

bool boards_are_as_seen(const Visit& visit, const Channel& channel) {
    return !visit.form.has("boards_seen") || visit.form.text("boards_seen") == channel.boards;
}

Result<Channel> settings_in(const Visit& visit, Channel channel, json& wrong) {
    const std::string title = visit.form.text("title");
    if (title.empty() || text::letter_count(title) > title_letters)
        wrong["title"] = visit.say("channel.title_wrong");
    else if (!check_written(title))
        wrong["title"] = visit.say("common.personal_number");
    else
        channel.title = title;
    auto boards = boards_in(visit);
    if (!boards) return boards.error();
    channel.boards = *std::move(boards);
    channel.language = visit.form.text("language") == "en" ? "en" : "sv";
    channel.cadence = std::chrono::seconds{visit.form.number("cadence").value_or(0)};
    channel.limit = std::chrono::seconds{visit.form.number("limit").value_or(0)};
    if (const auto small = visit.form.number("small_numbers"); small && std::ranges::count(small_limits, *small) > 0)
        channel.small_numbers = static_cast<int>(*small);
    channel.pages = pages_in(visit, channel.room);
    read_screen(visit, channel.screen, wrong);
    read_negotiation(visit, channel, wrong);
    return channel;
}

}  // namespace riskbild::hub
