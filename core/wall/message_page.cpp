// States without content: said large, with what to do.
#include "core/wall/bodies.hpp"
#include "core/wall/strips.hpp"

namespace riskbild::wall {

// How long contact has been lost stands in the banner above.
MessagePage no_current_state(const Subject& subject, const Words& words) {
    return {.title = words("message.no_current_state"),
            .lines = {words("message.last_known", {{"plan", header_of(subject, words).plan}}),
                      words("message.check_contact")}};
}

// That it has expired stands in the banner above.
std::optional<MessagePage> hidden_page(const Situation& situation, const Words& words) {
    if (!withheld(situation)) return std::nullopt;
    return MessagePage{.title = words("message.hidden"),
                       .lines = {words("message.shown_after_contact"), words("message.check_contact")}};
}

MessagePage board_is_empty(const Words& words) {
    return {.title = words("message.nothing_published"), .lines = {words("message.board_is_empty")}};
}

MessagePage nothing_to_show(const Situation& situation, const Words& words) {
    if (!situation.last_contact)
        return {.title = words("message.not_connected"),
                .lines = {words("message.no_contact_yet"), words("message.check_contact")}};
    return {.title = words("message.nothing_published"),
            .lines = {words("message.shown_when_published"), words("message.publish")}};
}

}  // namespace riskbild::wall
