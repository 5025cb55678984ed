#include <doctest/doctest.h>

#include <algorithm>

#include "core/wall/layout.hpp"
#include "platform/text/inter.hpp"
#include "tests/support/scene_checks.hpp"

using namespace riskbild;
using namespace riskbild::wall;

TEST_CASE("whoever holds the wall sees it on every screen, in words at least as large as all others") {
    const auto inter = text::InterMetrics::load();
    for (const char* sign : {"Pausad", "Mötesläge", "Fortsätter om 20 s"})
        for (const double inches : {24.0, 32.0, 43.0, 55.0})
            for (const double metres : {2.0, 3.0, 4.0, 6.0})
                for (const bool large : {false, true})
                    for (const bool on_edge : {false, true}) {
                        const Screen screen{on_edge ? 1080 : 1920, on_edge ? 1920 : 1080, inches, metres, large};
                        Scene scene{static_cast<float>(screen.width), static_cast<float>(screen.height), {}, {}};
                        Footer footer;
                        footer.contact = "Kontakt 14.31";
                        footer.page = sign;
                        footer.clock = "25 mar 14.32";
                        footer.time = "14.32";
                        footer.held = true;
                        add_footer(scene, footer, screen, **inter);
                        CAPTURE(inches);
                        CAPTURE(metres);
                        CAPTURE(large);
                        CAPTURE(on_edge);
                        CHECK(std::ranges::count(scene.texts, std::string(sign), &Text::text) == 1);
                        for (const std::string& complaint : test::complaints(scene, screen)) FAIL_CHECK(complaint);
                    }
}
