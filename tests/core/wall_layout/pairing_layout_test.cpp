#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "core/wall/layout.hpp"
#include "core/wall/word_count.hpp"
#include "tests/core/wall_layout/inter.hpp"
#include "tests/support/scene_checks.hpp"

using namespace riskbild;
using namespace riskbild::wall;
using riskbild::test::inter;

namespace {

// As large as that of an address of about forty letters; every other module is dark.
QrCode code_of(int side) {
    QrCode code{side, {}};
    for (int i = 0; i < side * side; ++i) code.dark.push_back(i % 2 == 0);
    return code;
}

Page pairing_page() {
    PairingPage page{.title = "Skärmen är inte ansluten",
                     .code = {"WDJB", "MJHT"},
                     .qr = code_of(29),
                     .steps = {"Öppna riskbild.kommunen.example/p", "Logga in",
                               "Skriv in koden: 8 bokstäver, inga siffror", "Ge skärmen ett namn"},
                     .note = "Koden gäller till kl. 14.41, sedan kommer en ny.",
                     .states = {{Glyph::check, Tone::good, "Nätverket fungerar"},
                                {Glyph::check, Tone::good, "Säker anslutning (TLS)"},
                                {Glyph::check, Tone::good, "Klockan är ställd"}}};
    return {.board = {},
            .name = PageName::now,
            .label = "Anslut skärm",
            .header = {.board = "Riskbild", .plan = {}, .plan_short = {}, .decision = {}},
            .banner = {},
            .body = page};
}

std::vector<Screen> screens() {
    std::vector<Screen> all;
    for (const double diagonal : {24.0, 32.0, 43.0, 55.0})
        for (const double distance : {2.0, 3.0, 4.0, 6.0})
            for (const int side : {1, 2}) {
                all.push_back({1920 * side, 1080 * side, diagonal, distance});
                all.push_back({1080 * side, 1920 * side, diagonal, distance});
                all.push_back({1920 * side, 1080 * side, diagonal, distance, true});
            }
    return all;
}

std::vector<Shape> shapes(const Scene& scene, std::string_view role) {
    std::vector<Shape> found;
    for (const Shape& shape : scene.shapes)
        if (shape.role == role) found.push_back(shape);
    return found;
}

bool is_whole(float number) {
    return number == std::round(number);
}

std::size_t count_text(const std::vector<Scene>& scenes, std::string_view text) {
    std::size_t count = 0;
    for (const Scene& scene : scenes)
        count += static_cast<std::size_t>(std::ranges::count(scene.texts, text, &Text::text));
    return count;
}

void check_plate(const Scene& scene, const Shape& plate, const Screen& screen) {
    const float module = plate.rect.w / (29 + 2 * 4);
    CHECK(is_whole(module));
    CHECK(module >= 3);
    CHECK(module >= 1.5 * pixels_per_mm(screen));
    CHECK(plate.rect.w == plate.rect.h);
    CHECK(plate.rect.bottom() <= scene.height);
    float dark = 0;
    for (const Shape& run : shapes(scene, "qr")) {
        CHECK((is_whole(run.rect.x) && is_whole(run.rect.y) && is_whole(run.rect.w / module)));
        CHECK(run.rect.h == module);
        CHECK(run.rect.x >= plate.rect.x + 4 * module);
        CHECK(run.rect.right() <= plate.rect.right() - 4 * module);
        CHECK(run.rect.y >= plate.rect.y + 4 * module);
        CHECK(run.rect.bottom() <= plate.rect.bottom() - 4 * module);
        CHECK((run.ink == Ink::code_dark && run.ground == Ink::code_light));
        dark += run.rect.w / module;
    }
    CHECK(dark == 421);  // half of 841, and the odd one
    for (const Text& text : scene.texts) {
        const bool beside = text.box.right() <= plate.rect.x || text.box.x >= plate.rect.right() ||
                            text.box.bottom() <= plate.rect.y || text.box.y >= plate.rect.bottom();
        CHECK_MESSAGE(beside, text.text);
    }
}

}  // namespace

TEST_CASE("pairing: on every screen the code, the QR code and each step, and nothing against the rules") {
    const Page page = pairing_page();
    for (const Screen& screen : screens()) {
        CAPTURE(screen.width);
        CAPTURE(screen.diagonal_inches);
        CAPTURE(screen.distance_m);
        CAPTURE(screen.large_text);
        const auto scenes = lay_out(page, screen, inter());
        CHECK(count_text(scenes, "WDJB") == 1);
        CHECK(count_text(scenes, "MJHT") == 1);
        std::size_t plates = 0;
        for (const Scene& scene : scenes) {
            for (const std::string& complaint : test::complaints(scene, screen)) FAIL_CHECK(complaint);
            CHECK(words_between_strips(scene) <= words_at_most(tier_of(screen)));
            for (const Shape& plate : shapes(scene, "qr-plate")) {
                ++plates;
                check_plate(scene, plate, screen);
            }
        }
        CHECK(plates == 1);
    }
}

TEST_CASE("pairing: all on one scene where there is room, the code as large as a key number") {
    for (const Screen& screen : {Screen{1920, 1080, 55, 4}, Screen{3840, 2160, 55, 4}, Screen{1080, 1920, 55, 4}}) {
        const auto scenes = lay_out(pairing_page(), screen, inter());
        REQUIRE(scenes.size() == 1);
        const auto code = std::ranges::find(scenes[0].texts, "code", &Text::role);
        REQUIRE(code != scenes[0].texts.end());
        CHECK(arcminutes(screen, code->cap_px) >= 55);
    }
}

TEST_CASE("pairing: on a small screen code and QR code have scenes of their own") {
    const auto scenes = lay_out(pairing_page(), {1920, 1080, 24, 4}, inter());
    REQUIRE(scenes.size() > 2);
    CHECK(count_text({scenes[0]}, "WDJB") == 1);
    CHECK(shapes(scenes[0], "qr-plate").empty());
    CHECK(shapes(scenes[1], "qr-plate").size() == 1);
}

TEST_CASE("pairing: without a code there is no QR code, and all that is said is on the wall") {
    Page page = pairing_page();
    page.body = PairingPage{.title = "Skärmen är inte ansluten",
                            .problem = "Skärmen når inte servern.",
                            .address = "https://hub.example",
                            .error = "Fel: no answer within 20 seconds",
                            .steps = {"Kontrollera kabel eller trådlöst nät", "Kontrollera serverns adress"},
                            .note = "Nya försök görs automatiskt.",
                            .states = {{Glyph::cross, Tone::bad, "Nätverket fungerar inte"}}};
    const auto scenes = lay_out(page, {1920, 1080, 55, 4}, inter());
    REQUIRE(scenes.size() == 1);
    CHECK(shapes(scenes[0], "qr-plate").empty());
    for (const char* text : {"Skärmen når inte servern.", "https://hub.example", "Fel: no answer within 20 seconds",
                             "Kontrollera serverns adress", "Nya försök görs automatiskt.", "Nätverket fungerar inte"})
        CHECK_MESSAGE(count_text(scenes, text) == 1, text);
}
