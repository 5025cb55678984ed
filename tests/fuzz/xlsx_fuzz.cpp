#include <cstdint>

#include "tests/fuzz/office_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    riskbild::fuzz::read_office({reinterpret_cast<const char*>(data), size});
    return 0;
}
