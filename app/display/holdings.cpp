#include "app/display/holdings.hpp"

#include <spdlog/spdlog.h>

#include "core/snapshot/snapshot.hpp"

namespace riskbild::display {

bool Holdings::look() {
    const Status looked = look_once();
    tell(looked);
    return looked || looked.error().kind == ErrorKind::not_found;
}

Status Holdings::look_once() {
    if (!reader_) {
        auto opened = sqlite::CacheReader::open(path_);
        if (!opened) return opened.error();
        reader_ = std::move(*opened);
    }
    const auto version = reader_->data_version();
    if (!version) return version.error();
    if (seen_ == *version) return done();
    auto channel = reader_->channel();
    if (!channel) return channel.error();
    channel_ = std::move(*channel);
    seen_ = *version;
    return done();
}

const plan::Board* Holdings::board(std::size_t index) {
    if (index >= channel_.boards.size()) return nullptr;
    const sqlite::CachedBoard& wanted = channel_.boards[index];
    if (!board_ || current_ != wanted) {
        auto fresh = read(wanted);
        tell(fresh ? done() : Status(fresh.error()));
        // The same board in an older version is better than none, another board is not.
        if (!fresh) return board_ && current_.id == wanted.id ? &*board_ : nullptr;
        board_ = std::move(*fresh);
        current_ = wanted;
    }
    return &*board_;
}

Result<plan::Board> Holdings::read(const sqlite::CachedBoard& board) {
    const auto body = reader_->body(board.id);
    if (!body) return body.error();
    return snapshot::decode(*body);
}

void Holdings::tell(const Status& status) {
    const std::string complaint = status ? "" : status.error().message;
    if (!complaint.empty() && complaint != complaint_) spdlog::warn("{}", complaint);
    complaint_ = complaint;
}

}  // namespace riskbild::display
