#include "app/hub/actions/arrangement_texts.hpp"

#include "scene.hpp"

using namespace riskbild;
using hub::Standing;
using hub::TextKind;
using tests::BoardScene;
using tests::long_comment;
using tests::long_title;

namespace {

hub::TextRow row(BoardScene& scene, TextKind kind, const std::string& id, const std::string& document = "helår") {
    const auto board = *hub::board_named(scene.database, "a");
    const auto written = *hub::wall_texts_of(scene.database, "a");
    const auto of = *hub::document_of(scene.database, "a", document);
    for (const hub::TextRow& each : hub::texts_of(board, of, written))
        if (each.kind == kind && each.row == id) return each;
    FAIL("no such text");
    return {};
}

bool write(BoardScene& scene, TextKind kind, const std::string& id, const std::string& text,
           const std::string& document = "helår") {
    return hub::write_texts(scene.database, "a", document, {{kind, id, text}}, scene.vera).ok();
}

}  // namespace

TEST_CASE("what is too long for the wall is proposed cut, and said to be a proposal; what fits needs nothing") {
    BoardScene scene;
    scene.import(tests::board({tests::follow_up(
        "helår", {tests::risk("R1", long_title, long_comment), tests::risk("R2", "Sen handläggning", "Klart.")})}));
    const auto title = row(scene, TextKind::short_title, "R1");
    CHECK(title.standing == Standing::proposed);
    CHECK(title.text == "Utredningar av barns behov");
    CHECK(row(scene, TextKind::reason, "R1").standing == Standing::proposed);
    CHECK(row(scene, TextKind::short_title, "R2").standing == Standing::fits);
    CHECK(row(scene, TextKind::reason, "R2").text == "Klart.");
    CHECK(scene.arranged().documents[0].risks[0].short_title.empty());  // the wall proposes by itself
}

TEST_CASE("a short title is its risk's in every document, also under a linked id") {
    BoardScene scene;
    const auto first = tests::follow_up("delår", {tests::risk("R1", long_title)});
    scene.import(tests::board({first}));
    REQUIRE(write(scene, TextKind::short_title, "R1", "  Sena   utredningar ", "delår"));
    CHECK(scene.audited("write wall text") == 1);

    auto board = tests::board(
        {first, tests::follow_up("helår", {tests::risk("R1", long_title + " igen"), tests::risk("R9", long_title)})});
    scene.import(board);
    CHECK(scene.arranged().documents[1].risks[0].short_title == "Sena utredningar");
    CHECK(row(scene, TextKind::short_title, "R1").standing == Standing::reworded);
    CHECK(scene.arranged().documents[1].risks[1].short_title.empty());  // the same words are not the same risk

    board.links = {{plan::LinkKind::same_as, "R1", "R9", true}};
    scene.import(board);
    CHECK(scene.arranged().documents[1].risks[1].short_title == "Sena utredningar");
    REQUIRE(write(scene, TextKind::short_title, "R9", ""));  // as if nobody had written, whatever id it was under
    CHECK(scene.arranged().documents[0].risks[0].short_title.empty());
}

TEST_CASE("a reason lasts as long as the comment that it was written for") {
    BoardScene scene;
    const auto imported = [](const std::string& comment) {
        return tests::board({tests::follow_up("helår", {tests::risk("R1", "Kort", comment)})});
    };
    scene.import(imported(long_comment));
    REQUIRE(write(scene, TextKind::reason, "R1", "Svårt att rekrytera"));
    CHECK(scene.arranged().documents[0].risks[0].follow_up->reason == "Svårt att rekrytera");
    scene.import(imported(long_comment + " Nu är de på plats."));
    CHECK(scene.arranged().documents[0].risks[0].follow_up->reason.empty());
    scene.import(imported(long_comment));
    CHECK(scene.arranged().documents[0].risks[0].follow_up->reason == "Svårt att rekrytera");
}

TEST_CASE("a control's short text is for its words, wherever they stand") {
    BoardScene scene;
    auto document = tests::follow_up("helår", {});
    document.controls = {tests::control("K1", long_title),
                         tests::control("K2", "Annan kontroll av något långt och mer")};
    scene.import(tests::board({document}));
    REQUIRE(write(scene, TextKind::short_text, "K1", "Utredningstid"));
    std::swap(document.controls[0].text, document.controls[1].text);
    scene.import(tests::board({document}));
    CHECK(scene.arranged().documents[0].controls[0].short_text.empty());
    CHECK(scene.arranged().documents[0].controls[1].short_text == "Utredningstid");
}

TEST_CASE("what is too long or of no row is refused, and nothing of the same form is written") {
    BoardScene scene;
    scene.import(tests::board({tests::follow_up("helår", {tests::risk("R1", long_title, long_comment)})}));
    const std::string letters32 = "åååååååååååååååååååååååååååååååå";  // letters, not bytes
    CHECK(write(scene, TextKind::short_title, "R1", letters32));
    const auto both = hub::write_texts(
        scene.database, "a", "helår",
        {{TextKind::reason, "R1", "Kort"}, {TextKind::short_title, "R1", letters32 + "å"}}, scene.vera);
    CHECK(both.error().kind == ErrorKind::usage);
    CHECK(scene.arranged().documents[0].risks[0].follow_up->reason.empty());
    CHECK_FALSE(write(scene, TextKind::short_title, "R2", "Finns inte"));
    CHECK_FALSE(write(scene, TextKind::short_title, "R1", "Kort", "annat"));
}

TEST_CASE("every proposal is confirmed at once; what the file says and what is written stay") {
    BoardScene scene;
    auto document =
        tests::follow_up("helår", {tests::risk("R1", long_title, long_comment), tests::risk("R2", long_title)});
    document.risks[1].short_title = "Ur filen";
    scene.import(tests::board({document}));
    CHECK(row(scene, TextKind::short_title, "R2").standing == Standing::by_file);
    CHECK(*hub::confirm_texts(scene.database, "a", "helår", scene.vera) == 2);
    CHECK(row(scene, TextKind::short_title, "R1").standing == Standing::written);
    CHECK(scene.arranged().documents[0].risks[0].short_title == "Utredningar av barns behov");
    CHECK(scene.arranged().documents[0].risks[1].short_title == "Ur filen");
    CHECK(*hub::confirm_texts(scene.database, "a", "helår", scene.vera) == 0);
    CHECK(scene.audited("confirm wall texts") == 2);
}
