#include "app/hub/actions/channel_details.hpp"

#include "app/hub/store/audit_details.hpp"
#include "core/base/text.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

AuditDetail room_detail(const Channel& channel) {
    return {"room", {{"room", std::string(plan::name_of(channel.room))}}};
}

AuditDetail boards_detail(const Channel& channel) {
    if (channel.boards.empty()) return {"no_boards"};
    if (channel.boards == "all") return {"all_boards"};
    return {"boards", {{"boards", channel.boards}}};
}

AuditDetail pages_detail(const Channel& channel) {
    if (channel.pages.empty()) return {"pages_of_room"};
    return {"pages", {{"pages", text::join(channel.pages, ",")}}};
}

AuditDetail small_numbers_detail(const Channel& channel) {
    if (channel.small_numbers == 0) return {"small_told"};
    return {"small", {{"count", std::to_string(channel.small_numbers)}}};
}

AuditDetail screen_detail(const ChannelScreen& screen) {
    return {"screen",
            {{"width", std::to_string(screen.width)},
             {"height", std::to_string(screen.height)},
             {"diagonal", std::to_string(screen.diagonal)},
             {"distance", std::to_string(screen.distance_dm)}}};
}

AuditDetail negotiated_detail(const Channel& channel) {
    if (!channel.negotiated) return {"not_negotiated"};
    return {"negotiated", {{"date", to_iso(channel.negotiated->date)}}};
}

AuditDetail seconds_detail(const char* code, std::chrono::seconds time) {
    return {code, {{"seconds", std::to_string(time.count())}}};
}

}  // namespace

std::string detail_of_new(const Channel& channel) {
    return in_log({room_detail(channel)});
}

std::string detail_of_change(const Channel& before, const Channel& after) {
    std::vector<AuditDetail> parts;
    const auto tell = [&parts](bool differs, const AuditDetail& what) {
        if (differs) parts.push_back(what);
    };
    tell(before.title != after.title, {"title", {{"title", after.title}}});
    tell(before.boards != after.boards, boards_detail(after));
    tell(before.room != after.room, room_detail(after));
    tell(before.is_public != after.is_public, {after.is_public ? "public" : "not_public"});
    tell(before.language != after.language, {"language", {{"language", after.language}}});
    tell(before.cadence != after.cadence, seconds_detail("cadence", after.cadence));
    tell(before.limit != after.limit, seconds_detail("limit", after.limit));
    tell(before.pages != after.pages, pages_detail(after));
    tell(before.small_numbers != after.small_numbers, small_numbers_detail(after));
    tell(before.screen != after.screen, screen_detail(after.screen));
    tell(before.negotiated != after.negotiated, negotiated_detail(after));
    return in_log(parts);
}

}  // namespace riskbild::hub
