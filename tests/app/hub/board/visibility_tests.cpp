#include "app/hub/actions/arrangement_visibility.hpp"

#include "scene.hpp"

using namespace riskbild;
using hub::RowKind;
using plan::Visibility;
using tests::BoardScene;

namespace {

hub::BoardRow row_named(BoardScene& scene, const std::string& heading, const std::string& document = "helår") {
    for (const hub::BoardRow& each : hub::rows_of(*hub::document_of(scene.database, "a", document)))
        if (each.heading == heading) return each;
    FAIL("no such row");
    return {};
}

void decide(BoardScene& scene, const std::string& heading, Visibility visibility,
            const std::string& document = "helår") {
    const hub::BoardRow row = row_named(scene, heading, document);
    const auto decided = hub::decide_visibility(scene.database, "a", document,
                                                {{row.kind, row.row, row.of_text, visibility}}, scene.vera);
    REQUIRE_MESSAGE(decided.ok(), (decided ? "" : decided.error().message));
}

plan::Document with_controls(std::vector<std::string> texts) {
    plan::Document document = tests::follow_up("helår", {});
    for (const std::string& text : texts)
        document.controls.push_back(tests::control("K" + std::to_string(document.controls.size() + 1), text));
    return document;
}

Visibility of_control(BoardScene& scene, std::size_t at) {
    return scene.arranged().documents[0].controls.at(at).visibility;
}

}  // namespace

TEST_CASE("nothing is for all screens until somebody has said so, and then an open room sees it") {
    BoardScene scene;
    scene.import(tests::board({tests::follow_up("helår", {tests::risk("R1", "Sen handläggning", "Klart.")})}));
    CHECK(scene.arranged().documents[0].risks[0].visibility == Visibility::closed_rooms);
    decide(scene, "Sen handläggning", Visibility::all_screens);
    const plan::Board open = plan::for_room(scene.arranged(), plan::Room::open);
    CHECK(open.documents[0].risks[0].title == "Sen handläggning");
    CHECK(scene.audited("decide who may see") == 1);
}

TEST_CASE("an approval is of the words: a new comment, measure or due time falls back to closed rooms") {
    auto document = tests::follow_up("helår", {tests::risk("R1", "Sen handläggning", "Klart.")});
    const plan::Document approved = document;
    SUBCASE("comment") {
        document.risks[0].follow_up->comment = "Klart, men två saknas.";
    }
    SUBCASE("measures") {
        document.risks[0].measures = "Rekrytera";
    }
    SUBCASE("treatment") {
        document.treatments.push_back({"R1", "Ny rutin", {}, {}});
    }
    SUBCASE("due time") {
        plan::DueTime due;
        due.risk = "R1";
        due.text = "våren 2026";
        document.due.push_back(due);
    }
    BoardScene scene;
    scene.import(tests::board({approved}));
    decide(scene, "Sen handläggning", Visibility::all_screens);
    scene.import(tests::board({document}));
    CHECK(scene.arranged().documents[0].risks[0].visibility == Visibility::closed_rooms);
    const auto rows = hub::rows_of(document);
    const plan::Identities identities;
    const hub::Rulings rulings(*hub::visibilities_of(scene.database, "a"), rows, identities);
    CHECK(rulings.of(rows[0]).basis == hub::Basis::reworded);
    CHECK(rulings.of(rows[0]).of_old_words == Visibility::all_screens);
    scene.import(tests::board({approved}));
    CHECK(scene.arranged().documents[0].risks[0].visibility == Visibility::all_screens);
}

TEST_CASE("figures and where a row stood are not its words") {
    auto document = tests::follow_up("helår", {tests::risk("R1", "Sen handläggning")});
    BoardScene scene;
    scene.import(tests::board({document}));
    decide(scene, "Sen handläggning", Visibility::all_screens);
    document.risks[0].value = 12;
    document.risks[0].source = {"nytt.xlsx", "Blad1", "C7", 0};
    scene.import(tests::board({document}));
    CHECK(scene.arranged().documents[0].risks[0].visibility == Visibility::all_screens);
}

TEST_CASE("what is shown to nobody stays so, whatever it says next") {
    BoardScene scene;
    scene.import(tests::board({tests::follow_up("helår", {tests::risk("R1", "Sen handläggning")})}));
    decide(scene, "Sen handläggning", Visibility::none);
    scene.import(tests::board({tests::follow_up("helår", {tests::risk("R1", "Sen handläggning av ärenden")})}));
    CHECK(scene.arranged().documents[0].risks[0].visibility == Visibility::none);
    CHECK(plan::for_room(scene.arranged(), plan::Room::closed).documents[0].risks.empty());
}

