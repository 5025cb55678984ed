#include <doctest/doctest.h>

#include "tests/app/hub/web/guest.hpp"

using namespace riskbild;
using tests::Guest;
using tests::HubOnDisk;
using tests::says;

TEST_CASE("the guides are there for whoever comes, in both languages") {
    const HubOnDisk hub;
    Guest anybody(hub);
    const auto list = anybody.get("/guide");
    for (const char* name : {"controller.sv.md", "controller.en.md", "technician.sv.md", "technician.en.md"}) {
        CHECK(says(list, "href=\"/guide/" + std::string(name) + "\""));
        const auto guide = anybody.get("/guide/" + std::string(name));
        CHECK(guide.status == 200);
        CHECK(says(guide, "<h2>"));
        CHECK_FALSE(says(guide, "<h1>För"));
    }
    CHECK(says(anybody.get("/guide/controller.en.md"), "<div class=\"guide\" lang=\"en\">"));
}

TEST_CASE("only files of the guides' folder are to be had") {
    const HubOnDisk hub;
    Guest anybody(hub);
    for (const char* name :
         {"..%2fpalettes.json", "%2fetc%2fpasswd", ".hidden", "CONTROLLER.SV.MD", "none.md", "a%00.md"})
        CHECK(anybody.get("/guide/" + std::string(name)).status == 404);
}
