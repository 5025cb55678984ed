// Compact JWS (RFC 7515): base64url(header) "." base64url(payload) "." base64url(signature).
#include <algorithm>

#include "core/base/base64url.hpp"
#include "core/base/limits.hpp"
#include "core/plan/quoted.hpp"
#include "core/snapshot/json.hpp"
#include "core/snapshot/manifest.hpp"
#include "core/snapshot/reader.hpp"

namespace riskbild::snapshot {
namespace {

const std::string algorithm = "EdDSA";
const std::string type = "riskbild-manifest+jws";

struct Parts {
    std::string_view header;
    std::string_view payload;
    std::string_view signature;
    std::string_view signed_text;  // header "." payload
};

std::optional<Parts> split(std::string_view jws) {
    const std::size_t first = jws.find('.');
    const std::size_t second = first == std::string_view::npos ? first : jws.find('.', first + 1);
    if (second == std::string_view::npos) return std::nullopt;
    return Parts{jws.substr(0, first), jws.substr(first + 1, second - first - 1), jws.substr(second + 1),
                 jws.substr(0, second)};
}

std::optional<Signature> signature_from(std::string_view text) {
    const auto bytes = from_base64url(text);
    Signature signature{};
    if (!bytes || bytes->size() != signature.size()) return std::nullopt;
    std::ranges::copy(*bytes, signature.begin());
    return signature;
}

struct Header {
    std::string alg;
    std::string typ;  // empty when left out
    bool critical = false;
    std::string curve;
    std::string x;  // the key, empty when left out
};

std::optional<Header> header_from(std::string_view text) {
    const auto bytes = from_base64url(text);
    const Result<Json> json = bytes ? parse_json(*bytes, limits::title_bytes) : Error{};
    if (!json) return std::nullopt;
    Reader reader(*json);
    Header header;
    reader.id("alg", header.alg);
    reader.text("typ", header.typ);
    header.critical = json->as<JsonObject>() && json->as<JsonObject>()->contains("crit");
    reader.object("jwk", header, [](Reader& jwk, Header& it) {
        jwk.id("crv", it.curve);
        jwk.id("x", it.x);
    });
    return reader.fault().empty() ? std::optional(header) : std::nullopt;
}

std::string header_text(const PublicKey& key) {
    const Json jwk{JsonObject{{"crv", {"Ed25519"}}, {"kty", {"OKP"}}, {"x", {to_text(key)}}}};
    return to_text(Json{JsonObject{{"alg", {algorithm}}, {"jwk", jwk}, {"kid", {key_id(key)}}, {"typ", {type}}}});
}

Error untrusted(const std::string& why) {
    return {ErrorKind::untrusted, "manifest refused: " + why};
}

std::string wrong_signature(std::string_view jws, const PublicKey& trusted) {
    const auto claimed = claimed_key(jws);
    const std::string of = claimed ? ", it names key " + key_id(*claimed) : "";
    return "its signature is not by the trusted key " + key_id(trusted) + of +
           "; it is damaged, or another key signs now: give that with --key FILE, or run riskbild-sync --unpair and "
           "pair "
           "this device anew";
}

// What a signed header must still say. Everything in it is vouched for by the signature already.
std::string header_fault(std::string_view text, const PublicKey& trusted) {
    const auto header = header_from(text);
    if (!header) return "its header is not understood";
    if (header->alg != algorithm)
        return "it is signed by the algorithm " + plan::quoted(header->alg) + ", not " + algorithm;
    if (!header->typ.empty() && header->typ != type) return "it is a " + plan::quoted(header->typ) + ", not a " + type;
    if (header->critical) return "its header demands an extension that is unknown here";
    if (!header->x.empty() && key_from_text(header->x) != trusted)
        return "its header names another key than it is signed by";
    return "";
}

}  // namespace

std::string sign_manifest(const Manifest& manifest, const Signer& signer) {
    const std::string text = to_base64url(header_text(signer.public_key())) + "." + to_base64url(encode(manifest));
    const Signature signature = signer.sign(text);
    return text + "." + to_base64url(std::string(signature.begin(), signature.end()));
}

Result<Manifest> open_manifest(std::string_view jws, const PublicKey& trusted, const Verifier& verifier) {
    if (jws.size() > limits::manifest_bytes)
        return untrusted(std::to_string(jws.size()) + " bytes, at most " + std::to_string(limits::manifest_bytes) +
                         " are allowed");
    const auto parts = split(jws);
    const auto signature = parts ? signature_from(parts->signature) : std::nullopt;
    if (!signature) return untrusted("this is no signed manifest (a compact JWS)");
    if (!verifier.verify(parts->signed_text, *signature, trusted)) return untrusted(wrong_signature(jws, trusted));

    const std::string fault = header_fault(parts->header, trusted);
    if (!fault.empty()) return untrusted(fault);
    const auto payload = from_base64url(parts->payload);
    if (!payload) return untrusted("its payload is not base64url");
    return decode_manifest(*payload);
}

std::optional<PublicKey> claimed_key(std::string_view jws) {
    const auto parts = split(jws.substr(0, limits::manifest_bytes));
    const auto header = parts ? header_from(parts->header) : std::nullopt;
    if (!header || header->curve != "Ed25519") return std::nullopt;
    return key_from_text(header->x);
}

}  // namespace riskbild::snapshot
