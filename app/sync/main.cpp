#include "app/sync/command_line.hpp"
#include "app/sync/run.hpp"

int main(int count, char** words) {
    const riskbild::sync::CommandLine line = riskbild::sync::parse_command_line(count, words, RISKBILD_VERSION);
    return line.exit_code ? *line.exit_code : riskbild::sync::run(line.settings);
}
