#include "tests/core/wall/demo_boards.hpp"

#include <stdexcept>

#include "core/base/text.hpp"
#include "core/import/csv.hpp"
#include "core/import/import.hpp"
#include "tests/core/wall/boards.hpp"

namespace riskbild::wall::test {
namespace {

const import::Vocabulary& vocabulary() {
    static const import::Vocabulary known =
        import::Vocabulary::parse(file("assets/vocabulary/headings.json"), file("assets/vocabulary/words.json"),
                                  file("assets/vocabulary/phrases.json"))
            .value();
    return known;
}

plan::Board demo(const std::vector<std::string>& names) {
    std::vector<import::Sheet> sheets;
    import::Findings findings;
    for (const std::string& name : names) {
        const std::string bytes = file("assets/demo/" + name);
        const std::string utf8 = text::is_valid_utf8(bytes) ? bytes : text::from_windows_1252(bytes);
        sheets.push_back(import::read_csv(utf8, name, findings).value());
    }
    import::Imported imported = import::import_sheets(sheets, vocabulary());
    if (imported.rejected() || imported.boards.size() != 1)
        throw std::runtime_error("not one board in " + names.front());
    return imported.boards.front();
}

}  // namespace

plan::Board board_a() {
    return demo({"exempel-a-2023-delar.csv", "exempel-a-2023-helar.csv"});
}

plan::Board board_a_at_half_year() {
    return demo({"exempel-a-2023-delar.csv"});
}

plan::Board nordost() {
    return demo({"nordost-2023.csv"});
}

plan::Board board_c() {
    return demo({"exempel-c-2022.csv"});
}

plan::Board board_d() {
    return demo({"exempel-d-2023.csv"});
}

std::vector<plan::Board> all_boards() {
    return {board_a(), board_a_at_half_year(), nordost(), board_c(), board_d()};
}

}  // namespace riskbild::wall::test
