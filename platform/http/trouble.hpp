// Why an answer is what it is, for the log of whoever runs the server: borne by the answer as far as the door, which
// takes it off. It is never sent.
#pragma once

#include <string>

#include "platform/http/server.hpp"

namespace riskbild::http {

Response with_trouble(Response response, const Error& error);
// Empty where none is borne.
std::string take_trouble(Response& response);

}  // namespace riskbild::http
