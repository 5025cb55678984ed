// The pages with the display's own program, which must be built: the pictures are real.
#include <doctest/doctest.h>

#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/actions/preview.hpp"
#include "app/hub/actions/publish.hpp"
#include "boards.hpp"
#include "platform/os/files.hpp"

using namespace riskbild;
using namespace riskbild::tests;
using hub::Role;

namespace {

plan::Board board_of_risks(const std::string& key, int count) {
    plan::Board board = board_of(key, "Risk nummer 1");
    for (int number = 2; number <= count; ++number) {
        plan::RiskStatement risk = board.documents[0].risks[0];
        risk.risk = "R" + std::to_string(number);
        risk.title = "Risk nummer " + std::to_string(number);
        board.risks.push_back(risk.risk);
        board.documents[0].risks.push_back(risk);
    }
    return board;
}

struct Hub {
    HubOnDisk disk;

    Hub() { put(board_of("alfa", "Sen handläggning")); }
    void put(const plan::Board& board) const {
        auto database = disk.database();
        REQUIRE(hub::put_board(database, board, disk.now()).ok());
    }
    void publish() const {
        auto database = disk.database();
        const auto manifest =
            hub::publish(database, disk.house().kit.press(),
                         {.channel = "rum", .boards = "alfa", .room = plan::Room::closed}, {"test", disk.now()});
        REQUIRE_MESSAGE(manifest.ok(), (manifest ? "" : manifest.error().message));
    }
};

bool is_png(const http::Response& response) {
    return response.status == 200 && response.content_type == "image/png" && response.body.starts_with("\x89PNG\r\n");
}

// Big-endian, from the first chunk.
unsigned width_of(const std::string& png) {
    unsigned width = 0;
    for (std::size_t i = 16; i < 20; ++i) width = width << 8U | static_cast<unsigned char>(png[i]);
    return width;
}

}  // namespace

TEST_CASE("who may publish sees what is waiting; who may look sees what is published") {
    const Hub hub;
    hub.publish();
    hub.put(board_of("alfa", "Nyskriven risk"));
    Guest controller(hub.disk, Role::controller);
    Guest viewer(hub.disk, Role::viewer);
    CHECK(says(controller.get("/channels/rum/preview"), "Nyskriven risk"));
    CHECK(says(controller.get("/channels/rum/preview?as=shown"), "Sen handläggning"));
    CHECK(says(viewer.get("/channels/rum/preview"), "Sen handläggning"));
    CHECK_FALSE(says(viewer.get("/channels/rum/preview?as=would"), "Nyskriven risk"));
    CHECK(Guest(hub.disk).get("/channels/rum/preview").status == 303);
    CHECK(controller.get("/channels/annan/preview").status == 404);
    CHECK(controller.get("/channels/rum/preview?width=3").status == 422);
}

TEST_CASE("pictures are drawn as chosen, and no other file is given away") {
    const Hub hub;
    hub.publish();
    Guest controller(hub.disk, Role::controller);
    const std::string now = "/channels/rum/preview/alfa.now.png?board=alfa&";
    const http::Response small = controller.get(now + "width=640&height=360&diagonal=24&distance=1.0");
    REQUIRE(is_png(small));
    CHECK(width_of(small.body) == 640);
    CHECK(controller.get(now + "width=640&height=360&diagonal=24&distance=1.0").body == small.body);
    const http::Response dark = controller.get(now + "width=640&height=360&diagonal=24&distance=1.0&theme=dark");
    CHECK(is_png(dark));
    CHECK(dark.body != small.body);
    for (const char* name : {"alfa.finns-inte.png", "said", "layout.json", "..%2f..%2fhub.db.png", ".png", "said.png"})
        CHECK_MESSAGE(controller.get(std::string("/channels/rum/preview/") + name).status == 404, name);
    CHECK(Guest(hub.disk).get(now).status == 303);
}

