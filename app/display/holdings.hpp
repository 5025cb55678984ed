// What the cache holds, as far as the wall needs it: which boards there are, and one of them read. When
// the cache cannot be read, the list of boards stays as it was.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/plan/plan.hpp"
#include "core/snapshot/snapshot.hpp"
#include "platform/sqlite/cache.hpp"

namespace riskbild::display {

using BoardPtr = std::shared_ptr<const plan::Board>;
using SummariesPtr = std::shared_ptr<const std::vector<snapshot::Summary>>;

class Holdings {
public:
    explicit Holdings(std::string cache_path) : path_(std::move(cache_path)) {}

    // Reads the channel anew if the cache has changed.
    Status load();
    // The same for a wall that goes on with what it has. False: could not be read now; look again soon. No
    // cache yet is no fault. What is wrong is logged once, not at every look.
    bool look();

    const snapshot::Manifest& manifest() const { return channel_.manifest; }
    std::size_t boards() const { return channel_.boards.size(); }
    const std::string& key_of(std::size_t index) const { return channel_.boards[index].id; }
    // Of each board in few words; a summary that cannot be read is left out. Never null; the same until the
    // cache has changed.
    const SummariesPtr& summaries() const { return summaries_; }

    // The board, read once and kept until another is asked for or its content has changed. nullptr: there
    // is none. ErrorKind::busy: the cache has changed meanwhile, look() again.
    Result<BoardPtr> board(std::size_t index);

private:
    Result<BoardPtr> read(const sqlite::CachedBoard& board);
    void tell(const std::string& complaint);

    std::string path_;
    std::unique_ptr<sqlite::CacheReader> reader_;
    std::optional<std::int64_t> seen_;  // data_version of what is held
    sqlite::CachedChannel channel_;
    SummariesPtr summaries_ = std::make_shared<std::vector<snapshot::Summary>>();
    std::string complaint_;  // what was logged last

    sqlite::CachedBoard current_;  // which board is read
    BoardPtr board_;
};

}  // namespace riskbild::display
