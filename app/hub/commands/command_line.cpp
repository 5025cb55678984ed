#include "app/hub/commands/command_line.hpp"

#include "app/hub/commands/console.hpp"
#include "app/hub/commands/reading.hpp"

namespace riskbild::hub {
namespace {

void add_commands(CLI::App& app, Spoken& spoken, const std::string& version) {
    add_reading_of_sheets(app, spoken);
    add_hub(app, spoken);
    add_serve(app, spoken, version);
    add_import(app, spoken);
    add_decisions(app, spoken);
    add_publish(app, spoken);
    add_log(app, spoken);
    add_export(app, spoken);
    add_boards(app, spoken);
    add_channels(app, spoken);
    add_displays(app, spoken);
    add_pairing(app, spoken);
    add_people(app, spoken);
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
    Spoken spoken;
    app.set_version_flag("--version", "riskbild-hub " + version);
    app.require_subcommand(1);
    add_commands(app, spoken, version);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error) == 0 ? 0 : 2;
    } catch (const std::exception& error) {
        warn(std::string("A defect in this program: ") + error.what());
        return 1;
    }
    return exit_code(spoken.outcome);
}

}  // namespace riskbild::hub