TEST_CASE("a board's picture is for those who write its texts") {
    const Hub hub;
    Guest controller(hub.disk, Role::controller);
    CHECK(is_png(controller.get("/boards/alfa/picture?page=now&width=640&height=360&diagonal=24&distance=1")));
    CHECK(controller.get("/boards/beta/picture").status == 404);
    CHECK(controller.get("/boards/alfa/picture?page=--out").status != 200);
    CHECK(Guest(hub.disk, Role::viewer).get("/boards/alfa/picture").status == 403);
}

TEST_CASE("a board's picture shows the part of the page where a text stands, also when it is written anew") {
    const Hub hub;
    hub.put(board_of_risks("alfa", 24));
    Guest controller(hub.disk, Role::controller);
    const auto picture = [&](const std::string& query) {
        const http::Response made =
            controller.get("/boards/alfa/picture?width=640&height=360&diagonal=24&distance=1&" + query);
        REQUIRE_MESSAGE(is_png(made), query);
        return made.body;
    };
    const std::string first = picture("text=short_title%20R1");
    CHECK(first == picture("page=risks"));
    const std::string last = picture("text=short_title+R24");
    CHECK(last != first);
    CHECK(picture("text=reason%20R24") == last);  // the same words as every other reason
    auto database = hub.disk.database();
    REQUIRE(hub::write_texts(database, "alfa", "d1", {{hub::TextKind::short_title, "R24", "Skrivet nu"}},
                             {"vera", hub.disk.now()})
                .ok());
    const std::string written = picture("text=short_title%20R24");
    CHECK(written != last);
    CHECK(written != picture("page=risks"));
    CHECK(controller.get("/boards/alfa/picture?text=short_title%20R99").status == 404);
    CHECK(controller.get("/boards/alfa/picture?text=..%2f").status == 404);
}

TEST_CASE("a row is found by its title, whole or cut at a word") {
    const hub::WallPage page{"a.risks.2", "Risker", {{"row-title", "Sen hand…", 20, {}}, {"title", "Risker", 30, {}}}};
    CHECK(page.has_row("Sen handläggning"));
    CHECK_FALSE(page.has_row("Sen"));
    CHECK_FALSE(page.has_row("Risker"));
}

TEST_CASE("the list names what the channel may show, and the pictures are there") {
    const Hub hub;
    Guest viewer(hub.disk, Role::viewer);
    CHECK(viewer.get("/v1/channels/rum/wall.json").status == 404);
    hub.publish();
    const auto list = nlohmann::json::parse(viewer.get("/v1/channels/rum/wall.json").body);
    CHECK(list["channel"] == "rum");
    REQUIRE_FALSE(list["pages"].empty());
    CHECK(list["pages"][0]["page"] == "alfa.now");
    CHECK(is_png(viewer.get(list["pages"][0]["picture"])));
    CHECK(is_png(viewer.get("/v1/channels/rum/wall/now.png")));
    CHECK(viewer.get("/v1/channels/rum/wall/now.txt").status == 404);
}

TEST_CASE("on paper: every page with its text") {
    const Hub hub;
    hub.publish();
    Guest viewer(hub.disk, Role::viewer);
    const http::Response paper = viewer.get("/channels/rum/pages.pdf?width=960&height=540&diagonal=32&distance=2.0");
    REQUIRE(paper.status == 200);
    CHECK(paper.content_type == "application/pdf");
    CHECK(paper.body.starts_with("%PDF-"));
    if (std::system("command -v pdftotext >/dev/null") != 0) {
        MESSAGE("pdftotext is not installed: the text is not read");
        return;
    }
    const std::string pdf = hub.disk.file("pages.pdf", paper.body);
    REQUIRE(std::system(("pdftotext " + pdf).c_str()) == 0);
    const std::string text = os::read_file(pdf.substr(0, pdf.size() - 3) + "txt", 1U << 20U).value();
    for (const char* expected :
         {"Nämnden alfa", "Sen handläggning", "Utskriven 2026-03-25 09.00, version", "sida 1 av"})
        CHECK_MESSAGE(text.find(expected) != std::string::npos, expected << " in:\n" << text);
}
