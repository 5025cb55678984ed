// The links of the hub's pages, followed as somebody who looks round would.
#pragma once

#include "tests/app/hub/web/guest.hpp"

namespace riskbild::tests {

// Opens every page that can be reached by links from `address`, but pictures and papers, and checks that each is
// there for the guest. How many pages there were.
std::size_t doors_from(Guest& guest, const std::string& address);

}  // namespace riskbild::tests
