#include "app/hub/actions/display_changes.hpp"

#include <functional>

#include "app/hub/actions/fleet_view.hpp"
#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/channels.hpp"
#include "app/hub/store/glass_pictures.hpp"
#include "app/hub/store/tokens.hpp"

namespace riskbild::hub {
namespace {

// `change` on the display as it is, and its line in the log, together.
Status changed(sqlite::Database& database, const std::string& token, const Actor& actor, const std::string& action,
               const std::string& detail, const std::function<Status(Display)>& change) {
    auto transaction = sqlite::Transaction::begin(database);
    if (!transaction) return transaction.error();
    const auto display = find_display(database, token);
    if (!display) return display.error();
    if (!*display) return Error{ErrorKind::not_found, "There is no display '" + token + "'"};
    if (Status outcome = change(**display); !outcome) return outcome;
    if (Status noted = record(database, actor, {action, called(**display), detail}); !noted) return noted;
    return transaction->commit();
}

}  // namespace

Status rename_display(sqlite::Database& database, const std::string& token, const std::string& name,
                      const Actor& actor) {
    const std::string wanted = as_display_name(name);
    if (wanted.empty()) {
        std::string message = "A display's name has 1 to ";
        message.append(std::to_string(most_display_name_letters)).append(" letters, all of them visible");
        return Error{ErrorKind::usage, message};
    }
    if (Status written = check_written(wanted); !written) return written;
    return changed(database, token, actor, "rename display", in_log({{"renamed", {{"name", wanted}}}}),
                   [&](Display display) {
                       display.name = wanted;
                       return put_display(database, display);
                   });
}

Status set_display_screen(sqlite::Database& database, const std::string& token, const DisplayScreen& screen,
                          const Actor& actor) {
    const AuditDetail measures{"screen",
                               {{"width", std::to_string(screen.width)},
                                {"height", std::to_string(screen.height)},
                                {"diagonal", std::to_string(screen.diagonal)},
                                {"distance", std::to_string(screen.distance_dm)}}};
    return changed(database, token, actor, "display screen", in_log({measures}), [&](Display display) {
        display.screen = screen;
        return put_display(database, display);
    });
}

Status move_display(sqlite::Database& database, const std::string& token, const std::string& channel,
                    const Actor& actor) {
    const std::string detail = in_log({{"channel", {{"channel", channel}}}});
    return changed(database, token, actor, "move display", detail, [&](const Display& display) {
        if (const auto known = channel_named(database, channel); !known) return Status(known.error());
        if (display.channel == channel) return done();
        if (Status forgotten = forget_glass_picture_of(database, token); !forgotten) return forgotten;
        return put_display_in_channel(database, token, channel, actor.now);
    });
}

Status ask_for_picture(sqlite::Database& database, const std::string& token, const Actor& actor) {
    return changed(database, token, actor, "picture of display", "",
                   [&](const Display&) { return want_glass_picture(database, token, actor.now); });
}

Status revoke_display(sqlite::Database& database, const std::string& token, const Actor& actor) {
    return changed(database, token, actor, "revoke token", in_log({{"token", {{"token", token}}}}),
                   [&](const Display&) { return remove_token(database, token); });
}

}  // namespace riskbild::hub
