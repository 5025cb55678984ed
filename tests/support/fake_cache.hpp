// A cache in memory with the same promises as the real one, and a switch that makes it fail.
#pragma once

#include <map>
#include <string>

#include "core/refresh/refresh.hpp"

namespace riskbild::test {

class MemoryCache final : public refresh::Cache {
public:
    std::map<std::string, std::string> bodies;  // by board id: what a reader would see
    int commits = 0;
    bool disk_is_full = false;

    Result<refresh::Held> held() override { return held_; }

    Status begin() override {
        waiting_.clear();
        return done();
    }

    Status put(const snapshot::BoardEntry& entry, const std::string&, const std::string& body) override {
        waiting_[entry.id] = body;
        return done();
    }

    Status commit(const snapshot::Manifest& manifest, const std::string&,
                  const refresh::Validators& validators) override {
        if (disk_is_full) return Error{ErrorKind::io, "disk full"};
        std::map<std::string, std::string> next;
        for (const snapshot::BoardEntry& entry : manifest.boards)
            next[entry.id] = waiting_.contains(entry.id) ? waiting_[entry.id] : bodies[entry.id];
        bodies = std::move(next);
        held_ = {manifest, validators};
        ++commits;
        return done();
    }

    void rollback() override { waiting_.clear(); }

private:
    refresh::Held held_;
    std::map<std::string, std::string> waiting_;
};

}  // namespace riskbild::test
