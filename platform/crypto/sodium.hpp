#pragma once

namespace riskbild::crypto {

// Before any call that needs randomness. Safe from any thread, cheap after the first time.
void ready();

}  // namespace riskbild::crypto
