#include "tests/app/hub/start/doors.hpp"

#include <doctest/doctest.h>

#include <set>

namespace riskbild::tests {
namespace {

constexpr std::size_t most_pages = 300;

// What the display's own program draws, and what has no links.
bool is_page(const std::string& address) {
    if (!address.starts_with("/") || address.starts_with("/assets/")) return false;
    for (const char* part : {"/preview", ".pdf", ".csv", ".png", "/v1/"})
        if (address.find(part) != std::string::npos) return false;
    return true;
}

std::string plain(std::string address) {
    for (auto at = address.find("&amp;"); at != std::string::npos; at = address.find("&amp;")) address.erase(at + 1, 4);
    return address.substr(0, address.find('#'));
}

std::vector<std::string> links_of(const std::string& body) {
    const std::string before = "<a ";
    std::vector<std::string> links;
    for (auto at = body.find(before); at != std::string::npos; at = body.find(before, at + 1)) {
        const std::string tag = body.substr(at, body.find('>', at) - at);
        const auto from = tag.find("href=\"");
        if (from == std::string::npos) continue;
        links.push_back(plain(tag.substr(from + 6, tag.find('"', from + 6) - from - 6)));
    }
    return links;
}

}  // namespace

std::size_t doors_from(Guest& guest, const std::string& address) {
    std::vector<std::string> waiting{address};
    std::set<std::string> known{address};
    std::size_t opened = 0;
    for (; opened < waiting.size() && opened < most_pages; ++opened) {
        const std::string door = waiting[opened];
        const auto page = guest.get(door);
        CHECK_MESSAGE(page.status == 200, door);
        for (const std::string& link : links_of(page.body))
            if (is_page(link) && known.insert(link).second) waiting.push_back(link);
    }
    return opened;
}

}  // namespace riskbild::tests
