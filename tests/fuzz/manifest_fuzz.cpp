// The input is a manifest as it arrives, and once more its payload, as if its signature had held.
#include <cstdint>
#include <cstdlib>

#include "core/snapshot/manifest.hpp"

using namespace riskbild;

namespace {

class AcceptAll final : public snapshot::Verifier {
public:
    bool verify(std::string_view, const snapshot::Signature&, const snapshot::PublicKey&) const override {
        return true;
    }
};

void must_come_back(const snapshot::Manifest& manifest) {
    if (snapshot::decode_manifest(snapshot::encode(manifest)).value() != manifest) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto key = snapshot::claimed_key(text).value_or(snapshot::PublicKey{});
    if (const auto opened = snapshot::open_manifest(text, key, AcceptAll{})) must_come_back(*opened);
    if (const auto payload = snapshot::decode_manifest(text)) must_come_back(*payload);
    return 0;
}
