// Looking back at what was shown and ahead at what is planned, with the display's own program, which must be built.
#include <doctest/doctest.h>

#include <filesystem>

#include "app/hub/actions/arrangement_visibility.hpp"
#include "app/hub/actions/board_rows.hpp"
#include "app/hub/actions/channel_settings.hpp"
#include "app/hub/actions/plan_publication.hpp"
#include "app/hub/actions/preview.hpp"
#include "app/hub/actions/withdraw.hpp"
#include "boards.hpp"
#include "platform/os/file_lock.hpp"
#include "platform/os/files.hpp"

using namespace riskbild;
using namespace riskbild::tests;
using hub::Role;

namespace {

// A hub whose channel 'rum' showed one title and shows another since.
struct Scene {
    HubOnDisk disk;
    sqlite::Database database = disk.database();
    std::uint64_t first = 0;

    Scene() {
        put(board_of("alfa", "Sen handläggning"));
        decide(plan::Visibility::all_screens);
        first = publish();
        disk.pass(std::chrono::hours{1});
        put(board_of("alfa", "Nyskriven risk"));
        publish();
    }
    void put(const plan::Board& board) { REQUIRE(hub::put_board(database, board, disk.now()).ok()); }
    std::uint64_t publish() {
        const hub::PublishOrder order{.channel = "rum", .boards = "alfa", .room = plan::Room::closed, .note = "En not"};
        const auto manifest = hub::publish(database, disk.house().kit.press(), order, {"vera", disk.now()});
        REQUIRE_MESSAGE(manifest.ok(), (manifest ? "" : manifest.error().message));
        return manifest->version;
    }
    void decide(plan::Visibility visibility) {
        const hub::BoardRow row = hub::rows_of(hub::board_named(database, "alfa")->documents[0])[0];
        const hub::VisibilityChange choice{row.kind, row.row, row.of_text, visibility};
        REQUIRE(hub::decide_visibility(database, "alfa", "d1", {choice}, {"vera", disk.now()}).ok());
    }
    void open() {
        const auto change = [](hub::Channel& channel) {
            channel.room = plan::Room::open;
            return done();
        };
        REQUIRE(hub::set_channel(database, "rum", change, {"vera", disk.now()}).ok());
    }
    hub::Press press() const { return disk.house().kit.press(); }
    std::string earlier() const { return "/channels/rum/preview?as=version-" + std::to_string(first); }
};

}  // namespace

TEST_CASE("an earlier version is looked at by everybody: from its row, with its time, author and note") {
    Scene scene;
    Guest viewer(scene.disk, Role::viewer);
    CHECK(says(viewer.get("/channels/rum/history"), scene.earlier()));
    const http::Response page = viewer.get(scene.earlier());
    CHECK(page.status == 200);
    CHECK(says(page, "Sen handläggning"));
    CHECK_FALSE(says(page, "Nyskriven risk"));
    CHECK(says(page, "Publicerat 2026-03-25 09:00 · vera · En not"));
    CHECK(says(page, "skulle skärmarna visa innehållet 2026-03-25 10:00"));
    CHECK(says(page, "/preview/alfa.now.png?as=version-" + std::to_string(scene.first) + "&amp;"));
    CHECK_FALSE(says(page, "/history/" + std::to_string(scene.first)));
    CHECK(says(viewer.get("/channels/rum/preview"), "Nyskriven risk"));
    CHECK(viewer.get("/channels/rum/preview?as=version-7").status == 404);
}

TEST_CASE("who may go back looks first, and chooses another screen for the same version") {
    Scene scene;
    Guest controller(scene.disk, Role::controller);
    const std::string back = "/channels/rum/history/" + std::to_string(scene.first);
    CHECK(says(controller.get(back), scene.earlier()));
    const http::Response page = controller.get(scene.earlier() + "&screen=1080x1920x43");
    CHECK(says(page, "href=\"" + back + "\""));
    CHECK(says(page, "value=\"version-" + std::to_string(scene.first) + "\" selected"));
    const http::Response png = controller.get(
        "/channels/rum/preview/alfa.now.png?board=alfa&width=640&height=360&"
        "diagonal=24&distance=1&as=version-" +
        std::to_string(scene.first));
    CHECK(png.status == 200);
    CHECK(png.content_type == "image/png");
}

TEST_CASE("what an earlier version may not tell any more is kept from viewers, with the reason") {
    Scene scene;
    Guest viewer(scene.disk, Role::viewer);
    Guest controller(scene.disk, Role::controller);
    std::string reason;
    SUBCASE("a row that nobody may see since") {
        scene.put(board_of("alfa", "Sen handläggning"));
        scene.decide(plan::Visibility::none);
        reason = "som kanalen inte får visa längre";
    }
    SUBCASE("a closed room's, now that the room is open") {
        scene.open();
        reason = "gjordes för ett slutet rum";
    }
    SUBCASE("withdrawn since") {
        REQUIRE(hub::withdraw(scene.database, scene.press(), {.channel = "rum"}, {"vera", scene.disk.now()}).ok());
        reason = "har dragits tillbaka";
    }
    const http::Response refused = viewer.get(scene.earlier());
    CHECK(refused.status == 403);
    CHECK(says(refused, reason));
    CHECK_FALSE(says(refused, "Sen handläggning"));
    CHECK(viewer.get("/channels/rum/pages.pdf?as=version-" + std::to_string(scene.first)).status == 403);
    CHECK(viewer.get("/channels/rum/preview/alfa.now.png?as=version-" + std::to_string(scene.first)).status == 422);
    const http::Response told = controller.get(scene.earlier());
    CHECK(told.status == 200);
    CHECK(says(told, reason));
}

