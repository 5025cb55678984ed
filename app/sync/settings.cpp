#include "app/sync/settings.hpp"

#include <algorithm>
#include <cmath>

#include "core/base/limits.hpp"

namespace riskbild::sync {
namespace {

constexpr std::chrono::seconds usual_interval{60};
constexpr std::chrono::seconds longest_interval{24 * 3600};
constexpr std::chrono::seconds usual_deadline{15};

constexpr int most_inches = 500;
constexpr int most_decimetres = 1000;

// 0 for what is no such length: the display has said what is wrong with it.
int whole(double length, int most) {
    return length >= 1 && length <= most ? static_cast<int>(std::lround(length)) : 0;
}

Error usage(const std::string& message) {
    return {ErrorKind::usage, message};
}

Result<std::chrono::seconds> seconds(const std::string& name, std::optional<long> said, std::chrono::seconds usual,
                                     std::chrono::seconds most) {
    if (!said) return usual;
    if (*said >= 1 && *said <= most.count()) return std::chrono::seconds{*said};
    return usage(name + " " + std::to_string(*said) + ": must be 1 to " + std::to_string(most.count()) + " seconds");
}

Result<http::Url> server_address(const Words& words) {
    if (words.server.empty())
        return usage("no server is named; give --server URL, or server = \"…\" in the configuration");
    Result<http::Url> url = http::parse_url(words.server);
    if (!url || url->tls || http::is_loopback(*url) || words.insecure) return url;
    return usage(http::to_text(*url) + ": anybody on the way could read the token; use https, or say insecure = true");
}

const std::string& either(const std::string& first, const std::string& second) {
    return first.empty() ? second : first;
}

}  // namespace

// It becomes part of an address and of file names elsewhere.
bool is_channel_name(std::string_view name) {
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_' ||
               c == '.';
    };
    return !name.empty() && name.size() <= limits::key_bytes && name.front() != '.' && std::ranges::all_of(name, plain);
}

Words merged(Words first, const Words& second) {
    first.server = either(first.server, second.server);
    first.channel = either(first.channel, second.channel);
    first.cache = either(first.cache, second.cache);
    first.token_file = either(first.token_file, second.token_file);
    first.key_file = either(first.key_file, second.key_file);
    first.ca_file = either(first.ca_file, second.ca_file);
    first.provision = either(first.provision, second.provision);
    if (!first.interval) first.interval = second.interval;
    if (!first.deadline) first.deadline = second.deadline;
    if (!first.diagonal) first.diagonal = second.diagonal;
    if (!first.distance) first.distance = second.distance;
    first.insecure = first.insecure || second.insecure;
    return first;
}

Result<Settings> judged(const Words& words) {
    Result<http::Url> server = server_address(words);
    if (!server) return server.error();
    if (!words.channel.empty() && !is_channel_name(words.channel))
        return usage("channel '" + words.channel +
                     "': give --channel NAME, of the letters a-z, digits, '-', '_' and '.'");
    if (words.cache.empty())
        return usage("no cache is named; give --cache FILE, or cache = \"…\" in the configuration");
    const auto interval = seconds("interval", words.interval, usual_interval, longest_interval);
    if (!interval) return interval.error();
    const auto deadline = seconds("deadline", words.deadline, usual_deadline, usual_interval);
    if (!deadline) return deadline.error();
    Settings settings{*server,       words.channel, words.cache, words.token_file, words.key_file,
                      words.ca_file, *interval,     *deadline,   words.once};
    settings.unpair = words.unpair;
    settings.diagonal = whole(words.diagonal.value_or(0), most_inches);
    settings.distance_dm = whole(10 * words.distance.value_or(0), most_decimetres);
    return settings;
}

}  // namespace riskbild::sync
