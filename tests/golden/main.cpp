// golden EXPECTED_DIR ACTUAL_DIR DIFFERENCE_DIR: compares every picture of the two folders by name.
// A picture that is only in one of them is a failure. Exit 0 when all are the same.
#include <cstdio>
#include <filesystem>
#include <set>
#include <string>

#include "tests/golden/compare.hpp"

namespace {

namespace fs = std::filesystem;
using namespace riskbild;

std::set<std::string> pictures_in(const fs::path& folder) {
    std::set<std::string> names;
    if (!fs::exists(folder)) return names;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".png") names.insert(entry.path().filename().string());
    }
    return names;
}

bool complain(const std::string& name, const std::string& what) {
    std::printf("%s: %s\n", name.c_str(), what.c_str());
    return false;
}

bool same(const std::string& name, const fs::path& expected, const fs::path& actual, const fs::path& differences) {
    const auto golden = window::read_png((expected / name).string());
    if (!golden) return complain(name, "is new, there is no golden picture of it: " + golden.error().message);
    const auto fresh = window::read_png((actual / name).string());
    if (!fresh) return complain(name, "is no longer drawn: " + fresh.error().message);
    const golden::Verdict verdict = golden::compare(*golden, *fresh);
    if (verdict.same) return true;
    if (verdict.difference.rgb.empty()) return complain(name, "has another size than its golden picture");
    const std::string shown = (differences / name).string();
    const Status written = window::write_png(shown, verdict.difference);
    return complain(name, std::to_string(verdict.differing) + " pixels differ, " + std::to_string(verdict.allowed) +
                              " may; see " + (actual / name).string() + " and " +
                              (written ? shown : written.error().message));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        std::fprintf(stderr, "Usage: golden EXPECTED_DIR ACTUAL_DIR DIFFERENCE_DIR\n");
        return 2;
    }
    const fs::path expected = argv[1];
    const fs::path actual = argv[2];
    fs::create_directories(argv[3]);
    std::set<std::string> names = pictures_in(expected);
    names.merge(pictures_in(actual));
    if (names.empty()) return complain(expected.string(), "there is no picture to compare"), 1;
    int wrong = 0;
    for (const std::string& name : names) wrong += same(name, expected, actual, argv[3]) ? 0 : 1;
    std::printf("golden: %zu of %zu pictures as they were\n", names.size() - static_cast<std::size_t>(wrong),
                names.size());
    return wrong == 0 ? 0 : 1;
}
