#include "app/hub/commands/command_line.hpp"

#include <CLI/CLI.hpp>

#include "app/hub/commands/commands.hpp"
#include "app/hub/commands/console.hpp"
#include "core/plan/names.hpp"

namespace riskbild::hub {
namespace {

// Everything that can be said on the command line, and how the command went.
struct Words {
    std::string data;
    bool json = false;
    std::vector<std::string> names;  // files or channels, where there may be several
    std::string name;                // a channel, user or device
    std::string value;               // what it is to be
    std::string out;
    std::optional<std::string> boards;
    std::optional<std::string> room;
    std::string note;
    std::string at;             // when it is to be published
    std::int64_t plan = 0;      // to be cancelled; 0: none
    std::uint64_t version = 0;  // to go back to
    AuditQuery log;
    std::string board_name;
    std::string cycle;
    std::string as_of;
    ServeOrder serving{"127.0.0.1:8080", {}, {}, {}, {}, {}, {}, {}};
    PairOrder pairing;
    int grace_days = 30;  // from a key's announcement until it signs
    bool at_once = false;
    Status outcome = done();

    std::vector<std::string> confirmed;  // links
    std::vector<std::string> rejected;
    bool undo = false;
    bool proxy_only = false;
    std::string language = "sv";

    Manner manner() const {
        return {json ? Printed::json : Printed::text, language == "en" ? import::Language::en : import::Language::sv};
    }
    Call call() const { return {data, manner()}; }
};

CLI::App* command(CLI::App& parent, const std::string& name, const std::string& help) {
    return parent.add_subcommand(name, help)->fallthrough();
}

CLI::App* on_data(CLI::App& parent, Words& words, const std::string& name, const std::string& help) {
    CLI::App* added = command(parent, name, help);
    added->add_option("--data", words.data, "The hub's data folder")->required();
    added->add_flag("--json", words.json, "Print the result as JSON");
    return added;
}

void add_language(CLI::App* command, Words& words) {
    command->add_option("--lang", words.language, "Of the report")
        ->check(CLI::IsMember({"sv", "en"}))
        ->capture_default_str();
}

// Runs `action` when the command has been read; it answers with a Status.
template <class Action>
void when(CLI::App* command, Words& words, Action action) {
    command->callback([&words, action] { words.outcome = action(words); });
}

void add_hints(CLI::App* command, Words& words) {
    command->add_option("--board", words.board_name, "The board's name, where the sheet does not say");
    command->add_option("--cycle", words.cycle, "Which follow-up, where the sheet does not say");
    command->add_option("--as-of", words.as_of, "When it was followed up: 2023, 2023-12 or 2023-12-06");
}

Status with_hints(const Words& words,
                  Status (*read)(const Call&, const std::vector<std::string>&, const import::Hints&)) {
    import::Hints hints{words.board_name, words.cycle, {}};
    if (!words.as_of.empty()) {
        hints.as_of = parse_partial_date(words.as_of);
        if (!hints.as_of) return Error{ErrorKind::usage, "--as-of: '" + words.as_of + "' is no date; write 2023-12-06"};
    }
    return read(words.call(), words.names, hints);
}

Status publish_as_ordered(const Words& words) {
    PublishOrder order{words.name, words.boards, {}, words.note};
    if (words.room) order.room = plan::from_name<plan::Room>(*words.room);
    return publish_channel(words.call(), order);
}

void add_check(CLI::App& app, Words& words) {
    CLI::App* check_files = command(app, "check", "Show what would be read from sheets; nothing is stored");
    check_files->add_option("FILE", words.names, "XLSX, DOCX, CSV, Markdown, HTML or text")->required();
    check_files->add_option("--data", words.data, "A hub's data folder, whose own vocabulary is read too");
    check_files->add_flag("--json", words.json, "Print the result as JSON");
    add_hints(check_files, words);
    add_language(check_files, words);
    when(check_files, words, [](const Words& w) { return with_hints(w, check); });
}

void add_template(CLI::App& app, Words& words) {
    CLI::App* empty = command(app, "template", "Write an empty workbook with headings, help and lists to choose from");
    empty->add_option("OUT", words.out, "The file to write, such as plan.xlsx")->required();
    empty->add_option("--lang", words.language, "Of its headings and help")
        ->check(CLI::IsMember({"sv", "en"}))
        ->capture_default_str();
    when(empty, words, [](const Words& w) { return write_template(w.out, w.manner().language); });
}

void add_import(CLI::App& app, Words& words) {
    CLI::App* import_sheets = on_data(app, words, "import", "Read sheets into the hub; nothing is published yet");
    import_sheets->add_option("FILE", words.names, "XLSX, DOCX, CSV, Markdown, HTML or text")->required();
    add_hints(import_sheets, words);
    add_language(import_sheets, words);
    when(import_sheets, words, [](const Words& w) { return with_hints(w, import_files); });
}

Status links_as_told(const Words& words) {
    if (!words.confirmed.empty()) return settle_links(words.call(), words.name, words.confirmed, Verdict::confirm);
    if (!words.rejected.empty()) return settle_links(words.call(), words.name, words.rejected, Verdict::reject);
    return list_links(words.call(), words.name);
}

Status strike_as_told(const Words& words) {
    if (words.names.empty()) return list_proposals(words.call(), words.name);
    return settle_proposals(words.call(), words.name, words.names, words.undo ? Stroke::restore : Stroke::strike);
}

void add_decisions(CLI::App& app, Words& words) {
    CLI::App* links = on_data(app, words, "links", "Say which risks of two documents are the same");
    links->add_option("BOARD", words.name, "Its key")->required();
    auto* confirm = links->add_option("--confirm", words.confirmed, "Ids, with commas between")->delimiter(',');
    links->add_option("--reject", words.rejected, "Ids, never to be suggested again")
        ->delimiter(',')
        ->excludes(confirm);
    add_language(links, words);
    when(links, words, links_as_told);
    CLI::App* looked = on_data(app, words, "looked", "Confirm that what may be names of persons may be published");
    looked->add_option("BOARD", words.name, "Its key")->required();
    when(looked, words, [](const Words& w) { return confirm_looked_at(w.call(), w.name); });
    CLI::App* strike = on_data(app, words, "strike", "List or strike facts that were read out of running text");
    strike->add_option("BOARD", words.name, "Its key")->required();
    strike->add_option("ID", words.names, "Of facts, as the list tells them");
    strike->add_flag("--undo", words.undo, "Let them stand after all");
    add_language(strike, words);
    when(strike, words, strike_as_told);
}

void add_publish(CLI::App& app, Words& words) {
    CLI::App* publish = on_data(app, words, "publish", "Sign what a channel is to show; makes the channel if new");
    publish->add_option("CHANNEL", words.name, "a-z, 0-9 and -")->required();
    publish->add_option("--boards", words.boards, "'all', or keys with commas between; a new channel has all");
    publish->add_option("--room", words.room, "Who passes the screens; a new channel's room is open")
        ->check(CLI::IsMember({"open", "closed"}));
    publish->add_option("--note", words.note, "For the history");
    when(publish, words, publish_as_ordered);
}

Status plan_as_told(const Words& words) {
    if (words.plan != 0) return cancel_planned(words.call(), words.name, words.plan);
    if (words.at.empty()) return list_plans(words.call(), words.name);
    return plan_channel(words.call(), words.name, words.at, words.note);
}

void add_history(CLI::App& app, Words& words) {
    CLI::App* taken_back = on_data(app, words, "withdraw", "Take what a channel shows off its displays");
    taken_back->add_option("CHANNEL", words.name)->required();
    taken_back->add_option("--board", words.boards, "Only this one, by its key");
    taken_back->add_option("--note", words.note, "Why, for the history");
    when(taken_back, words, [](const Words& w) { return withdraw_from_channel(w.call(), {w.name, w.boards, w.note}); });
    CLI::App* back = on_data(app, words, "back", "Publish once more what an earlier version showed");
    back->add_option("CHANNEL", words.name)->required();
    back->add_option("VERSION", words.version, "As 'channel history' tells it")->required();
    back->add_option("--note", words.note, "Why, for the history");
    when(back, words, [](const Words& w) { return go_back_to_version(w.call(), {w.name, w.version, w.note}); });
    CLI::App* plan = on_data(app, words, "plan", "Publish at a set time what the channel would show now, or list that");
    plan->add_option("CHANNEL", words.name)->required();
    auto* at = plan->add_option("--at", words.at, "When: 2026-12-01T14:00, Europe/Stockholm");
    plan->add_option("--note", words.note, "For the history");
    plan->add_option("--cancel", words.plan, "The id of a planned one, not to be published")->excludes(at);
    when(plan, words, plan_as_told);
}

void add_log(CLI::App& app, Words& words) {
    CLI::App* log = on_data(app, words, "log", "Show who did what, the newest first");
    log->add_option("--who", words.log.who, "A part of the name");
    log->add_option("--action", words.log.action, "As it stands in the log");
    log->add_option("--subject", words.log.subject, "A part of the board, channel or user acted on");
    log->add_option("--most", words.log.most, "Lines")->capture_default_str()->check(CLI::Range(1, 100'000));
    when(log, words, [](const Words& w) { return show_log(w.call(), w.log); });
}

void add_export(CLI::App& app, Words& words) {
    CLI::App* export_files = on_data(app, words, "export", "Write channels as plain files for any web server");
    export_files->add_option("OUT", words.out, "The folder to write to")->required();
    export_files->add_option("--channel", words.names, "Which channel; unsaid, all that are marked public");
    when(export_files, words, [](const Words& w) { return export_channels(w.call(), w.out, w.names); });
}

void add_boards(CLI::App& app, Words& words) {
    CLI::App* board = on_data(app, words, "board", "List boards");
    board->require_subcommand(1);
    when(command(*board, "list", "All boards"), words, [](const Words& w) { return list_boards(w.call()); });
}

void add_channel(CLI::App& app, Words& words) {
    CLI::App* channel = on_data(app, words, "channel", "List channels, or set one");
    channel->require_subcommand(1);
    when(command(*channel, "list", "All channels"), words, [](const Words& w) { return list_channels(w.call()); });
    CLI::App* show = command(*channel, "show", "One channel");
    show->add_option("NAME", words.name)->required();
    when(show, words, [](const Words& w) { return show_channel(w.call(), w.name); });
    CLI::App* room = command(*channel, "room", "Set what kind of room it serves");
    room->add_option("NAME", words.name)->required();
    room->add_option("ROOM", words.value)->required()->check(CLI::IsMember({"open", "closed"}));
    when(room, words, [](const Words& w) {
        return set_room(w.call(), w.name, w.value == "closed" ? plan::Room::closed : plan::Room::open);
    });
    CLI::App* title = command(*channel, "title", "Set what people call it");
    title->add_option("NAME", words.name)->required();
    title->add_option("TITLE", words.value)->required();
    when(title, words, [](const Words& w) { return set_title(w.call(), w.name, w.value); });
    CLI::App* history = command(*channel, "history", "What it has shown, the newest first");
    history->add_option("NAME", words.name)->required();
    when(history, words, [](const Words& w) { return list_history(w.call(), w.name); });
    CLI::App* removed = command(*channel, "remove", "Remove it with its history; no display may use it");
    removed->add_option("NAME", words.name)->required();
    when(removed, words, [](const Words& w) { return drop_channel(w.call(), w.name); });
    CLI::App* is_public = command(*channel, "public", "Set whether anybody may read it on a static server");
    is_public->add_option("NAME", words.name)->required();
    is_public->add_option("PUBLIC", words.value)->required()->check(CLI::IsMember({"yes", "no"}));
    when(is_public, words, [](const Words& w) { return set_public(w.call(), w.name, w.value == "yes"); });
}

void add_displays(CLI::App& app, Words& words) {
    CLI::App* token = on_data(app, words, "token", "Make a device token; it opens one channel");
    token->add_option("CHANNEL", words.name)->required();
    when(token, words, [](const Words& w) { return new_token(w.call(), w.name); });
    CLI::App* display = on_data(app, words, "display", "List devices, or shut one out");
    display->require_subcommand(1);
    when(command(*display, "list", "All devices"), words, [](const Words& w) { return list_displays(w.call()); });
    CLI::App* revoke = command(*display, "revoke", "Make a device's token worthless");
    revoke->add_option("ID", words.name, "As 'display list' tells it")->required();
    when(revoke, words, [](const Words& w) { return revoke_display(w.call(), w.name); });
    CLI::App* rename = command(*display, "rename", "Give a device a name");
    rename->add_option("ID", words.name, "As 'display list' tells it")->required();
    rename->add_option("NAME", words.value)->required();
    when(rename, words, [](const Words& w) { return rename_display(w.call(), w.name, w.value); });
    CLI::App* move = command(*display, "move", "Let a device show another channel");
    move->add_option("ID", words.name, "As 'display list' tells it")->required();
    move->add_option("CHANNEL", words.value)->required();
    when(move, words, [](const Words& w) { return move_display(w.call(), w.name, w.value); });
}

Status pair_as_told(const Words& words) {
    return words.pairing.code.empty() ? list_pairings(words.call()) : pair_display(words.call(), words.pairing);
}

void add_pairing(CLI::App& app, Words& words) {
    PairOrder& order = words.pairing;
    CLI::App* pair = on_data(app, words, "pair", "Let in the device that shows CODE; unsaid, list those that wait");
    auto* code = pair->add_option("CODE", order.code, "Eight letters, as WDJB-MJHT");
    auto* name = pair->add_option("--name", order.name, "What people are to call the display")->needs(code);
    auto* channel = pair->add_option("--channel", order.channel, "What it is to show")->needs(code);
    pair->add_option("--diagonal", order.diagonal, "Of its screen, inches")->check(CLI::Range(1, 500));
    pair->add_option("--distance", order.distance, "To its farthest viewer, metres")->check(CLI::Range(0.1, 100.0));
    pair->add_flag("--refuse", order.refuse, "Let it not in")->needs(code)->excludes(name)->excludes(channel);
    when(pair, words, pair_as_told);
}

CLI::Option* add_role(CLI::App* command, Words& words, const std::string& name) {
    return command->add_option(name, words.value, "What the user may do")
        ->check(CLI::IsMember({"administrator", "controller", "viewer"}));
}

void add_users(CLI::App& app, Words& words) {
    CLI::App* user = on_data(app, words, "user", "List users, add or change them");
    user->require_subcommand(1);
    when(command(*user, "list", "All users"), words, [](const Words& w) { return list_users(w.call()); });
    CLI::App* add = command(*user, "add", "Add a user; the password is shown once");
    add->add_option("NAME", words.name)->required();
    add_role(add, words, "--role")->default_val("controller");
    add->add_flag("--proxy-only", words.proxy_only, "Without a password: the reverse proxy signs the user in");
    when(add, words, [](const Words& w) { return add_user(w.call(), {w.name, w.value, w.proxy_only}); });
    CLI::App* role = command(*user, "role", "Change what a user may do");
    role->add_option("NAME", words.name)->required();
    add_role(role, words, "ROLE")->required();
    when(role, words, [](const Words& w) { return set_user_role(w.call(), w.name, w.value); });
    CLI::App* password = command(*user, "password", "Give a user a new password, shown once");
    password->add_option("NAME", words.name)->required();
    when(password, words, [](const Words& w) { return new_password_of(w.call(), w.name); });
    CLI::App* remove = command(*user, "remove", "Let a user sign in no more");
    remove->add_option("NAME", words.name)->required();
    when(remove, words, [](const Words& w) { return drop_user(w.call(), w.name); });
}

void add_serve(CLI::App& app, Words& words) {
    CLI::App* serving = on_data(app, words, "serve", "Answer displays and people over HTTP until told to end");
    ServeOrder& order = words.serving;
    serving->add_option("--listen", order.listen, "HOST:PORT; port 0 takes any free one")->capture_default_str();
    serving->add_option("--public-url", order.public_url, "As people reach it, such as https://hub.example.org");
    auto* proxy = serving->add_option("--trusted-proxy", order.trusted_proxy,
                                      "The address of a reverse proxy that signs people in");
    auto* header = serving->add_option("--user-header", order.user_header, "In which that proxy says who they are");
    proxy->needs(header);
    header->needs(proxy);
    serving->add_option("--on-state-change", order.state_program,
                        "A program that is run when a display's state has changed; JSON on its standard input");
    auto* webhook = serving->add_option("--state-webhook", order.state_webhook, "An address that is POSTed the same");
    serving
        ->add_option("--state-webhook-file", order.state_webhook_file, "A file with that address, where it is secret")
        ->excludes(webhook);
    when(serving, words, [](const Words& w) { return serve(w.call(), w.serving); });
}

void add_hub(CLI::App& app, Words& words) {
    when(on_data(app, words, "init", "Make a new hub; shows the first administrator's password once"), words,
         [](const Words& w) { return init(w.call()); });
    CLI::App* key = on_data(app, words, "key", "Show the key that signs, or change it");
    key->require_subcommand(1);
    when(command(*key, "show", "Raw 32 bytes, base64url"), words, [](const Words& w) { return show_key(w.call()); });
    CLI::App* rotate = command(*key, "rotate", "Announce a new one, which signs when all displays have heard of it");
    auto* days = rotate->add_option("--days", words.grace_days, "Until it signs");
    days->capture_default_str()->check(CLI::Range(1, 365));
    rotate->add_flag("--now", words.at_once, "It, or the announced one, signs at once")->excludes(days);
    when(rotate, words, [](const Words& w) {
        return w.at_once ? rotate_key_now(w.call()) : rotate_key(w.call(), std::chrono::days{w.grace_days});
    });
    add_serve(app, words);
}

int exit_code(const Status& outcome) {
    if (outcome) return 0;
    warn(outcome.error().message);
    if (outcome.error().kind == ErrorKind::usage) return 2;
    return outcome.error().kind == ErrorKind::input ? 3 : 1;
}

}  // namespace

int run(int argc, const char* const* argv, const std::string& version) {
    CLI::App app("Riskbild's server: reads sheets, publishes signed snapshots, feeds the displays.", "riskbild-hub");
    Words words;
    words.serving.version = version;
    app.set_version_flag("--version", "riskbild-hub " + version);
    app.require_subcommand(1);
    add_check(app, words);
    add_template(app, words);
    add_hub(app, words);
    add_import(app, words);
    add_decisions(app, words);
    add_publish(app, words);
    add_history(app, words);
    add_log(app, words);
    add_export(app, words);
    add_boards(app, words);
    add_channel(app, words);
    add_displays(app, words);
    add_pairing(app, words);
    add_users(app, words);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception& error) {
        warn(std::string("A defect in this program: ") + error.what());
        return 1;
    }
    return exit_code(words.outcome);
}

}  // namespace riskbild::hub
