#include "app/hub/pages/preview_choice.hpp"

#include <charconv>

namespace riskbild::hub {
namespace {

constexpr std::string_view version = "version-";
constexpr std::string_view plan = "plan-";

// Only digits stand after `before`.
bool read_number(std::string_view text, std::string_view before, std::uint64_t& into) {
    if (!text.starts_with(before)) return false;
    text.remove_prefix(before.size());
    const auto read = std::from_chars(text.data(), text.data() + text.size(), into);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size();
}

void read_content(const Visit& visit, PreviewChoice& choice) {
    const std::string as = visit.query.text("as");
    if (read_number(as, version, choice.number))
        choice.content = Content::earlier;
    else if (read_number(as, plan, choice.number))
        choice.content = Content::planned;
    else if (as != "shown" && visit.person.role >= Role::controller)
        choice.content = Content::would;
}

}  // namespace

std::string as_version(std::uint64_t number) {
    return std::string(version).append(std::to_string(number));
}

std::string as_plan(std::int64_t number) {
    return std::string(plan).append(std::to_string(number));
}

std::string PreviewChoice::as() const {
    switch (content) {
        case Content::earlier:
            return as_version(number);
        case Content::planned:
            return as_plan(static_cast<std::int64_t>(number));
        case Content::would:
            return "would";
        case Content::shown:
            break;
    }
    return "shown";
}

std::string PreviewChoice::query() const {
    std::string text = "as=";
    text.append(as()).append("&").append(query_of(look));
    if (!board.empty()) text.append("&board=").append(percent_encoded(board));
    return text;
}

Result<PreviewChoice> choice_of(const Visit& visit, const std::string& name) {
    auto channel = channel_named(visit.database, name);
    if (!channel) return channel.error();
    auto look = look_in(visit.request.query, look_of(*channel));
    if (!look) return Error{ErrorKind::usage, "the address asks for a screen that there cannot be"};
    PreviewChoice choice;
    choice.channel = *std::move(channel);
    choice.look = *std::move(look);
    choice.board = visit.query.text("board");
    read_content(visit, choice);
    return choice;
}

Studio studio_of(const Visit& visit) {
    const House& house = visit.house;
    return studio_in(house.folder.path(), house.kit.hasher, house.version, "person " + visit.person.name);
}

}  // namespace riskbild::hub
