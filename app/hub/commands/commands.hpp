// The hub's commands, one function each. They print results on stdout and answer with the error, if any,
// whose kind becomes the exit code. What each needs to know is an argument; nothing here reads a command line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/hub/actions/going_back.hpp"
#include "app/hub/actions/links.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/actions/publish.hpp"
#include "app/hub/actions/strikes.hpp"
#include "app/hub/actions/withdraw.hpp"
#include "app/hub/store/displays.hpp"
#include "core/base/result.hpp"
#include "core/import/import.hpp"
#include "core/import/messages.hpp"

namespace riskbild::hub {

enum class Printed { text, json };

// How a result is printed.
struct Manner {
    Printed form = Printed::text;
    import::Language language = import::Language::sv;  // of reports on sheets
};

// What every command on a data folder is told.
struct Call {
    std::string data;  // the data folder
    Manner manner{};
};

// The data folder only for its vocabulary; empty: the one that ships.
Status check(const Call& call, const std::vector<std::string>& files, const import::Hints& hints);
// An empty workbook to fill in; ErrorKind::usage where `out` exists.
Status write_template(const std::string& out, import::Language language);
Status init(const Call& call);
Status import_files(const Call& call, const std::vector<std::string>& files, const import::Hints& hints);

Status list_links(const Call& call, const std::string& board);
Status settle_links(const Call& call, const std::string& board, const std::vector<std::string>& ids, Verdict verdict);
Status list_proposals(const Call& call, const std::string& board);
Status settle_proposals(const Call& call, const std::string& board, const std::vector<std::string>& ids, Stroke stroke);

// What may be names of persons in the board has been seen and may be published.
Status confirm_looked_at(const Call& call, const std::string& board);
Status publish_channel(const Call& call, const PublishOrder& order);
Status withdraw_from_channel(const Call& call, const Withdrawal& order);
Status go_back_to_version(const Call& call, const GoingBack& order);
struct PlanWords {
    std::string channel;
    std::string at;  // ISO 8601; Europe/Stockholm where it has no offset
    std::string note;
    std::vector<std::string> decided;  // "BOARD", or "BOARD=§ 84"
};
Status plan_channel(const Call& call, const PlanWords& words);
Status cancel_planned(const Call& call, const std::string& channel, std::int64_t id);
Status list_plans(const Call& call, const std::string& channel);
Status list_history(const Call& call, const std::string& channel);
Status show_log(const Call& call, const AuditQuery& query);
Status show_key(const Call& call);
// A new one is announced and signs when `grace` has passed; at once, also before that.
Status rotate_key(const Call& call, std::chrono::days grace);
Status rotate_key_now(const Call& call);

Status new_token(const Call& call, const std::string& channel);
Status list_displays(const Call& call);
// Devices that wait to be paired.
Status list_pairings(const Call& call);
// Of a display's screen; 0: unsaid.
struct DisplaySize {
    int diagonal = 0;     // inches
    double distance = 0;  // metres to the farthest viewer
};
DisplayScreen screen_of(const DisplaySize& size);

struct PairOrder {
    std::string code;  // as the device shows it
    std::string name;  // that the display is to have
    std::string channel;
    DisplaySize size;
    bool refuse = false;
};
Status pair_display(const Call& call, const PairOrder& order);

struct ProvisionOrder {
    std::string channel;
    std::string name;
    std::string server;
    std::string out;  // the file to write; empty: stdout
    DisplaySize size;
};
// ErrorKind::usage where `out` exists; where it cannot be written, the display is shut out again.
Status provision_display(const Call& call, const ProvisionOrder& order);
Status revoke_display(const Call& call, const std::string& id);
Status rename_display(const Call& call, const std::string& id, const std::string& name);
Status move_display(const Call& call, const std::string& id, const std::string& channel);

Status list_channels(const Call& call);
Status show_channel(const Call& call, const std::string& name);
// Only what is said is set. Where a text is no such thing, ErrorKind::usage says what to write.
struct ChannelOrder {
    std::string name;
    std::optional<std::string> boards;  // "all", or keys with commas between
    std::optional<std::string> language;
    std::optional<std::string> pages;     // names with commas between, or "room"
    std::optional<std::int64_t> cadence;  // seconds
    std::optional<std::int64_t> limit;
    std::optional<int> small_numbers;
    std::optional<std::string> negotiated;  // a day, or "no"
    std::optional<std::string> size;        // "1920x1080"
    std::optional<int> diagonal;            // inches
    std::optional<double> distance;         // metres
};
Status set_channel_as_told(const Call& call, const ChannelOrder& order);
Status set_room(const Call& call, const std::string& name, plan::Room room);
Status set_public(const Call& call, const std::string& name, bool is_public);
Status set_title(const Call& call, const std::string& name, const std::string& title);
Status drop_channel(const Call& call, const std::string& name);

Status list_boards(const Call& call);
Status drop_board(const Call& call, const std::string& board);
Status drop_document(const Call& call, const std::string& board, const std::string& document);

struct UserOrder {
    std::string name;
    std::string role;
    bool proxy_only = false;  // has no password
};

Status list_users(const Call& call);
Status add_user(const Call& call, const UserOrder& order);
Status set_user_role(const Call& call, const std::string& name, const std::string& role);
Status new_password_of(const Call& call, const std::string& name);
Status drop_user(const Call& call, const std::string& name);

// `channels` as named; none: all that are marked public.
Status export_channels(const Call& call, const std::string& out, const std::vector<std::string>& channels);
struct ServeOrder {
    std::string listen;              // HOST:PORT
    std::string public_url;          // as people reach it; empty: not said
    std::string trusted_proxy;       // the address of one that signs people in; empty: there is none
    std::string user_header;         // in which it says who they are
    std::string state_program;       // told of displays' changes of state; empty: none
    std::string state_webhook;       // the same by POST; empty: none
    std::string state_webhook_file;  // the file in which its address stands; empty: none
    std::string version;
};

// What `serve` runs beside itself for --state-webhook: POSTs what follows the first line of standard input to the
// address that stands there, which is told to nobody. Takes ten seconds at most, name resolution included.
Status post_news();

// Until SIGTERM or SIGINT.
Status serve(const Call& call, const ServeOrder& order);

}  // namespace riskbild::hub
