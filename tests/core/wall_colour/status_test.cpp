// A greyscale picture of the wall is fully decodable: whatever a status means, its glyph and word say so.
#include "core/wall/status.hpp"

#include <doctest/doctest.h>

#include <fstream>
#include <map>
#include <sstream>

using namespace riskbild;
using namespace riskbild::wall;
using plan::Assessment;
using plan::FollowsPlan;
using plan::Performed;

namespace {

Words words_in(const std::string& language) {
    std::ostringstream text;
    text << std::ifstream(RISKBILD_SOURCE_DIR "/assets/words/" + language + ".json").rdbuf();
    return Words::parse(text.str()).value();
}

// What it means → how it is shown. Silence means the same whatever it is about.
using Statuses = std::map<std::string, StatusWords>;

void add_plan(Statuses& all, const Words& words) {
    all["follows"] = plan_status({FollowsPlan::yes, ""}, false, words);
    all["follows partly"] = plan_status({FollowsPlan::partly, ""}, false, words);
    all["follows not, no new time"] = plan_status({FollowsPlan::no, ""}, false, words);
    all["follows not, new time"] = plan_status({FollowsPlan::no, ""}, true, words);
    all["follows, the time has moved"] = moved_status(words);
    all["not stated"] = plan_status({FollowsPlan::not_stated, ""}, false, words);
}

void add_assessments(Statuses& all, const Words& words) {
    for (const auto& [meaning, assessment] :
         std::map<std::string, Assessment>{{"no deficiencies", Assessment::none},
                                           {"minor", Assessment::minor},
                                           {"major", Assessment::major},
                                           {"severe", Assessment::severe},
                                           {"unsatisfactory", Assessment::unsatisfactory},
                                           {"room for improvement", Assessment::room_for_improvement},
                                           {"not assessed", Assessment::not_assessed},
                                           {"cannot tell", Assessment::cannot_tell},
                                           {"assessment not stated", Assessment::not_stated}}) {
        plan::Control control;
        control.follow_up.assessment.value = assessment;
        all[meaning] = standing_of(control, true, words).status;
    }
}

void add_performed(Statuses& all, const Words& words) {
    for (const auto& [meaning, performed] : std::map<std::string, Performed>{{"performed", Performed::yes},
                                                                             {"partly performed", Performed::partly},
                                                                             {"not performed", Performed::no},
                                                                             {"ongoing", Performed::ongoing},
                                                                             {"replaced", Performed::replaced},
                                                                             {"postponed", Performed::postponed},
                                                                             {"not stated", Performed::not_stated}}) {
        plan::Control control;
        control.follow_up.performed.value = performed;
        const StatusWords status = standing_of(control, false, words).status;
        if (all.contains(meaning)) CHECK(all[meaning] == status);
        all[meaning] = status;
    }
}

Statuses every_status(const Words& words) {
    Statuses all;
    add_plan(all, words);
    add_assessments(all, words);
    add_performed(all, words);
    return all;
}

}  // namespace

TEST_CASE("every status has a glyph and a word") {
    for (const char* language : {"sv", "en"}) {
        for (const auto& [meaning, status] : every_status(words_in(language))) {
            CAPTURE(meaning);
            CHECK(status.glyph != Glyph::none);
            CHECK_FALSE(status.words.empty());
        }
    }
}

TEST_CASE("without colour no two meanings look the same") {
    for (const char* language : {"sv", "en"}) {
        std::map<std::pair<Glyph, std::string>, std::string> seen;
        for (const auto& [meaning, status] : every_status(words_in(language))) {
            const auto [place, is_new] = seen.insert({{status.glyph, status.words}, meaning});
            CHECK_MESSAGE(is_new, meaning, " and ", place->second, ": ", status.words);
        }
    }
}

TEST_CASE("what is missing is never green, and nothing good has the glyph of something bad") {
    for (const auto& [meaning, status] : every_status(words_in("sv"))) {
        CAPTURE(meaning);
        CHECK((status.glyph == Glyph::check) == (status.tone == Tone::good));
        CHECK((status.glyph == Glyph::dashed_ring) == (status.tone == Tone::missing));
    }
}
