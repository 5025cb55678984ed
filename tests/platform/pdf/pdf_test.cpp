#include "platform/pdf/pdf.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>

#include "platform/os/files.hpp"

using namespace riskbild;

namespace {

// One red pixel.
const std::string pixel(
    "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02\0\0\0\x90wS\xde\0\0\0\x0cIDATx\x9c"
    "c\xf8\xcf\xc0\0\0\x03\x01\x01\0\xc9\xfe\x92\xef\0\0\0\0IEND\xae"
    "B`\x82",
    69);

pdf::Sheet sheet(const std::string& name) {
    pdf::Sheet it;
    it.picture = pixel;
    it.lines = {{"Färre än 5 av 21", 0, 0.5, 0.8, 0.1}, {"", 0, 0, 1, 1}, {"utan bredd", 0, 0, 0, 1}};
    it.below = {"Socialnämnden · Plan 2026"};
    it.foot_left = "Utskriven idag";
    it.foot_right = "sida 1";
    it.chapter = "Socialnämnden";
    it.name = name;
    return it;
}

std::string output_of(const std::string& command) {
    const std::string out =
        (std::filesystem::temp_directory_path() / ("riskbild-pdf-" + std::to_string(getpid()))).string();
    REQUIRE(std::system((command + " > " + out).c_str()) == 0);
    std::string text = os::read_file(out, 1U << 20U).value();
    std::filesystem::remove(out);
    return text;
}

}  // namespace

TEST_CASE("a booklet has a sheet a picture, with text that can be read and a title") {
    pdf::Booklet booklet({"Sidor <ur> Riskbild", "Utskriven idag", "Riskbild 1", "2026-11-22T14:05:00Z"});
    REQUIRE(booklet.add(sheet("Läget")).ok());
    REQUIRE(booklet.add(sheet("Risker")).ok());
    const auto bytes = booklet.finish();
    REQUIRE(bytes.ok());
    CHECK(bytes->starts_with("%PDF-"));
    if (std::system("command -v pdftotext pdfinfo >/dev/null") != 0) {
        MESSAGE("poppler-utils is not installed: the booklet is not read");
        return;
    }
    const std::string path = (std::filesystem::temp_directory_path() / "riskbild-booklet.pdf").string();
    REQUIRE(os::publish_file(path, *bytes).ok());
    const std::string text = output_of("pdftotext " + path + " -");
    CHECK(text.find("Färre än 5 av 21") != std::string::npos);
    CHECK(text.find("Socialnämnden · Plan 2026") != std::string::npos);
    const std::string facts = output_of("pdfinfo " + path);
    CHECK(facts.find("Sidor <ur> Riskbild") != std::string::npos);
    CHECK(facts.find("Pages:           2") != std::string::npos);
    std::filesystem::remove(path);
}

TEST_CASE("what is no picture is refused, and the booklet goes on") {
    pdf::Booklet booklet({"", "", "", ""});
    pdf::Sheet broken = sheet("x");
    for (const std::string& bytes : {std::string(), std::string("PNG"), pixel.substr(0, 40)}) {
        broken.picture = bytes;
        CHECK(booklet.add(broken).error().kind == ErrorKind::input);
    }
    CHECK(booklet.add(sheet("Läget")).ok());
    CHECK(booklet.finish().ok());
}

TEST_CASE("what cannot be drawn ends the booklet: none comes out that lacks a page") {
    for (const std::string_view where : {"below", "foot", "under the picture"}) {
        CAPTURE(where);
        pdf::Booklet booklet({"", "", "", ""});
        REQUIRE(booklet.add(sheet("Läget")).ok());
        pdf::Sheet broken = sheet("Risker");
        if (where == "below") broken.below = {"N\xE4mnden"};
        if (where == "foot") broken.foot_right = "N\xE4mnden";
        if (where == "under the picture") broken.lines.front().text = "N\xE4mnden";
        CHECK(booklet.add(broken).error().kind == ErrorKind::io);
        CHECK_FALSE(booklet.add(sheet("Kommande")).ok());
        CHECK(booklet.finish().error().kind == ErrorKind::io);
    }
}
