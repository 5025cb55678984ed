// A large sheet is parsed row by row: what is held beside its texts does not grow with it. Every allocation of
// this program, and of the XML parser, is counted.
#include <doctest/doctest.h>
#include <malloc.h>

#include <algorithm>
#include <cstdlib>
#include <new>
#include <pugixml.hpp>

#include "tests/platform/sheet/office_parts.hpp"

using namespace riskbild;
using namespace riskbild::test;

namespace {

std::size_t held = 0;
std::size_t most_held = 0;

void* counted_malloc(std::size_t size) {
    void* memory = std::malloc(size);
    if (memory != nullptr) held += malloc_usable_size(memory);
    most_held = std::max(most_held, held);
    return memory;
}

void counted_free(void* memory) {
    if (memory != nullptr) held -= malloc_usable_size(memory);
    std::free(memory);
}

std::string rows_of_twelve(int count) {
    std::string rows;
    for (int row = 1; row <= count; ++row) {
        rows += "<row>";
        for (int column = 1; column <= 12; ++column)
            rows += R"(<c t="inlineStr"><is><t>Cell )" + std::to_string(row * column) + " med en text</t></is></c>";
        rows += "</row>";
    }
    return rows;
}

// Held at most beside what the sheets themselves hold.
std::size_t held_beside(const std::string& bytes, std::size_t expected_rows) {
    import::Findings findings;
    const std::size_t before = held;
    most_held = held;
    const auto sheets = sheet::read_office_file(bytes, "plan.xlsx", findings);
    REQUIRE(sheets.size() == 1);
    CHECK(sheets[0].rows.size() == expected_rows);
    return most_held - before - (held - before);
}

}  // namespace

// The counted pair, so that each free fits its malloc.
void* operator new(std::size_t size) {
    if (void* memory = counted_malloc(size)) return memory;
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    counted_free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    counted_free(memory);
}

TEST_CASE("memory beside the texts is the same for a thousand rows and for ten thousand") {
    pugi::set_memory_management_functions(counted_malloc, counted_free);
    const std::size_t of_few = held_beside(zipped(workbook_of_rows(rows_of_twelve(1'000))), 1'000);
    const std::size_t of_many = held_beside(zipped(workbook_of_rows(rows_of_twelve(10'000))), 10'000);
    MESSAGE((of_few / 1024), " kB of 1,000 rows, ", (of_many / 1024), " kB of 10,000");
    CHECK(of_many < of_few + (1U << 20U));
    CHECK(of_many < 2U << 20U);
    pugi::set_memory_management_functions(std::malloc, std::free);
}
