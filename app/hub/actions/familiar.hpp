// What has been met since the program began. Safe from any thread.
#pragma once

#include <mutex>
#include <set>
#include <string>

namespace riskbild::hub {

// At most 4,096: then it begins anew.
class Familiar {
public:
    void meet(const std::string& key);
    bool knows(const std::string& key) const;

private:
    std::set<std::string> met_;
    mutable std::mutex mutex_;
};

}  // namespace riskbild::hub
