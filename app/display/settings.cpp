#include "app/display/settings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <string_view>

#include "app/display/toml_reader.hpp"
#include "core/fleet/screen.hpp"
#include "platform/os/files.hpp"

namespace riskbild::display {

namespace {

constexpr const char* system_file = "/etc/riskbild/riskbild.toml";
constexpr const char* system_state = "/var/lib/riskbild";
constexpr std::size_t largest_file = 1U << 20U;

using Keys = std::vector<std::string_view>;

// Of both programs: they read the same file.
const Keys& top_keys() {
    static const Keys keys{"server",   "channel", "cache",  "token_file", "key_file", "ca_file", "interval", "deadline",
                           "insecure", "pages",   "static", "screen",     "theme",    "sleep",   "provision"};
    return keys;
}
const std::map<std::string_view, Keys>& table_keys() {
    static const std::map<std::string_view, Keys> keys{
        {"screen", {"diagonal", "distance", "rotation", "theme", "language", "neutral_matrix"}},
        {"theme", {"mode", "light_from", "dark_from"}},
        {"sleep", {"from", "to", "weekends"}}};
    return keys;
}

void collect_unknown(const toml::table& table, const Keys& known, const std::string& prefix,
                     std::vector<std::string>& into) {
    for (const auto& [key, value] : table) {
        const bool is_known = std::ranges::find(known, key.str()) != known.end();
        if (!is_known) into.push_back(prefix + std::string(key.str()));
    }
}

std::vector<std::string> unknown_keys(const toml::table& table) {
    std::vector<std::string> unknown;
    collect_unknown(table, top_keys(), "", unknown);
    for (const auto& [name, known] : table_keys()) {
        if (const toml::table* inner = table[name].as_table()) {
            collect_unknown(*inner, known, std::string(name) + ".", unknown);
        }
    }
    return unknown;
}

void read_theme(TomlReader& reader, wall::ThemeSchedule& theme) {
    using Mode = wall::ThemeSchedule::Mode;
    std::string mode = "light";
    reader.choice("screen.theme", mode, {"light", "dark"});
    reader.choice("theme.mode", mode, {"light", "dark", "schedule"});
    theme.mode = mode == "schedule" ? Mode::by_time : mode == "dark" ? Mode::dark : Mode::light;
    std::optional<wall::TimeOfDay> light_from;
    std::optional<wall::TimeOfDay> dark_from;
    reader.time("theme.light_from", light_from);
    reader.time("theme.dark_from", dark_from);
    theme.light_from = light_from.value_or(theme.light_from);
    theme.dark_from = dark_from.value_or(theme.dark_from);
}

void read_sleep(TomlReader& reader, wall::SleepSchedule& sleep) {
    std::optional<wall::TimeOfDay> from;
    std::optional<wall::TimeOfDay> to;
    reader.time("sleep.from", from);
    reader.time("sleep.to", to);
    reader.flag("sleep.weekends", sleep.weekends);
    if (from && to) sleep.hours = wall::Hours{*from, *to};
    if (from.has_value() != to.has_value()) reader.complain("sleep", "needs both 'from' and 'to', or neither");
}

void read_screen(TomlReader& reader, Settings& settings) {
    reader.number("screen.diagonal", settings.diagonal_inches, fleet::inches.least, fleet::inches.most);
    reader.number("screen.distance", settings.distance_m, fleet::decimetres.least / 10.0,
                  fleet::decimetres.most / 10.0);
    reader.whole_choice("screen.rotation", settings.rotation, {0, 90, 180, 270});
    reader.flag("screen.neutral_matrix", settings.neutral_matrix);
    reader.choice("screen.language", settings.language, {"sv", "en"});
}

Settings settings_from(TomlReader& reader) {
    Settings settings;
    for (const auto& [name, keys] : table_keys()) reader.table(name);
    reader.text("server", settings.server);
    reader.text("cache", settings.cache);
    reader.pages("pages", settings.pages);
    bool still = false;
    reader.flag("static", still);
    settings.motion = still ? wall::Motion::still : wall::Motion::rotates;
    read_screen(reader, settings);
    read_theme(reader, settings.theme);
    read_sleep(reader, settings.sleep);
    return settings;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

std::string provisioned_file() {
    return default_cache() + ".provisioned.toml";
}

std::string file_to_read(const std::string& named) {
    if (!named.empty()) return named;
    for (const std::string& file : {std::string(system_file), provisioned_file()})
        if (os::exists(file)) return file;
    return {};
}

}  // namespace

Result<Settings> parse_settings(const std::string& content, const std::string& path) {
    try {
        const toml::table table = toml::parse(content, path);
        TomlReader reader(table, path);
        Settings settings = settings_from(reader);
        if (reader.error()) return *reader.error();
        settings.file = path;
        settings.unknown_keys = unknown_keys(table);
        return settings;
    } catch (const toml::parse_error& error) {
        return Error{ErrorKind::input,
                     fmt::format("{}:{}: {}", path, error.source().begin.line, std::string(error.description()))};
    }
}

Result<Settings> read_settings(const std::string& path) {
    const std::string file = file_to_read(path);
    if (file.empty()) return Settings{};
    const auto content = os::read_file(file, largest_file);
    if (!content) return content.error();
    auto settings = parse_settings(*content, file);
    if (settings) settings->provisioned = path.empty() && file == provisioned_file();
    return settings;
}

std::string default_cache() {
    if (os::exists(system_state)) return std::string(system_state) + "/cache.db";
    const std::string state = environment("XDG_STATE_HOME");
    return (state.empty() ? environment("HOME") + "/.local/state" : state) + "/riskbild/cache.db";
}

}  // namespace riskbild::display
