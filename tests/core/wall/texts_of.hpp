// Every text and status of a page, whatever its kind.
#pragma once

#include <string>
#include <vector>

#include "core/wall/model.hpp"

namespace riskbild::wall::test {

// Only those that are never empty on a page with content.
std::vector<std::string> texts_of(const Page& page);
std::vector<StatusWords> statuses_of(const Page& page);

}  // namespace riskbild::wall::test
