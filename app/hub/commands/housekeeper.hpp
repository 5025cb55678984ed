// What the hub does by itself while it serves: publishes what is planned when its time has come, and each minute signs
// anew, writes down who has asked and throws away what is old.
#pragma once

#include <atomic>

#include "app/hub/actions/data_folder.hpp"
#include "app/hub/api/database_shelf.hpp"
#include "platform/os/stop_signal.hpp"

namespace riskbild::hub {

// One thread.
class Housekeeper {
public:
    static constexpr std::chrono::seconds interval{60};

    // All but the connection must outlive it.
    Housekeeper(sqlite::Database database, const DataFolder& folder, const SigningKit& kit, DatabaseShelf& shelf,
                spdlog::logger& log)
        : database_(std::move(database)), folder_(folder), kit_(kit), shelf_(shelf), log_(log) {}

    // Until a signal comes, or `over`, or another key signs: then true. It looks each second.
    bool work(const os::StopSignal& stop, const std::atomic<bool>& over);
    // One round. What fails is logged, keeps nothing else waiting, and is tried again in the next.
    void do_round();

private:
    void publish_and_tidy(const Actor& actor);
    bool wait(const os::StopSignal& stop, const std::atomic<bool>& over);  // false: it is over
    bool a_plan_is_due();                                                  // that was not when the last round began
    bool key_is_over();  // another signs by now than the one that this process has
    void log_failure(const char* what, const Status& outcome) const;

    sqlite::Database database_;
    const DataFolder& folder_;
    const SigningKit& kit_;
    DatabaseShelf& shelf_;
    spdlog::logger& log_;
    Instant last_round_{};
};

}  // namespace riskbild::hub
