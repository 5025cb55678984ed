#include "app/hub/commands/state_teller.hpp"

#include <spdlog/spdlog.h>

#include <nlohmann/json.hpp>

#include "platform/http/post.hpp"
#include "platform/os/clock.hpp"
#include "platform/os/files.hpp"
#include "platform/os/run_program.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::seconds patience{30};
constexpr std::chrono::milliseconds webhook_patience{10'000};

std::vector<std::string> environment_of(const StateNews& news) {
    return {"PATH=/usr/local/bin:/usr/bin:/bin",
            "RISKBILD_DISPLAY=" + news.token,
            "RISKBILD_NAME=" + news.name,
            "RISKBILD_CHANNEL=" + news.channel,
            "RISKBILD_FROM=" + std::string(fleet::name_of(news.change.from)),
            "RISKBILD_TO=" + std::string(fleet::name_of(news.change.to)),
            "RISKBILD_SINCE=" + to_rfc3339(news.change.since)};
}

// Whoever knows a webhook's path may post there, so the log names its host only.
Error without_path(const http::Url& url, const Error& error) {
    std::string message = error.message;
    if (url.folder.empty()) return error;
    for (auto at = message.find(url.folder); at != std::string::npos; at = message.find(url.folder))
        message.erase(at, url.folder.size());
    return {error.kind, message};
}

}  // namespace

std::string news_json(const StateNews& news) {
    const nlohmann::json json = {{"display", news.token},
                                 {"name", news.name},
                                 {"channel", news.channel},
                                 {"from", fleet::name_of(news.change.from)},
                                 {"to", fleet::name_of(news.change.to)},
                                 {"since", to_rfc3339(news.change.since)},
                                 {"well", fleet::is_well(news.change.to)}};
    return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
}

Result<TellState> tell_by_program(const std::string& program, const std::string& folder) {
    if (!program.starts_with('/') || !os::is_program(program))
        return Error{ErrorKind::usage, "'" + program + "' is no program; write its whole path, /usr/local/bin/tell"};
    return TellState([program, folder](const StateNews& news) {
        if (Status made = os::make_folders(folder); !made) return made;
        const std::string input = folder + "/news.json";
        if (Status written = os::publish_file(input, news_json(news)); !written) return written;
        return os::run_program({{program}, environment_of(news), folder, patience, input});
    });
}

TellState tell_by_webhook(const http::Url& url) {
    return [url](const StateNews& news) {
        http::Access access;
        access.url = url;
        access.now = os::now();
        access.containment.deadline = webhook_patience;
        const auto receipt = http::post(access, {url.folder.empty() ? "/" : "", news_json(news)});
        if (!receipt) return Status(without_path(url, receipt.error()));
        if (receipt->status < 300) return done();
        std::string message = http::authority(url);
        message.append(": HTTP ").append(std::to_string(receipt->status));
        return Status(Error{ErrorKind::network, message});
    };
}

StateTeller::StateTeller(std::vector<TellState> ways, spdlog::logger& log)
    : ways_(std::move(ways)), log_(log), thread_([this] { work(); }) {}

StateTeller::~StateTeller() {
    {
        const std::lock_guard lock(mutex_);
        over_ = true;
    }
    wake_.notify_one();
    thread_.join();
}

void StateTeller::tell(StateNews news) {
    if (ways_.empty()) return;
    const std::lock_guard lock(mutex_);
    if (waiting_.size() == most_waiting) {
        log_.warn("A change of display {} was not told: too many wait", waiting_.front().token);
        waiting_.pop_front();
    }
    waiting_.push_back(std::move(news));
    wake_.notify_one();
}

bool StateTeller::next(StateNews& news) {
    std::unique_lock lock(mutex_);
    wake_.wait(lock, [this] { return over_ || !waiting_.empty(); });
    if (over_) return false;
    news = std::move(waiting_.front());
    waiting_.pop_front();
    return true;
}

void StateTeller::work() {
    StateNews news;
    while (next(news))
        for (const TellState& tell : ways_)
            if (const Status told = tell(news); !told)
                log_.error("The state of display {} was not told: {}", news.token, told.error().message);
}

}  // namespace riskbild::hub
