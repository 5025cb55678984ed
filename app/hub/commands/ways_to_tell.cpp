#include "app/hub/commands/ways_to_tell.hpp"

#include <nlohmann/json.hpp>

#include "core/base/text.hpp"
#include "platform/http/url.hpp"
#include "platform/os/child_process.hpp"
#include "platform/os/files.hpp"
#include "platform/os/run_program.hpp"

namespace riskbild::hub {
namespace {

constexpr const char* search_path = "PATH=/usr/local/bin:/usr/bin:/bin";
constexpr std::chrono::seconds patience{30};
constexpr std::chrono::seconds webhook_patience{15};  // its transfer has ten seconds

std::vector<std::string> environment_of(const StateNews& news) {
    return {search_path,
            "RISKBILD_DISPLAY=" + news.token,
            "RISKBILD_NAME=" + news.name,
            "RISKBILD_CHANNEL=" + news.channel,
            "RISKBILD_FROM=" + std::string(fleet::name_of(news.change.from)),
            "RISKBILD_TO=" + std::string(fleet::name_of(news.change.to)),
            "RISKBILD_SINCE=" + to_rfc3339(news.change.since)};
}

Result<TellState> by_program(const std::string& program, const std::string& folder) {
    if (!program.starts_with('/') || !os::is_program(program))
        return Error{ErrorKind::usage, "'" + program + "' is no program; write its whole path, /usr/local/bin/tell"};
    return TellState([program, folder](const StateNews& news, const std::stop_token& give_up) {
        return os::run_program({{program}, environment_of(news), folder, patience, news_json(news), give_up});
    });
}

// Another process of this program: what a hostile server does to the HTTP library, or a name server to a look-up, ends
// with that, and it has one thread, as a contained transfer needs it.
Result<TellState> by_webhook(const http::Url& url, const std::string& folder) {
    const auto beside = os::program_folder();
    if (!beside) return beside.error();
    const std::vector<std::string> words{*beside + "/riskbild-hub", "post-news"};
    return TellState([words, url, folder](const StateNews& news, const std::stop_token& give_up) {
        const std::string input = http::to_text(url) + "\n" + news_json(news);
        return os::run_program({words, {search_path}, folder, webhook_patience, input, give_up});
    });
}

// What stands in its file is a secret: no error repeats it.
Result<http::Url> webhook_of(const ServeOrder& order) {
    constexpr std::size_t most_bytes = 4096;
    if (order.state_webhook_file.empty()) return http::parse_url(order.state_webhook);
    const auto text = os::read_secret_file(order.state_webhook_file, most_bytes);
    if (!text) return text.error();
    auto url = http::parse_url(text::trim(*text));
    if (!url) return Error{ErrorKind::usage, order.state_webhook_file + ": write one address in it, https://HOST/PATH"};
    return url;
}

Result<std::vector<TellState>> ways_in(const std::string& folder, const ServeOrder& order) {
    std::vector<TellState> ways;
    if (!order.state_program.empty()) {
        auto way = by_program(order.state_program, folder);
        if (!way) return way.error();
        ways.push_back(*std::move(way));
    }
    if (!order.state_webhook.empty() || !order.state_webhook_file.empty()) {
        const auto url = webhook_of(order);
        if (!url) return url.error();
        auto way = by_webhook(*url, folder);
        if (!way) return way.error();
        ways.push_back(*std::move(way));
    }
    return ways;
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

Result<std::vector<TellState>> ways_to_tell(const Call& call, const ServeOrder& order) {
    const std::string folder = call.data + "/state-change";
    auto ways = ways_in(folder, order);
    if (!ways || ways->empty()) return ways;
    if (const Status made = os::make_folders(folder); !made) return made.error();
    return ways;
}

}  // namespace riskbild::hub
