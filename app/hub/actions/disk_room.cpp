#include "app/hub/actions/disk_room.hpp"

#include <filesystem>

namespace riskbild::hub {

Status check_room(const std::string& folder, std::uintmax_t bytes, std::uintmax_t least) {
    std::error_code code;
    const std::uintmax_t left = std::filesystem::space(folder, code).available;
    if (code) return Error{ErrorKind::io, folder + ": " + code.message()};
    if (left >= least && left - least >= bytes) return done();
    std::string message = folder;
    message.append(": its disk has ").append(std::to_string(left >> 20U)).append(" MB left, and ");
    message.append(std::to_string(least >> 20U)).append(" MB are kept free; make room on it, or throw away drafts");
    return Error{ErrorKind::io, message};
}

}  // namespace riskbild::hub
