#include <toml++/toml.h>

#include <optional>

#include "app/sync/settings.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

constexpr std::size_t config_limit = 256 * 1024;

// Collects the first value that has the wrong type.
class Reader {
public:
    Reader(const toml::table& table, const std::string& path) : table_(table), path_(path) {}

    void read(const char* key, std::string& value) {
        if (const auto found = exactly<std::string>(key, "a text in quotes")) value = *found;
    }
    void read(const char* key, std::optional<long>& value) {
        if (const auto found = exactly<std::int64_t>(key, "a whole number of seconds")) value = *found;
    }
    void read(const char* key, bool& value) {
        if (const auto found = exactly<bool>(key, "true or false")) value = *found;
    }

    const std::optional<Error>& error() const { return error_; }

private:
    template <class T>
    std::optional<T> exactly(const char* key, const char* expected) {
        const toml::node* node = table_.get(key);
        if (node == nullptr) return std::nullopt;
        std::optional<T> value = node->value_exact<T>();
        if (!value && !error_) error_ = wrong(*node, key, expected);
        return value;
    }

    Error wrong(const toml::node& node, const char* key, const char* expected) const {
        const std::string line = std::to_string(node.source().begin.line);
        return {ErrorKind::input, path_ + ": line " + line + ": " + key + " must be " + expected};
    }

    const toml::table& table_;
    const std::string& path_;
    std::optional<Error> error_;
};

Result<Words> words_of(const toml::table& table, const std::string& path) {
    Words words;
    Reader reader(table, path);
    reader.read("server", words.server);
    reader.read("channel", words.channel);
    reader.read("cache", words.cache);
    reader.read("token_file", words.token_file);
    reader.read("key_file", words.key_file);
    reader.read("ca_file", words.ca_file);
    reader.read("provision", words.provision);
    reader.read("interval", words.interval);
    reader.read("deadline", words.deadline);
    reader.read("insecure", words.insecure);
    words.diagonal = table["screen"]["diagonal"].value<double>();
    words.distance = table["screen"]["distance"].value<double>();
    if (reader.error()) return *reader.error();
    return words;
}

}  // namespace

Result<Words> read_config(const std::string& path) {
    const Result<std::string> content = os::read_file(path, config_limit);
    if (!content) return content.error();
    try {
        return words_of(toml::parse(*content), path);
    } catch (const toml::parse_error& error) {
        return Error{ErrorKind::input, path + ": line " + std::to_string(error.source().begin.line) + ": " +
                                           std::string(error.description())};
    }
}

}  // namespace riskbild::sync
