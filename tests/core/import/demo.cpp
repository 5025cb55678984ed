#include "tests/core/import/demo.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <stdexcept>

#include "core/base/text.hpp"
#include "tests/core/import/sheets.hpp"
#include "tests/core/import/shipped_vocabulary.hpp"

using namespace riskbild;

namespace {

// One of them is Windows-1252, as spreadsheets write it.
std::string in_utf8(const std::string& bytes) {
    return text::is_valid_utf8(bytes) ? bytes : text::from_windows_1252(bytes);
}

struct Place {
    std::string_view seed;
    std::string_view board;
    std::size_t document;
};
constexpr auto places = std::to_array<Place>({{"000", "exempel-a", 1},
                                              {"001", "exempel-a", 0},
                                              {"002", "nordost", 0},
                                              {"003", "exempel-c", 0},
                                              {"004", "exempel-d", 0}});

const Place& place_of(std::string_view seed) {
    const auto found = std::ranges::find(places, seed, &Place::seed);
    if (found == places.end()) throw std::runtime_error("no such document: " + std::string(seed));
    return *found;
}

auto import_demo() -> import::Imported {
    std::vector<import::Sheet> sheets;
    for (const auto& entry : std::filesystem::directory_iterator(RISKBILD_SOURCE_DIR "/assets/demo")) {
        const std::string name = entry.path().filename().string();
        sheets.push_back(sheet_of(in_utf8(read_file("assets/demo/" + name)), name));
    }
    return import::import_sheets(sheets, shipped_vocabulary());
}  // namespace

}  // namespace

const import::Imported& imported_demo() {
    static const import::Imported imported = import_demo();
    return imported;
}

const plan::Board& demo_board(std::string_view seed) {
    const auto& boards = imported_demo().boards;
    const auto found = std::ranges::find(boards, place_of(seed).board, &plan::Board::key);
    if (found == boards.end()) throw std::runtime_error("the demo lacks " + std::string(place_of(seed).board));
    return *found;
}

const plan::Document& demo_document(std::string_view seed) {
    return demo_board(seed).documents.at(place_of(seed).document);
}
