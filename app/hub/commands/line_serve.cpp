#include <memory>

#include "app/hub/commands/reading.hpp"

namespace riskbild::hub {
namespace {

void add_proxy(CLI::App* serving, ServeOrder& order) {
    auto* proxy = serving->add_option("--trusted-proxy", order.trusted_proxy,
                                      "The address of a reverse proxy that signs people in");
    auto* header = serving->add_option("--user-header", order.user_header, "In which that proxy says who they are");
    proxy->needs(header);
    header->needs(proxy);
}

void add_tellings(CLI::App* serving, ServeOrder& order) {
    serving->add_option("--on-state-change", order.state_program,
                        "A program that is run when a display's state has changed; JSON on its standard input");
    auto* webhook = serving->add_option("--state-webhook", order.state_webhook, "An address that is POSTed the same");
    serving
        ->add_option("--state-webhook-file", order.state_webhook_file, "A file with that address, where it is secret")
        ->excludes(webhook);
}

}  // namespace

void add_serve(CLI::App& app, Spoken& spoken, const std::string& version) {
    const auto order = std::make_shared<ServeOrder>();
    order->listen = "127.0.0.1:8080";
    order->version = version;
    CLI::App* serving = on_data(app, spoken, "serve", "Answer displays and people over HTTP until told to end");
    serving->add_option("--listen", order->listen, "HOST:PORT; port 0 takes any free one")->capture_default_str();
    serving->add_option("--public-url", order->public_url, "As people reach it, such as https://hub.example.org");
    add_proxy(serving, *order);
    add_tellings(serving, *order);
    when(serving, spoken, [order](const Call& call) { return serve(call, *order); });
    // Run by 'serve' itself; a group without a name stands in no help.
    CLI::App* posting = command(app, "post-news", "POST what stands on standard input")->group("");
    when(posting, spoken, [](const Call&) { return post_news(); });
}

}  // namespace riskbild::hub
