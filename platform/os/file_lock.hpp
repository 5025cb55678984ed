// What only one may do at a time, of all threads and processes that know the file.
#pragma once

#include <chrono>
#include <string>

#include "core/base/result.hpp"
#include "platform/os/descriptor.hpp"

namespace riskbild::os {

// Held for as long as the descriptor lives, and never longer than its process. Makes the file where it is missing.
// ErrorKind::busy where somebody else has held it all that time.
Result<Descriptor> lock_file(const std::string& path, std::chrono::seconds patience);

}  // namespace riskbild::os
