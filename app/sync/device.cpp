#include "app/sync/device.hpp"

#include <nlohmann/json.hpp>

#include "core/base/text.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

using nlohmann::json;

constexpr std::size_t file_limit = 16 * 1024;

// The first of the files that says something, without the NUL that ends texts of the device tree.
std::string first_of(std::initializer_list<const char*> paths) {
    for (const char* path : paths) {
        const Result<std::string> content = os::read_file(path, file_limit);
        if (!content) continue;
        if (std::string said(text::trim(content->c_str())); !said.empty()) return said;
    }
    return {};
}

// The value of NAME="value" in the form of os-release(5).
std::string value_of(std::string_view name, const std::string& lines) {
    for (std::string_view line : text::split(lines, '\n')) {
        if (!line.starts_with(name)) continue;
        line.remove_prefix(name.size());
        if (line.size() >= 2 && line.front() == '"' && line.back() == '"') line = line.substr(1, line.size() - 2);
        return std::string(line);
    }
    return {};
}

}  // namespace

std::string device_account(const Settings& settings) {
    const json account = {{"host", first_of({"/proc/sys/kernel/hostname"})},
                          {"model", first_of({"/proc/device-tree/model", "/sys/class/dmi/id/product_name"})},
                          {"system", value_of("PRETTY_NAME=", first_of({"/etc/os-release"}))},
                          {"version", settings.version},
                          {"channel", settings.channel},
                          {"diagonal", settings.diagonal},
                          {"distance_dm", settings.distance_dm}};
    return account.dump(-1, ' ', false, json::error_handler_t::replace);
}

}  // namespace riskbild::sync
