#include "app/hub/commands/reading.hpp"

namespace riskbild::hub {

Call Spoken::call() const {
    const auto report = language == "en" ? import::Language::en : import::Language::sv;
    return {data, {json ? Printed::json : Printed::text, report}};
}

CLI::App* command(CLI::App& parent, const std::string& name, const std::string& help) {
    return parent.add_subcommand(name, help)->fallthrough();
}

CLI::App* on_data(CLI::App& parent, Spoken& spoken, const std::string& name, const std::string& help) {
    CLI::App* added = command(parent, name, help);
    added->add_option("--data", spoken.data, "The hub's data folder")->required();
    add_json(added, spoken);
    return added;
}

void add_json(CLI::App* command, Spoken& spoken) {
    command->add_flag("--json", spoken.json, "Print the result as JSON");
}

void add_language(CLI::App* command, Spoken& spoken, const std::string& help) {
    command->add_option("--lang", spoken.language, help)->check(CLI::IsMember({"sv", "en"}))->capture_default_str();
}

}  // namespace riskbild::hub
