// The command line of riskbild-sync.
#pragma once

#include <optional>
#include <string>

#include "app/sync/settings.hpp"

namespace riskbild::sync {

struct CommandLine {
    std::optional<int> exit_code;  // set when there is nothing left to do: help, version, wrong usage
    Settings settings;
};

// Prints help and version on stdout, and what is wrong on stderr. /etc/riskbild/riskbild.toml is read when
// it is there and no other file is named.
CommandLine parse_command_line(int count, char** words, const std::string& version);

}  // namespace riskbild::sync
