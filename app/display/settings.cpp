#include "app/display/settings.hpp"

#include <fmt/format.h>

#include <toml++/toml.h>
#include <algorithm>
#include <array>
#include <cstdlib>
#include <string_view>

#include "core/wall/page_names.hpp"
#include "platform/os/files.hpp"

namespace riskbild::display {

namespace {

constexpr const char* system_file = "/etc/riskbild/riskbild.toml";
constexpr const char* system_state = "/var/lib/riskbild";
constexpr std::size_t largest_file = 1U << 20U;

// Reads key by key; the first thing that is wrong is what the user is told.
class Reader {
public:
    Reader(const toml::table& table, std::string path) : table_(table), path_(std::move(path)) {}

    void text(std::string_view key, std::string& into) {
        const toml::node_view<const toml::node> node = table_.at_path(key);
        const auto value = node.value<std::string>();
        if (value) into = *value;
        if (node && !value) complain(key, "must be a text");
    }
    void choice(std::string_view key, std::string& into, const std::array<std::string_view, 2>& allowed) {
        std::string chosen = into;
        text(key, chosen);
        if (chosen == into) return;
        if (chosen != allowed[0] && chosen != allowed[1]) {
            return complain(key, fmt::format("'{}' is neither '{}' nor '{}'", chosen, allowed[0], allowed[1]));
        }
        into = chosen;
    }
    void number(std::string_view key, double& into, double least, double most) {
        const toml::node_view<const toml::node> node = table_.at_path(key);
        if (!node) return;
        const auto value = node.value<double>();
        if (value && *value >= least && *value <= most) {
            into = *value;
        } else {
            complain(key, fmt::format("must be a number from {} to {}", least, most));
        }
    }
    void pages(std::string_view key, std::vector<wall::PageName>& into) {
        const toml::node_view<const toml::node> node = table_.at_path(key);
        const toml::array* list = node.as_array();
        if (node && list == nullptr) return complain(key, "must be a list of pages: " + wall::all_page_names());
        if (list == nullptr) return;
        for (const toml::node& entry : *list) {
            const auto name = wall::page_named(entry.value_or(std::string_view{}));
            if (!name) return complain(key, "names a page that does not exist; there are " + wall::all_page_names());
            into.push_back(*name);
        }
    }

    const std::optional<Error>& error() const { return error_; }

private:
    void complain(std::string_view key, const std::string& what) {
        if (!error_) error_ = Error{ErrorKind::input, fmt::format("{}: {}: {}", path_, key, what)};
    }

    const toml::table& table_;
    std::string path_;
    std::optional<Error> error_;
};

// Of both programs: they read the same file.
constexpr std::array<std::string_view, 11> top_keys{"server",   "channel", "cache",    "token_file",
                                                    "key_file", "ca_file", "interval", "deadline",
                                                    "insecure", "pages",   "screen"};
constexpr std::array<std::string_view, 4> screen_keys{"diagonal", "distance", "theme", "language"};

template <std::size_t N>
void collect_unknown(const toml::table& table, const std::array<std::string_view, N>& known, const std::string& prefix,
                     std::vector<std::string>& into) {
    for (const auto& [key, value] : table) {
        const bool is_known = std::find(known.begin(), known.end(), key.str()) != known.end();
        if (!is_known) into.push_back(prefix + std::string(key.str()));
    }
}

std::vector<std::string> unknown_keys(const toml::table& table) {
    std::vector<std::string> unknown;
    collect_unknown(table, top_keys, "", unknown);
    if (const toml::table* screen = table["screen"].as_table())
        collect_unknown(*screen, screen_keys, "screen.", unknown);
    return unknown;
}

std::string environment(const char* name) {
    const char* value = std::getenv(name);
    return value != nullptr ? value : "";
}

}  // namespace

Result<Settings> parse_settings(const std::string& content, const std::string& path) {
    Settings settings;
    settings.file = path;
    try {
        const toml::table table = toml::parse(content, path);
        Reader reader(table, path);
        reader.text("server", settings.server);
        reader.text("cache", settings.cache);
        reader.pages("pages", settings.pages);
        reader.number("screen.diagonal", settings.diagonal_inches, 5, 300);
        reader.number("screen.distance", settings.distance_m, 0.3, 50);
        reader.choice("screen.theme", settings.theme, {"light", "dark"});
        reader.choice("screen.language", settings.language, {"sv", "en"});
        if (reader.error()) return *reader.error();
        settings.unknown_keys = unknown_keys(table);
    } catch (const toml::parse_error& error) {
        return Error{ErrorKind::input,
                     fmt::format("{}:{}: {}", path, error.source().begin.line, std::string(error.description()))};
    }
    return settings;
}

Result<Settings> read_settings(const std::string& path) {
    if (path.empty() && !os::exists(system_file)) return Settings{};
    const std::string file = path.empty() ? system_file : path;
    const auto content = os::read_file(file, largest_file);
    if (!content) return content.error();
    return parse_settings(*content, file);
}

std::string default_cache() {
    if (os::exists(system_state)) return std::string(system_state) + "/cache.db";
    const std::string state = environment("XDG_STATE_HOME");
    return (state.empty() ? environment("HOME") + "/.local/state" : state) + "/riskbild/cache.db";
}

}  // namespace riskbild::display
