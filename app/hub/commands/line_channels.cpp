// board, channel: what there is to show, and to whom.
#include <map>
#include <memory>

#include "app/hub/commands/reading.hpp"
#include "core/fleet/screen.hpp"

namespace riskbild::hub {
namespace {

// One channel, and what it is to be where only one thing of it is set.
struct ChannelWords {
    std::string name;
    std::string value;
};

using ChannelWordsPtr = std::shared_ptr<ChannelWords>;

CLI::App* on_channel(CLI::App& channel, const ChannelWordsPtr& words, const std::string& name,
                     const std::string& help) {
    CLI::App* added = command(channel, name, help);
    added->add_option("NAME", words->name)->required();
    return added;
}

void add_single_settings(CLI::App& channel, Spoken& spoken) {
    const auto words = std::make_shared<ChannelWords>();
    CLI::App* room = on_channel(channel, words, "room", "Set what kind of room it serves");
    room->add_option("ROOM", words->value)->required()->check(CLI::IsMember({"open", "closed"}));
    when(room, spoken, [words](const Call& call) {
        return set_room(call, words->name, words->value == "closed" ? plan::Room::closed : plan::Room::open);
    });
    CLI::App* title = on_channel(channel, words, "title", "Set what people call it");
    title->add_option("TITLE", words->value)->required();
    when(title, spoken, [words](const Call& call) { return set_title(call, words->name, words->value); });
    CLI::App* is_public = on_channel(channel, words, "public", "Set whether anybody may read it on a static server");
    is_public->add_option("PUBLIC", words->value)->required()->check(CLI::IsMember({"yes", "no"}));
    when(is_public, spoken, [words](const Call& call) { return set_public(call, words->name, words->value == "yes"); });
}

// "90min", "12h", "30d": seconds.
CLI::AsNumberWithUnit a_time() {
    const std::map<std::string, std::int64_t> units{{"min", 60}, {"h", 3600}, {"d", 86400}};
    return CLI::AsNumberWithUnit(units, CLI::AsNumberWithUnit::UNIT_REQUIRED, "TIME");
}

void add_screen(CLI::App* set, ChannelOrder& order) {
    set->add_option("--size", order.size, "Of the screens that it is previewed for: 1920x1080, pixels");
    set->add_option("--diagonal", order.diagonal, "Of those screens, inches")
        ->check(CLI::Range(fleet::inches.least, fleet::inches.most));
    set->add_option("--distance", order.distance, "To their farthest viewer, metres")
        ->check(CLI::Range(fleet::decimetres.least / 10.0, fleet::decimetres.most / 10.0));
}

void add_set(CLI::App& channel, Spoken& spoken) {
    const auto order = std::make_shared<ChannelOrder>();
    CLI::App* set = command(channel, "set", "Set how it shows what it shows, from the next publication on");
    set->add_option("NAME", order->name)->required();
    set->add_option("--boards", order->boards, "'all', or keys with commas between, in the order of showing");
    set->add_option("--language", order->language)->check(CLI::IsMember({"sv", "en"}));
    set->add_option("--pages", order->pages, "Names with commas between, or 'room': those that suit the room");
    set->add_option("--cadence", order->cadence, "A contact is missed after: 5min, 12h, 1d")->transform(a_time());
    set->add_option("--limit", order->limit, "What is shown is no present state after: 7d")->transform(a_time());
    set->add_option("--small-numbers", order->small_numbers, "Counts of people below it are not told; 0: all are")
        ->check(CLI::Range(0, 20));
    set->add_option("--negotiated", order->negotiated,
                    "The day when it was negotiated with the unions, 2026-11-01, or 'no'");
    add_screen(set, *order);
    when(set, spoken, [order](const Call& call) { return set_channel_as_told(call, *order); });
}

}  // namespace

void add_boards(CLI::App& app, Spoken& spoken) {
    struct Removed {
        std::string board;
        std::string document;
    };
    const auto what = std::make_shared<Removed>();
    CLI::App* board = on_data(app, spoken, "board", "List boards, or remove one");
    board->require_subcommand(1);
    when(command(*board, "list", "All boards"), spoken, list_boards);
    CLI::App* removed = command(*board, "remove", "Remove it with its files, or one of its documents");
    removed->add_option("BOARD", what->board)->required();
    removed->add_option("--document", what->document, "Only that one, by its id; with the last one the board goes");
    when(removed, spoken, [what](const Call& call) {
        return what->document.empty() ? drop_board(call, what->board)
                                      : drop_document(call, what->board, what->document);
    });
}

void add_channels(CLI::App& app, Spoken& spoken) {
    const auto words = std::make_shared<ChannelWords>();
    CLI::App* channel = on_data(app, spoken, "channel", "List channels, or set one");
    channel->require_subcommand(1);
    when(command(*channel, "list", "All channels"), spoken, list_channels);
    CLI::App* show = on_channel(*channel, words, "show", "One channel");
    when(show, spoken, [words](const Call& call) { return show_channel(call, words->name); });
    add_set(*channel, spoken);
    add_single_settings(*channel, spoken);
    CLI::App* history = on_channel(*channel, words, "history", "What it has shown, the newest first");
    when(history, spoken, [words](const Call& call) { return list_history(call, words->name); });
    CLI::App* removed = on_channel(*channel, words, "remove", "Remove it with its history; no display may use it");
    when(removed, spoken, [words](const Call& call) { return drop_channel(call, words->name); });
}

}  // namespace riskbild::hub
