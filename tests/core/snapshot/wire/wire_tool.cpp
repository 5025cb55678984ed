// What travels, for a judge that shares no code with us: prints samples, one a line, and says line by
// line what the decoder thinks of foreign ones.
//   wire_tool boards | manifests | jws
//   wire_tool judge-boards | judge-manifests        (lines in; 'ok' or a message out)
#include <iostream>
#include <string>

#include "core/snapshot/manifest.hpp"
#include "core/snapshot/snapshot.hpp"
#include "tests/core/plan/support/random_board.hpp"
#include "tests/core/plan/support/sample.hpp"
#include "tests/core/snapshot/support/signing.hpp"

using namespace riskbild;

namespace {

void print_boards() {
    std::cout << snapshot::encode(plan::sample_board()) << "\n";
    for (std::uint64_t seed = 0; seed < 150; ++seed) std::cout << snapshot::encode(testing::random_board(seed)) << "\n";
}

void print_manifests() {
    snapshot::Manifest manifest = testing::sample_manifest();
    std::cout << encode(manifest) << "\n";
    manifest.next_key = testing::other_signer().public_key();
    manifest.pages = {"now", "next", "map"};
    manifest.version = ~std::uint64_t{1};
    std::cout << encode(manifest) << "\n";
    manifest.boards.clear();
    manifest.room = plan::Room::closed;
    std::cout << encode(manifest) << "\n";
}

void print_jws() {
    std::cout << snapshot::to_text(testing::sample_signer().public_key()) << "\n"
              << sign_manifest(testing::sample_manifest(), testing::sample_signer()) << "\n";
}

int judge_lines(auto decode) {
    for (std::string line; std::getline(std::cin, line);) {
        const auto decoded = decode(line);
        std::cout << (decoded ? "ok" : decoded.error().message) << "\n";
    }
    return 0;
}

}  // namespace

int main(int count, char** words) {
    const std::string what = count == 2 ? words[1] : "";
    if (what == "boards") return print_boards(), 0;
    if (what == "manifests") return print_manifests(), 0;
    if (what == "jws") return print_jws(), 0;
    if (what == "judge-boards") return judge_lines([](const std::string& json) { return snapshot::decode(json); });
    if (what == "judge-manifests") return judge_lines(snapshot::decode_manifest);
    std::cerr << "usage: wire_tool boards|manifests|jws|judge-boards|judge-manifests\n";
    return 2;
}
