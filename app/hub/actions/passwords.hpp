// Passwords: what they have to be, and the one place in the program where they are hashed. Safe from any thread.
#pragma once

#include <mutex>
#include <string>

#include "core/base/result.hpp"

namespace riskbild::hub {

inline constexpr std::size_t least_password_letters = 12;
inline constexpr std::size_t most_password_bytes = 1'000;

bool is_long_enough(const std::string& password);  // and not too long; nothing else is asked
std::string new_password();                        // 20 letters that nobody can guess

// A hash takes 32 MB and a tenth of a second, so there is only one at a time. ErrorKind::busy to whom has waited
// for ten seconds.
class Passwords {
public:
    Result<std::string> hash(const std::string& password);
    // Against an empty hash, which is that of nobody, it takes as long to answer no.
    Result<bool> matches(const std::string& hash, const std::string& password);

private:
    std::timed_mutex hashing_;
};

}  // namespace riskbild::hub
