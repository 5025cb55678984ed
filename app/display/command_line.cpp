#include "app/display/command_line.hpp"

#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <charconv>

#include "app/display/display.hpp"
#include "app/display/render.hpp"
#include "core/fleet/screen.hpp"
#include "core/wall/page_names.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::display {

namespace {

// What was said, as it was said.
struct Words {
    std::string config;
    std::string cache;
    std::string windowed;
    std::string page;
    std::string at;
    std::string contact;
    bool clock_not_set = false;
    bool no_sync = false;
    int exit_after_frames = 0;
    RenderOptions render;  // what needs no reading
    std::string size = "1920x1080";
};

constexpr int largest_side = 16384;

constexpr const char* keys =
    "Keys: left, right or Page Up, Page Down: the pages; up, down: choose a row; Enter: its risk card;\n"
    "Esc: back; Home: the first page; 1 to 9: a page; Space: hold or go on; L: large text; M: meeting, two hours;\n"
    "H, B or full stop: hide, any key shows again. In a window Esc and Q end the program.";

std::optional<window::Size> size_from(std::string_view text) {
    window::Size size;
    const char* end = text.data() + text.size();
    const auto width = std::from_chars(text.data(), end, size.width);
    if (width.ec != std::errc{} || width.ptr == end || *width.ptr != 'x') return std::nullopt;
    const auto height = std::from_chars(width.ptr + 1, end, size.height);
    if (height.ec != std::errc{} || height.ptr != end) return std::nullopt;
    const bool sane = size.width >= 100 && size.height >= 100 && std::max(size.width, size.height) <= largest_side;
    return sane ? std::optional(size) : std::nullopt;
}

std::string check_size(const std::string& text) {
    if (size_from(text)) return {};
    return fmt::format("'{}' is no size; write WIDTHxHEIGHT, 100 to {} pixels each", text, largest_side);
}

std::string check_time(const std::string& text) {
    if (os::parse_time(text)) return {};
    return "'" + text + "' is no time; write 2023-12-07T14:32, with an offset or without";
}

// CLI::Range lets NaN pass.
CLI::Validator number_within(double least, double most) {
    const auto check = [=](const std::string& text) -> std::string {
        const char* end = text.data() + text.size();
        double value = 0;
        const auto read = std::from_chars(text.data(), end, value);
        if (read.ec == std::errc{} && read.ptr == end && value >= least && value <= most) return {};
        return fmt::format("'{}' is not a number from {} to {}", text, least, most);
    };
    return {check, fmt::format("{} to {}", least, most)};
}

std::string check_page(const std::string& text) {
    if (wall::page_named(text)) return {};
    return "there is no page '" + text + "'; there are " + wall::all_page_names();
}

std::optional<FixedTime> fixed_time(const Words& words) {
    const auto now = os::parse_time(words.at);
    if (!now) return std::nullopt;
    return FixedTime{*now, os::parse_time(words.contact), !words.clock_not_set};
}

void add_time(CLI::App& app, Words& words) {
    CLI::Option* at = app.add_option("--at", words.at, "Take this as the time (ISO 8601), so that pictures repeat")
                          ->check(check_time);
    app.add_option("--contact", words.contact,
                   "With --at: when the server was last heard; if unsaid, a minute before where anything is published")
        ->check(check_time)
        ->needs(at);
    app.add_flag("--clock-not-set", words.clock_not_set, "With --at: as if the device did not know the time")
        ->needs(at);
}

void add_show(CLI::App& app, Words& words) {
    app.add_option("--config", words.config, "Settings; /etc/riskbild/riskbild.toml if unsaid");
    app.add_option("--cache", words.cache, "What riskbild-sync keeps; as the settings say if unsaid");
    app.add_flag("--no-sync", words.no_sync, "Do not start riskbild-sync");
    app.add_option("--windowed", words.windowed, "In a window of WIDTHxHEIGHT instead of the whole screen")
        ->check(check_size);
    app.add_option("--page", words.page, "This page only: " + wall::all_page_names())->check(check_page);
    app.add_option("--exit-after-frames", words.exit_after_frames, "End when so many frames are drawn")
        ->check(CLI::PositiveNumber);
    add_time(app, words);
}

CLI::App* add_render(CLI::App& app, Words& words) {
    CLI::App* render = app.add_subcommand("render", "Draw every page to FOLDER/BOARD.PAGE[.N].png, without a display");
    RenderOptions& options = words.render;
    CLI::Option_group* shown = render->add_option_group("What to draw", "one of them");
    shown->add_option("--cache", options.cache, "What riskbild-sync keeps");
    shown->add_option("--pairing", options.pairing,
                      "The page that connects a screen, from this sync.json of the runtime folder");
    shown->require_option(1);
    render->add_option("--out", options.out, "Folder of the pictures; the present one if unsaid");
    render->add_option("--layout", options.layout,
                       "Write where everything stands to this file (JSON); without --out nothing is drawn");
    render->add_option("--size", words.size, "WIDTHxHEIGHT in pixels")->capture_default_str()->check(check_size);
    render->add_option("--diagonal", options.screen.diagonal_inches, "Of the screen, in inches")
        ->capture_default_str()
        ->check(number_within(fleet::inches.least, fleet::inches.most));
    render->add_option("--distance", options.screen.distance_m, "To the farthest viewer, in metres")
        ->capture_default_str()
        ->check(number_within(fleet::decimetres.least / 10.0, fleet::decimetres.most / 10.0));
    render->add_option("--rotation", options.rotation, "Turn the pictures, degrees clockwise")
        ->capture_default_str()
        ->check(CLI::IsMember({0, 90, 180, 270}));
    render->add_flag("--large-text", options.screen.large_text, "Every text large, as with the key L");
    render->add_option("--theme", options.theme)->capture_default_str()->check(CLI::IsMember({"light", "dark"}));
    render->add_flag("--neutral-matrix", options.neutral_matrix,
                     "The matrix in one tint, whatever thresholds are stated");
    render->add_option("--lang", options.language, "The channel's if unsaid")->check(CLI::IsMember({"sv", "en"}));
    render->add_option("--board", options.board, "This board only, by its key");
    render->add_option("--page", words.page, "This page only: " + wall::all_page_names())->check(check_page);
    render->add_flag("--as-shown", options.as_shown, "Only the pages that the channel may show");
    render->add_flag("--first", options.first, "Only the first picture of each page, and one risk card a board");
    render->add_flag("--json", options.json, "Print the result as JSON");
    add_time(*render, words);
    return render;
}

RenderOptions render_options(const Words& words) {
    RenderOptions options = words.render;
    const window::Size size = *size_from(words.size);
    const bool on_edge = options.rotation % 180 != 0;
    options.screen.width = on_edge ? size.height : size.width;
    options.screen.height = on_edge ? size.width : size.height;
    options.page = wall::page_named(words.page);
    options.fixed = fixed_time(words);
    if (options.out.empty() && options.layout.empty()) options.out = ".";
    return options;
}

ShowOptions show_options(const Words& words, const std::string& version) {
    ShowOptions options;
    options.version = version;
    options.config = words.config;
    options.cache = words.cache;
    options.sync = !words.no_sync;
    options.windowed = size_from(words.windowed);
    options.page = wall::page_named(words.page);
    options.fixed = fixed_time(words);
    options.exit_after_frames = words.exit_after_frames;
    return options;
}

// The same lines as riskbild-sync's, which may run below and share the stream.
void log_to_stderr() {
    spdlog::set_default_logger(
        std::make_shared<spdlog::logger>("riskbild", std::make_shared<spdlog::sinks::stderr_sink_mt>()));
    spdlog::set_pattern("%Y-%m-%dT%H:%M:%S%z %l: %v");
}

int exit_code(const Status& outcome) {
    if (outcome) return 0;
    fmt::print(stderr, "riskbild: {}\n", outcome.error().message);
    if (outcome.error().kind == ErrorKind::usage) return 2;
    return outcome.error().kind == ErrorKind::input ? 3 : 1;
}

}  // namespace

int run(int argc, const char* const* argv, const std::string& version) {
    log_to_stderr();
    CLI::App app("A board's internal control on the wall, drawn from the local cache.", "riskbild");
    Words words;
    app.set_version_flag("--version", "riskbild " + version);
    add_show(app, words);
    app.footer(keys);
    const CLI::App* rendering = add_render(app, words);
    try {
        app.parse(argc, argv);
        return exit_code(rendering->parsed() ? render(render_options(words)) : show(show_options(words, version)));
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception& error) {
        fmt::print(stderr, "riskbild: A defect in this program: {}\n", error.what());
        return 1;
    }
}

}  // namespace riskbild::display
