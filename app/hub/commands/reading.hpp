// Reading the command line: a function a subject, in the file named after it (line_X.cpp), each with an order of its
// own that its commands fill. An order lives as long as the callbacks that CLI11 keeps.
#pragma once

#include <CLI/CLI.hpp>
#include <string>
#include <utility>

#include "app/hub/commands/commands.hpp"

namespace riskbild::hub {

// What any command may be told, and how the one that was named went.
struct Spoken {
    std::string data;
    bool json = false;
    std::string language = "sv";
    Status outcome = done();

    Call call() const;
};

CLI::App* command(CLI::App& parent, const std::string& name, const std::string& help);
// One that works on a data folder.
CLI::App* on_data(CLI::App& parent, Spoken& spoken, const std::string& name, const std::string& help);
void add_json(CLI::App* command, Spoken& spoken);
void add_language(CLI::App* command, Spoken& spoken, const std::string& help);

// Runs `action` when the command has been read.
template <class Action>
void when(CLI::App* command, Spoken& spoken, Action action) {
    command->callback([&spoken, action = std::move(action)] { spoken.outcome = action(spoken.call()); });
}

// Each must not outlive `spoken`. They stand in --help in the order in which they are called.
void add_reading_of_sheets(CLI::App& app, Spoken& spoken);
void add_hub(CLI::App& app, Spoken& spoken);
void add_serve(CLI::App& app, Spoken& spoken, const std::string& version);
void add_import(CLI::App& app, Spoken& spoken);
void add_decisions(CLI::App& app, Spoken& spoken);
void add_publish(CLI::App& app, Spoken& spoken);
void add_log(CLI::App& app, Spoken& spoken);
void add_export(CLI::App& app, Spoken& spoken);
void add_boards(CLI::App& app, Spoken& spoken);
void add_channels(CLI::App& app, Spoken& spoken);
void add_displays(CLI::App& app, Spoken& spoken);
void add_pairing(CLI::App& app, Spoken& spoken);
void add_people(CLI::App& app, Spoken& spoken);

}  // namespace riskbild::hub
