#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/actions/display_changes.hpp"
#include "app/hub/actions/provisioning.hpp"
#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

constexpr unsigned owner_only = 0600;

Result<PreparedDisplay> prepared(const DataFolder& folder, sqlite::Database& database, const ProvisionOrder& order) {
    const auto kit = folder.signing_kit();
    if (!kit) return kit.error();
    const Preparation preparation{order.name, order.channel, order.server, screen_of(order.size)};
    return prepare_display(database, kit->hasher, kit->signer->public_key(), preparation, actor_at_the_console());
}

// Nobody has the secret of a file that was not written.
Status write_or_revoke(sqlite::Database& database, const PreparedDisplay& display, const std::string& out) {
    Status written = os::write_file_atomically(out, display.file, owner_only);
    if (written) return written;
    const Status revoked = revoke_display(database, display.token, actor_at_the_console());
    return revoked ? written : revoked;
}

void tell(const Call& call, const PreparedDisplay& display, const ProvisionOrder& order) {
    if (call.manner.form == Printed::json)
        print_json({{"id", display.token},
                    {"name", order.name},
                    {"channel", order.channel},
                    {"file", order.out.empty() ? display.file : order.out}});
    else if (order.out.empty())
        print(std::string_view(display.file).substr(0, display.file.size() - 1));
    else
        print(fmt::format("'{}' shows channel '{}' as {} when it starts with {}", order.name, order.channel,
                          display.token, order.out));
}

}  // namespace

Status provision_display(const Call& call, const ProvisionOrder& order) {
    if (!order.out.empty() && os::exists(order.out))
        return Error{ErrorKind::usage, order.out +
                                           ": is there already, and may hold another display's secret; remove "
                                           "it, or name another file"};
    const DataFolder folder(call.data);
    auto database = folder.database();
    if (!database) return database.error();
    const auto display = prepared(folder, *database, order);
    if (!display) return display.error();
    if (!order.out.empty())
        if (Status written = write_or_revoke(*database, *display, order.out); !written) return written;
    tell(call, *display, order);
    return done();
}

}  // namespace riskbild::hub
