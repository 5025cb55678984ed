#include "app/sync/pairing.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "app/sync/fault.hpp"
#include "app/sync/secrets.hpp"

namespace riskbild::sync {
namespace {

using nlohmann::json;
using std::chrono::seconds;

constexpr const char* path = "/v1/pair";
constexpr const char* fine = "ok";
constexpr std::size_t longest_text = 500;
constexpr seconds least_interval{1};
constexpr seconds longest_interval{300};
constexpr seconds longest_life{24 * 3600};
constexpr seconds slower{5};          // RFC 8628, 3.5
constexpr seconds after_refusal{60};  // before another code is asked for

std::string text_at(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_string()) return {};
    std::string text = found->get<std::string>();
    return text.size() <= longest_text ? text : std::string{};
}

seconds seconds_at(const json& object, const char* name, seconds usual, seconds most) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_unsigned()) return usual;
    const auto most_count = static_cast<std::uint64_t>(most.count());
    return seconds{static_cast<long>(std::min(found->get<std::uint64_t>(), most_count))};
}

json object_in(std::string_view text) {
    json object = json::parse(text, nullptr, false);
    return object.is_object() ? object : json::object();
}

}  // namespace

std::optional<PairingCode> parse_code(std::string_view text) {
    const json object = object_in(text);
    PairingCode code;
    code.device_code = text_at(object, "device_code");
    code.user_code = text_at(object, "user_code");
    code.address = text_at(object, "verification_uri");
    code.complete_address = text_at(object, "verification_uri_complete");
    code.life = seconds_at(object, "expires_in", seconds{600}, longest_life);
    code.interval = std::max(least_interval, seconds_at(object, "interval", slower, longest_interval));
    if (!is_token(code.device_code) || code.user_code.empty()) return std::nullopt;
    return code;
}

std::string parse_channel(std::string_view text) {
    std::string channel = text_at(object_in(text), "channel");
    return is_channel_name(channel) ? channel : std::string{};
}

std::optional<Membership> parse_given(std::string_view text) {
    const json object = object_in(text);
    Membership given{parse_channel(text), text_at(object, "token"), snapshot::key_from_text(text_at(object, "key"))};
    if (!given.key || !is_token(given.token) || given.channel.empty()) return std::nullopt;
    given.screen = parse_screen(text).value_or(fleet::Screen{});
    return given;
}

PairingTalk::Turn PairingTalk::turn(const http::Access& access, const std::string& device) {
    if (code_ && Clock::now() >= until_) forget();
    return code_ ? poll(access, device) : ask(access, device);
}

PairingTalk::Turn PairingTalk::failed(Error error, int status) {
    network_ = error.kind == ErrorKind::network && status == 0 ? "unreachable" : fine;
    tls_ = error.kind == ErrorKind::untrusted && status == 0 ? "certificate" : "";
    return {{}, error, fault_of(error, status), {}};
}

PairingTalk::Turn PairingTalk::refused(const http::Access& access, int status) {
    const std::string meaning = status == 404 || status == 405 || status == 501
                                    ? "this server pairs no displays; name the channel, and the token if it needs one"
                                    : "the server gave no code for pairing";
    return failed(
        {ErrorKind::network, http::to_text(access.url) + path + ": HTTP " + std::to_string(status) + ": " + meaning},
        status);
}

PairingTalk::Turn PairingTalk::ask(const http::Access& access, const std::string& device) {
    const auto receipt = http::post(access, {path, R"({"device":)" + device + "}"});
    if (!receipt) return failed(receipt.error(), 0);
    auto code = receipt->status == 200 ? parse_code(receipt->body) : std::nullopt;
    if (!code) {
        Turn turn = refused(access, receipt->status);
        turn.wait = receipt->retry_after;
        return turn;
    }
    network_ = fine;
    tls_ = access.url.tls ? fine : "";
    until_ = Clock::now() + code->life;
    code_ = std::move(code);
    return {{}, {}, {}, code_->interval};
}

PairingTalk::Turn PairingTalk::poll(const http::Access& access, const std::string& device) {
    const auto receipt = http::post(access, {path, json{{"device_code", code_->device_code}}.dump()});
    if (!receipt) return failed(receipt.error(), 0);
    network_ = fine;
    tls_ = access.url.tls ? fine : "";
    if (auto given = receipt->status == 200 ? parse_given(receipt->body) : std::nullopt)
        return {std::move(given), {}, {}, {}};
    const std::string answer = receipt->status == 400 ? text_at(object_in(receipt->body), "error") : std::string{};
    if (answer == "expired_token") return ask(access, device);
    if (answer == "access_denied") {
        forget();
        return {{},
                Error{ErrorKind::network, "pairing was refused on the hub's page; a new code comes in a minute"},
                "denied",
                after_refusal};
    }
    if (answer == "slow_down") code_->interval = std::min(code_->interval + slower, longest_interval);
    if (answer == "slow_down" || answer == "authorization_pending") return {{}, {}, {}, code_->interval};
    return refused(access, receipt->status);
}

os::Pairing PairingTalk::told(Instant now) const {
    os::Pairing pairing;
    pairing.network = network_;
    pairing.tls = tls_;
    if (!code_) return pairing;
    pairing.user_code = code_->user_code;
    pairing.verification_url = code_->address;
    pairing.complete_url = code_->complete_address;
    pairing.expires = now + std::chrono::duration_cast<seconds>(until_ - Clock::now());
    return pairing;
}

}  // namespace riskbild::sync
