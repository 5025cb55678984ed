#include "app/hub/api/database_listener.hpp"

#include <spdlog/spdlog.h>

#include "app/hub/store/audit_counts.hpp"
#include "app/hub/store/glass_pictures.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

Error logged(const Error& error, spdlog::logger& log) {
    log.error("{}", error.message);
    return error;
}

}  // namespace

Result<bool> DatabaseListener::hear(const std::string& token, fleet::Heartbeat told) {
    const std::uint64_t version = told.glass ? told.glass->version : 0;
    fleet_.hear(token, {os::now(), std::move(told)});
    const std::lock_guard lock(mutex_);
    asked_.erase(token);
    const auto picture = glass_picture_times(database_, token);
    if (!picture) return logged(picture.error(), log_);
    if (picture->wanted) asked_[token] = version;
    return picture->wanted.has_value();
}

Result<bool> DatabaseListener::keep_picture(const std::string& token, const std::string& png) {
    const std::lock_guard lock(mutex_);
    const auto picture = glass_picture_times(database_, token);
    if (!picture) return logged(picture.error(), log_);
    const auto asked = asked_.find(token);
    if (!picture->wanted || asked == asked_.end()) return false;
    const auto fine = may_be_pictured(database_, token, asked->second);
    if (!fine) return logged(fine.error(), log_);
    if (!*fine) return false;
    if (const Status put = put_glass_picture(database_, token, png, os::now()); !put) return logged(put.error(), log_);
    return true;
}

Result<std::map<std::string, std::int64_t>> DatabaseListener::deeds() {
    const std::lock_guard lock(mutex_);
    auto counts = count_by_action(database_);
    if (!counts) return logged(counts.error(), log_);
    return counts;
}

}  // namespace riskbild::hub
