// Reads a TOML table key by key; the first thing that is wrong is what the user is told.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <toml++/toml.h>

#include "core/base/result.hpp"
#include "core/wall/model.hpp"
#include "core/wall/schedule.hpp"

namespace riskbild::display {

// A key that is absent leaves what it is read into. Keys of tables are dotted: 'screen.theme'.
class TomlReader {
public:
    // `table` must outlive it; `path` is the file in complaints.
    TomlReader(const toml::table& table, std::string path) : table_(table), path_(std::move(path)) {}

    void table(std::string_view key);  // if it is there, it must be one
    void text(std::string_view key, std::string& into);
    void flag(std::string_view key, bool& into);
    void number(std::string_view key, std::optional<double>& into, double least, double most);
    void choice(std::string_view key, std::string& into, const std::vector<std::string_view>& allowed);
    void whole_choice(std::string_view key, int& into, const std::vector<int>& allowed);
    void time(std::string_view key, std::optional<wall::TimeOfDay>& into);
    void pages(std::string_view key, std::vector<wall::PageName>& into);

    void complain(std::string_view key, const std::string& what);
    const std::optional<Error>& error() const { return error_; }

private:
    const toml::table& table_;
    std::string path_;
    std::optional<Error> error_;
};

}  // namespace riskbild::display
