#include "app/sync/secrets.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

constexpr std::size_t secret_limit = 4096;

}  // namespace

bool is_token(std::string_view text) {
    const bool plain = std::ranges::all_of(text, [](char c) { return c > ' ' && c < '\x7f'; });
    return plain && !text.empty() && text.size() <= secret_limit;
}

Result<std::string> read_token(const std::string& path) {
    if (path.empty()) return std::string{};
    const Result<std::string> content = os::read_secret_file(path, secret_limit);
    if (!content) return content.error();
    const std::string token(text::trim(*content));
    if (!is_token(token))
        return Error{ErrorKind::input, path + ": holds no token; write there what riskbild-hub token printed"};
    return token;
}

Result<std::optional<snapshot::PublicKey>> read_key(const std::string& path) {
    if (path.empty()) return std::optional<snapshot::PublicKey>{};
    const Result<std::string> content = os::read_file(path, secret_limit);
    if (!content) return content.error();
    std::optional<snapshot::PublicKey> key = snapshot::key_from_text(text::trim(*content));
    if (!key) return Error{ErrorKind::input, path + ": holds no key; write there what riskbild-hub key show printed"};
    return key;
}

}  // namespace riskbild::sync
