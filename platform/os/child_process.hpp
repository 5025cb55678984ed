// A program that runs beside this one and ends with it.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::os {

// Main thread only: the system ends the child when the thread that started it ends.
class ChildProcess {
public:
    // arguments[0] is the program's path. ErrorKind::io when it cannot be started.
    static Result<std::unique_ptr<ChildProcess>> start(const std::vector<std::string>& arguments);
    // SIGTERM; SIGKILL to a child that has not ended after two seconds.
    ~ChildProcess();
    ChildProcess(const ChildProcess&) = delete;
    ChildProcess& operator=(const ChildProcess&) = delete;

    // How it ended ('exit code 1', 'signal 9'), or nothing while it runs. Never waits.
    std::optional<std::string> ended();

private:
    explicit ChildProcess(int pid) : pid_(pid) {}
    int pid_;
    std::optional<std::string> how_it_ended_;
};

// The folder of the running program, for the programs beside it.
Result<std::string> program_folder();

}  // namespace riskbild::os
