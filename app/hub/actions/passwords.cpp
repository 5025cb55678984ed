#include "app/hub/actions/passwords.hpp"

#include <chrono>

#include "core/base/text.hpp"
#include "platform/crypto/ed25519.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::seconds patience{10};
constexpr std::size_t random_bytes = 15;

// Of no password: the salt and the hash are zeros, the costs those of every other.
constexpr const char* hash_of_nobody =
    "$argon2id$v=19$m=32768,t=3,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

Error too_many() {
    return {ErrorKind::busy, "Too many people are signing in at this moment; try again in a minute"};
}

}  // namespace

bool is_long_enough(const std::string& password) {
    return password.size() <= most_password_bytes && text::letter_count(password) >= least_password_letters;
}

std::string new_password() {
    return crypto::random_base64url(random_bytes);
}

Result<std::string> Passwords::hash(const std::string& password) {
    const std::unique_lock turn(hashing_, patience);
    if (!turn) return too_many();
    return crypto::hash_password(password);
}

Result<bool> Passwords::matches(const std::string& hash, const std::string& password) {
    const std::unique_lock turn(hashing_, patience);
    if (!turn) return too_many();
    return crypto::password_matches(hash.empty() ? hash_of_nobody : hash, password) && !hash.empty();
}

}  // namespace riskbild::hub
