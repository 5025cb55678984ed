// Whatever the decoder accepts holds together and comes back the same.
#include <cstdint>
#include <cstdlib>

#include "core/plan/visibility.hpp"
#include "core/snapshot/snapshot.hpp"

using namespace riskbild;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto board = snapshot::decode({reinterpret_cast<const char*>(data), size});
    if (!board) return 0;
    const std::string json = snapshot::encode(*board);
    if (snapshot::decode(json).value() != *board) std::abort();
    for (const plan::Room room : {plan::Room::open, plan::Room::closed})
        if (!snapshot::decode(snapshot::encode(plan::for_room(*board, room)))) std::abort();
    static_cast<void>(snapshot::decode_summary(snapshot::encode(snapshot::summarize(*board))).value());
    return 0;
}