TEST_CASE("what was withdrawn is looked at again once it is shown again") {
    Scene scene;
    Guest viewer(scene.disk, Role::viewer);
    REQUIRE(hub::withdraw(scene.database, scene.press(), {.channel = "rum"}, {"vera", scene.disk.now()}).ok());
    CHECK(viewer.get(scene.earlier()).status == 403);
    scene.publish();  // other words
    CHECK(viewer.get(scene.earlier()).status == 403);
    scene.put(board_of("alfa", "Sen handläggning"));
    scene.publish();
    CHECK(viewer.get(scene.earlier()).status == 200);
}

TEST_CASE("one does not go back to what may not be told: the page says so instead of asking") {
    Scene scene;
    Guest controller(scene.disk, Role::controller);
    const std::string back = "/channels/rum/history/" + std::to_string(scene.first);
    CHECK(says(controller.get(back), "name=\"note\""));
    scene.put(board_of("alfa", "Sen handläggning"));
    scene.decide(plan::Visibility::none);
    const http::Response page = controller.get(back);
    CHECK(says(page, "Det går inte att gå tillbaka dit"));
    CHECK_FALSE(says(page, "name=\"note\""));
    CHECK(controller.post(back).status == 422);
}

TEST_CASE("what is planned is looked at by the clock of its time, by those who may publish") {
    Scene scene;
    const hub::PlanOrder order{"rum", *parse_instant("2026-12-01T13:00:00Z"), "Efter beslutet"};
    const auto plan = hub::plan_publication(scene.database, scene.press(), order, {"vera", scene.disk.now()});
    REQUIRE(plan.ok());
    scene.put(board_of("alfa", "Ändrat sedan"));
    Guest controller(scene.disk, Role::controller);
    Guest viewer(scene.disk, Role::viewer);
    const std::string ahead = "/channels/rum/preview?as=plan-" + std::to_string(*plan);
    for (const char* place : {"/", "/channels/rum", "/channels/rum/publish"})
        CHECK_MESSAGE(says(controller.get(place), ahead), place);
    const http::Response page = controller.get(ahead);
    CHECK(page.status == 200);
    CHECK(says(page, "Så kommer rum att se ut från 2026-12-01 14:00"));
    CHECK(says(page, "Planerat · vera · Efter beslutet"));
    CHECK(says(page, "Nyskriven risk"));
    CHECK_FALSE(says(page, "Ändrat sedan"));
    // The same content by today's clock, once drawn by that of December.
    CHECK_FALSE(says(controller.get("/channels/rum/preview?as=shown"), "Klockan är inte ställd"));

    CHECK_FALSE(says(viewer.get("/"), ahead));
    const http::Response refused = viewer.get(ahead);
    CHECK(refused.status == 403);
    CHECK(says(refused, "bara den se som får publicera"));
    REQUIRE(hub::cancel_plan(scene.database, "rum", *plan, {"vera", scene.disk.now()}).ok());
    CHECK(controller.get(ahead).status == 404);
}

TEST_CASE("who waits for too many pictures is asked to wait, and others are not") {
    Scene scene;
    Guest viewer(scene.disk, Role::viewer);
    Guest controller(scene.disk, Role::controller);
    CHECK(viewer.get("/channels/rum/preview").status == 200);
    const std::string folder = scene.disk.data() + "/pictures/";
    const std::string row = folder + "place-of-" + scene.disk.house().kit.hasher.sha256_hex("person viewer") + "-";
    std::vector<os::Descriptor> held;
    for (int place = 0; place < hub::PictureStore::most_of_one; ++place)
        held.push_back(os::lock_file(row + std::to_string(place), std::chrono::seconds{0}).value());
    const std::string other = "/channels/rum/preview?theme=dark&width=640&height=360&diagonal=24&distance=1";
    const http::Response busy = viewer.get(other);
    CHECK(busy.status == 503);
    CHECK(header(busy, "Retry-After") == "5");
    const http::Response no_picture = viewer.get("/channels/rum/preview/alfa.now.png?theme=dark");
    CHECK(no_picture.status == 503);
    CHECK(header(no_picture, "Retry-After") == "5");
    CHECK(viewer.get("/channels/rum/preview").status == 200);  // what is drawn already
    CHECK(controller.get(other).status == 200);
    held.clear();
    CHECK(viewer.get(other + "&lang=en").status == 200);
}
