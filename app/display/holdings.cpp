#include "app/display/holdings.hpp"

#include <spdlog/spdlog.h>

namespace riskbild::display {

namespace {

SummariesPtr summaries_of(const sqlite::CachedChannel& channel) {
    auto summaries = std::make_shared<std::vector<snapshot::Summary>>();
    for (const sqlite::CachedBoard& each : channel.boards)
        if (auto summary = snapshot::decode_summary(each.summary)) summaries->push_back(std::move(*summary));
    return summaries;
}

}  // namespace

bool Holdings::look() {
    const Status looked = load();
    tell(looked ? "" : looked.error().message);
    return looked || looked.error().kind == ErrorKind::not_found;
}

Status Holdings::load() {
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
    summaries_ = summaries_of(channel_);
    seen_ = *version;
    return done();
}

Result<BoardPtr> Holdings::board(std::size_t index) {
    if (index >= channel_.boards.size()) return BoardPtr{};
    const sqlite::CachedBoard& wanted = channel_.boards[index];
    if (board_ && current_ == wanted) return board_;
    auto fresh = read(wanted);
    if (!fresh) {
        tell(fresh.error().message);
        return fresh.error();
    }
    board_ = *fresh;
    current_ = wanted;
    return board_;
}

Result<BoardPtr> Holdings::read(const sqlite::CachedBoard& board) {
    const auto body = reader_->body(board.id);
    if (!body) return body.error();
    auto decoded = snapshot::decode(*body);
    if (decoded) return std::make_shared<const plan::Board>(std::move(*decoded));
    return Error{decoded.error().kind, path_ + ": board '" + board.id + "': " + decoded.error().message};
}

void Holdings::tell(const std::string& complaint) {
    if (!complaint.empty() && complaint != complaint_) spdlog::warn("{}", complaint);
    complaint_ = complaint;
}

}  // namespace riskbild::display
