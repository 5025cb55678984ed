// The whole way from bytes to boards, built with AddressSanitizer and UndefinedBehaviorSanitizer, over every
// file of the folders named: as it is, cut short, and with letters changed. What it reads is the business of
// other tests; here it must only end.
//
// Usage: import_sanitized VOCABULARY FOLDER...
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "core/import/import.hpp"
#include "core/manuscript/manuscript.hpp"
#include "platform/sheet/office_file.hpp"

using namespace riskbild;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

auto vocabulary_in(const std::filesystem::path& folder) -> import::Vocabulary {
    auto vocabulary = import::Vocabulary::parse(bytes_of(folder / "headings.json"), bytes_of(folder / "words.json"),
                                                bytes_of(folder / "phrases.json"))
                          .value();
    std::vector<std::string> redefined;
    vocabulary.extend_words(bytes_of(folder / "first_names.json"), "first_names.json", redefined).value();
    return vocabulary;
}  // namespace

void read(const std::string& bytes, const import::Vocabulary& vocabulary) {
    import::Findings findings;
    const auto sheets = sheet::is_zip(bytes) ? sheet::read_office_file(bytes, "fil", findings)
                                             : manuscript::read_text(bytes, "fil", vocabulary, findings);
    import::import_sheets(sheets, vocabulary, {"Nämnden", "delår", {}, {}});
}

void read_and_variants(const std::string& bytes, const import::Vocabulary& vocabulary) {
    constexpr std::size_t cuts = 5, changes = 5;
    read(bytes, vocabulary);
    for (std::size_t cut = 1; cut <= cuts; ++cut) read(bytes.substr(0, bytes.size() * cut / (cuts + 1)), vocabulary);
    std::string changed = bytes;
    for (std::size_t change = 1; change <= changes && !bytes.empty(); ++change) {
        // Knuth's multiplier: places spread over the file, the same on every machine.
        for (std::size_t i = 0; i < 8; ++i)
            changed[(change * 31 + i) * 2654435761U % bytes.size()] = static_cast<char>(change * 37 + i * 11);
        read(changed, vocabulary);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) return 2;
    const import::Vocabulary vocabulary = vocabulary_in(argv[1]);
    int files = 0;
    for (int i = 2; i < argc; ++i) {
        if (!std::filesystem::is_directory(argv[i])) continue;
        for (const auto& entry : std::filesystem::directory_iterator(argv[i])) {
            if (!entry.is_regular_file() || entry.file_size() > (1U << 20U)) continue;
            std::printf("%s\n", entry.path().filename().c_str());
            read_and_variants(bytes_of(entry.path()), vocabulary);
            ++files;
        }
    }
    std::printf("%d files\n", files);
    return files > 0 ? 0 : 1;
}
