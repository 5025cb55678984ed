// An Answer as bytes, to hand it from one process to another of the same program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "platform/http/transfer.hpp"

namespace riskbild::http {

std::string pack(const Result<Answer>& result);
// Empty when the bytes are not whole, which is how a sender that died shows.
std::optional<Result<Answer>> unpack(std::string_view bytes);

}  // namespace riskbild::http