TEST_CASE("a decision follows its words to another place, and does not stay on the old one") {
    BoardScene scene;
    scene.import(tests::board({with_controls({"Stickprov", "Loggar"})}));
    decide(scene, "Stickprov", Visibility::none);
    decide(scene, "Loggar", Visibility::all_screens);
    scene.import(tests::board({with_controls({"Attester", "Stickprov", "Loggar"})}));
    CHECK(of_control(scene, 0) == Visibility::closed_rooms);  // K1, as the hidden one was
    CHECK(of_control(scene, 1) == Visibility::none);
    CHECK(of_control(scene, 2) == Visibility::all_screens);
}

TEST_CASE("the same words approved for one risk are not approved for another") {
    BoardScene scene;
    auto document = tests::follow_up("helår", {tests::risk("R1", "Samma ord"), tests::risk("R2", "Samma ord")});
    scene.import(tests::board({document}));
    decide(scene, "Samma ord", Visibility::all_screens);  // the first
    CHECK(scene.arranged().documents[0].risks[0].visibility == Visibility::all_screens);
    CHECK(scene.arranged().documents[0].risks[1].visibility == Visibility::closed_rooms);
}

TEST_CASE("every kind of row can be decided about, and what was not seen cannot") {
    auto document = tests::follow_up("helår", {});
    document.measurements.emplace_back().what = "Svarstid";
    document.recommendations.emplace_back().text = "Se över rutinen";
    document.assignments.emplace_back().text = "Ta fram en plan";
    document.measurements[0].id = "M1";
    document.recommendations[0].id = "REK1";
    BoardScene scene;
    scene.import(tests::board({document}));
    for (const char* heading : {"Svarstid", "Se över rutinen", "Ta fram en plan"})
        decide(scene, heading, Visibility::all_screens);
    const plan::Document arranged = scene.arranged().documents[0];
    CHECK(arranged.measurements[0].visibility == Visibility::all_screens);
    CHECK(arranged.recommendations[0].visibility == Visibility::all_screens);
    CHECK(arranged.assignments[0].visibility == Visibility::all_screens);

    const auto unseen = hub::decide_visibility(
        scene.database, "a", "helår", {{RowKind::measurement, "helår M1", "other", Visibility::none}}, scene.vera);
    CHECK(unseen.error().kind == ErrorKind::input);
    CHECK(scene.arranged().documents[0].measurements[0].visibility == Visibility::all_screens);
}

TEST_CASE("whether people are counted is decided of what is measured, for every document") {
    auto document = tests::follow_up("helår", {});
    document.measurements.emplace_back().what = "Avslutade utredningar";
    document.measurements[0].id = "M1";
    document.measurements[0].about_people = true;  // as the importer proposes
    BoardScene scene;
    scene.import(tests::board({document}));
    const std::string of_measured = hub::hash_of_measured(document.measurements[0]);
    const auto decide_people = [&](const std::string& hash) {
        return hub::decide_rows(scene.database, "a", "helår", {{}, {{hash, false}}}, scene.vera);
    };
    REQUIRE(decide_people(of_measured).ok());
    document.measurements[0].numerator = 7;
    scene.import(tests::board({document}));
    CHECK_FALSE(scene.arranged().documents[0].measurements[0].about_people);
    CHECK(scene.audited("decide what is counted") == 1);
    CHECK(decide_people("other").error().kind == ErrorKind::input);
}

TEST_CASE("what stands in a measurement's place since is not decided, and nothing else of that page is") {
    auto document = tests::follow_up("helår", {tests::risk("R1", "Sen handläggning")});
    document.measurements.emplace_back().what = "Ärenden med upprättad handlingsplan";
    document.measurements[0].id = "M1";
    BoardScene scene;
    scene.import(tests::board({document}));
    const hub::BoardRow risk = row_named(scene, "Sen handläggning");
    const std::string seen = hub::hash_of_measured(document.measurements[0]);
    tests::Guest vera(scene.hub, hub::Role::controller);
    const auto save = [&] {
        const std::string name = risk.of_text.substr(0, 16) + " " + risk.row;
        return vera.post("/boards/a/visibility", {{"document", "helår"},
                                                  {"was " + name, "closed_rooms"},
                                                  {"see " + name, "all_screens"},
                                                  {"people-was " + seen, "proposed"}});
    };
    document.measurements[0].what = "Klienter utan skydd";
    scene.import(tests::board({document}));
    CHECK(save().status == 409);
    CHECK(scene.arranged().documents[0].risks[0].visibility == Visibility::closed_rooms);
    CHECK(scene.audited("decide who may see") + scene.audited("decide what is counted") == 0);
    document.measurements[0].what = "Ärenden med upprättad handlingsplan";
    scene.import(tests::board({document}));
    CHECK(save().status == 303);
    CHECK(scene.arranged().documents[0].risks[0].visibility == Visibility::all_screens);
    CHECK(scene.audited("decide what is counted") == 1);
}
