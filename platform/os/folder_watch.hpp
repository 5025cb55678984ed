// Tells when something happens in a folder (inotify). For programs that sleep until there is news.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::os {

// Runs a thread for as long as it lives; the destructor waits for it.
class FolderWatch {
public:
    // `on_change` is called on the watch's own thread, once for each burst of events: files written,
    // renamed or removed in one of the folders. It must not block and must not throw. The folders must
    // exist; ErrorKind::io names the one that cannot be watched.
    static Result<std::unique_ptr<FolderWatch>> start(const std::vector<std::string>& folders,
                                                      std::function<void()> on_change);
    ~FolderWatch();

private:
    struct State;
    explicit FolderWatch(std::unique_ptr<State> state);
    std::unique_ptr<State> state_;
};

}  // namespace riskbild::os
