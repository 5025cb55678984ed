#include "app/sync/provision.hpp"

#include <toml++/toml.h>

#include <array>
#include <filesystem>
#include <sstream>

#include "app/sync/membership.hpp"
#include "app/sync/secrets.hpp"
#include "app/sync/trust_file.hpp"
#include "core/base/text.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

constexpr std::array usual_places{"/boot/firmware/riskbild-provision.toml", "/boot/riskbild-provision.toml"};
constexpr std::size_t file_limit = 64 * 1024;

std::string kept_at(const std::string& cache) {
    return cache + ".provisioned.toml";
}

Error at_line(const std::string& path, std::size_t line, const std::string& what) {
    return {ErrorKind::input, path + ": line " + std::to_string(line) + ": " + what};
}

// A text at `name`; empty where there is none.
Result<std::string> text_at(const toml::table& table, const char* name, const std::string& path) {
    const toml::node* node = table.get(name);
    if (node == nullptr) return std::string{};
    if (const auto text = node->value_exact<std::string>()) return std::string(text::trim(*text));
    return at_line(path, node->source().begin.line, std::string(name) + " must be a text in quotes");
}

struct Provision {
    toml::table table;  // without the secrets
    std::string token;
    std::size_t token_line = 0;  // from 1
    std::string key;
    std::size_t key_line = 0;
    std::string ca;
};

Status check(const Provision& provision, const std::string& path) {
    if (!provision.table.contains("server")) return Error{ErrorKind::input, path + ": names no server"};
    if (!provision.key.empty() && !snapshot::key_from_text(provision.key))
        return at_line(path, provision.key_line, "key is none; write there what riskbild-hub key show printed");
    if (provision.token.empty()) return done();
    if (!is_token(provision.token)) return at_line(path, provision.token_line, "token is none");
    const toml::node* channel = provision.table.get("channel");
    if (channel == nullptr || is_channel_name(channel->value<std::string>().value_or(std::string{}))) return done();
    return at_line(path, channel->source().begin.line, "channel is none; leave it out, and the hub says which");
}

bool knows_a_key(const Words& said) {
    if (!said.key_file.empty()) return true;
    const Result<refresh::Trust> trust = TrustFile(said.cache + ".trust").load();
    return trust && trust->key;
}

// With a token and no key, the device would believe nothing that it fetches; its token would be spent in vain.
Status check_key(const Provision& provision, const Words& said, const std::string& path) {
    if (provision.token.empty() || !provision.key.empty() || knows_a_key(said)) return done();
    const auto server = http::parse_url(provision.table["server"].value_or(std::string{}));
    if (server && http::is_loopback(*server)) return done();
    return at_line(path, provision.token_line,
                   "a token needs the hub's key: key = \"…\", as riskbild-hub key show prints it");
}

Result<Provision> picked(toml::table table, const std::string& path) {
    Provision provision;
    for (const auto& [name, value] :
         {std::pair{"token", &provision.token}, {"key", &provision.key}, {"ca", &provision.ca}}) {
        Result<std::string> text = text_at(table, name, path);
        if (!text) return text.error();
        *value = *std::move(text);
    }
    if (const toml::node* token = table.get("token")) provision.token_line = token->source().begin.line;
    if (const toml::node* key = table.get("key")) provision.key_line = key->source().begin.line;
    for (const char* name : {"token", "key", "ca"}) table.erase(name);
    provision.table = std::move(table);
    if (const Status fit = check(provision, path); !fit) return fit.error();
    return provision;
}

Result<Provision> parse(const std::string& content, const std::string& path) {
    try {
        return picked(toml::parse(content), path);
    } catch (const toml::parse_error& error) {
        return at_line(path, error.source().begin.line, std::string(error.description()));
    }
}

// Written only where it is another: each start comes here.
Status keep_file(const std::string& path, const std::string& content) {
    const Result<std::string> before = os::read_file(path, file_limit);
    return before && *before == content ? done() : os::write_file_atomically(path, content);
}

Status keep_beside(Provision& provision, const std::string& cache) {
    const auto beside = [&](const char* name, const std::string& suffix, const std::string& content) {
        if (content.empty()) return done();
        provision.table.insert_or_assign(name, cache + suffix);
        return keep_file(cache + suffix, content + "\n");
    };
    if (Status kept = beside("key_file", ".provisioned.key", provision.key); !kept) return kept;
    if (Status kept = beside("ca_file", ".provisioned.ca", provision.ca); !kept) return kept;
    std::ostringstream settings;
    settings << provision.table << "\n";
    return keep_file(kept_at(cache), settings.str());
}

Status keep_token(const Provision& provision, const std::string& cache, const std::string& path) {
    if (provision.token.empty()) return done();
    const auto server = http::parse_url(provision.table["server"].value_or(std::string{}));
    if (!server) return Error{ErrorKind::input, path + ": " + server.error().message};
    Settings settings;
    settings.server = *server;
    settings.cache = cache;
    return keep_membership(settings, {provision.table["channel"].value_or(std::string{}), provision.token});
}

// The same bytes, but for the line with the token: a comment as long as it.
Result<std::string> blotted(std::string content, const Provision& provision, const std::string& path, Instant now) {
    std::size_t from = 0;
    for (std::size_t line = 1; line < provision.token_line; ++line) from = content.find('\n', from) + 1;
    const std::size_t to = std::min(content.find('\n', from), content.size());
    const std::string_view line(content.data() + from, to - from);
    if (!text::trim(line).starts_with("token") || line.find(provision.token) == line.npos)
        return at_line(path, provision.token_line, "write token = \"…\" on a line of its own, so that it can be wiped");
    std::string note = "# The token was taken over " + to_rfc3339(now) + " ";
    note.resize(line.size(), '#');
    return content.replace(from, note.size(), note);
}

Status wipe(const std::string& path, const std::string& blot) {
    const Status wiped = os::overwrite_file(path, blot);
    if (wiped) return wiped;
    return Error{ErrorKind::io,
                 "the token was taken over, but stands in the file still; remove it, or start once as root: " +
                     wiped.error().message};
}

Status keep_and_wipe(Provision provision, const std::string& content, const std::string& path, const std::string& cache,
                     Instant now) {
    Result<std::string> blot = content;
    if (!provision.token.empty()) blot = blotted(content, provision, path, now);
    if (!blot) return blot.error();
    const std::string folder = std::filesystem::path(cache).parent_path().string();
    if (Status made = folder.empty() ? done() : os::make_folders(folder); !made) return made;
    if (Status kept = keep_token(provision, cache, path); !kept) return kept;
    if (Status kept = keep_beside(provision, cache); !kept) return kept;
    return provision.token.empty() ? done() : wipe(path, *blot);
}

}  // namespace

std::string provisioning_file(const std::string& named) {
    if (!named.empty()) return named;
    for (const char* place : usual_places)
        if (os::exists(place)) return place;
    return {};
}

Status take_over(const std::string& path, const Words& said, Instant now) {
    const Result<std::string> content = os::read_file(path, file_limit);
    if (!content) return content.error();
    auto provision = parse(*content, path);
    if (!provision) return provision.error();
    if (const Status fit = check_key(*provision, said, path); !fit) return fit.error();
    return keep_and_wipe(*std::move(provision), *content, path, said.cache, now);
}

Result<Words> provisioned(const std::string& cache) {
    const std::string path = kept_at(cache);
    return os::exists(path) ? read_config(path) : Words{};
}

}  // namespace riskbild::sync
