#include <iostream>
#include <iterator>

#include "app/hub/commands/commands.hpp"
#include "platform/http/post.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::seconds patience{10};

// Whoever knows a webhook's path may post there, so only its host is told of.
Error without_path(const http::Url& url, const Error& error) {
    std::string message = error.message;
    if (url.folder.empty()) return error;
    for (auto at = message.find(url.folder); at != std::string::npos; at = message.find(url.folder))
        message.erase(at, url.folder.size());
    return {error.kind, message};
}

}  // namespace

Status post_news() {
    std::string address;
    std::getline(std::cin, address);
    const std::string news(std::istreambuf_iterator<char>(std::cin), {});
    const auto url = http::parse_url(address);
    if (!url || news.empty())
        return Error{ErrorKind::usage, "Standard input is to have an address on its first line, and then the news"};
    http::Access access;
    access.url = *url;
    access.now = os::now();
    access.containment.deadline = patience;
    // Whatever a webhook says besides its status, as Slack's does in a web page's form, is not for us.
    const auto receipt = http::post(access, {url->folder.empty() ? "/" : "", news, "application/json", false});
    if (!receipt) return without_path(*url, receipt.error());
    if (receipt->status >= 200 && receipt->status < 300) return done();
    return Error{ErrorKind::network, http::authority(*url) + ": HTTP " + std::to_string(receipt->status)};
}

}  // namespace riskbild::hub
