#include "core/prose/totals.hpp"

#include <doctest/doctest.h>

#include <string>

#include "core/prose/sentences.hpp"
#include "tests/core/prose/shipped_phrases.hpp"

using namespace riskbild;

namespace {

// 'assessed_risks 20, critical_risks 7'.
std::string totals(std::string_view passage) {
    prose::Totals reader(shipped_phrases());
    std::string found;
    for (const std::string_view sentence : prose::sentences_of(passage))
        for (const prose::Total& total : reader.in(prose::words_of(sentence)))
            found.append(found.empty() ? "" : ", ").append(total.name).append(" ").append(std::to_string(total.count));
    return found;
}

}  // namespace

TEST_CASE("the risks of the whole list") {
    CHECK(totals("Bruttolistan innehåller totalt 41 risker.") == "assessed_risks 41");
    CHECK(totals("Nämndens riskregister omfattar tolv inventerade risker.") == "assessed_risks 12");
    CHECK(totals("Totalt finns 28 risker i riskportföljen.") == "assessed_risks 28");
    CHECK(totals("Till årets riskinventering har 19 risker identifierats.") == "assessed_risks 19");
    CHECK(totals("The risk register contains twenty-five risks.") == "assessed_risks 25");
}

TEST_CASE("a part, a change, a rough number and another's list are no such total") {
    for (const char* sentence :
         {"Bruttolistan innehåller drygt 40 risker.", "Bruttolistan innehåller fem risker inom skolan.",
          "Bruttolistan innehåller tre risker som rör IT.", "Bruttolistan innehåller fyra nya risker.",
          "I riskregistret har två risker tagits bort.", "I bruttolistan har tio risker bedömts på nytt.",
          "I bruttolistan finns 5 risker som inte har värderats.", "Kommunens riskregister omfattar 80 risker.",
          "Nästa års bruttolista innehåller 22 risker.", "Under året har 20 risker hanterats.",
          "Ytterligare två risker finns.", "Bruttolistan ska innehålla 30 risker.", "Bruttolistan antogs 2024."})
        CHECK_MESSAGE(totals(sentence) == "", sentence);
}

TEST_CASE("those of them that are critical") {
    CHECK(totals("Riskregistret omfattar 30 risker, varav åtta är kritiska.") == "assessed_risks 30, critical_risks 8");
    CHECK(totals("Bruttolistan innehåller 30 risker. Åtta av dem ses som kritiska.") ==
          "assessed_risks 30, critical_risks 8");
    CHECK(totals("Elva av de 30 riskerna bedöms som kritiska.") == "critical_risks 11");
    CHECK(totals("Planen innehåller sex kritiska risker.") == "critical_risks 6");
    CHECK(totals("Samtliga fem kritiska risker följs upp.") == "critical_risks 5");
    CHECK(totals("The gross list holds 30 risks. Six of these are critical.") == "assessed_risks 30, critical_risks 6");
}

TEST_CASE("'of them' speaks of what was counted before, and only of the whole list is it a total") {
    CHECK(totals("Under våren tillkom tolv risker. Tre av dessa bedöms som kritiska.") == "");
    CHECK(totals("Tre av dessa bedöms som kritiska.") == "");
    CHECK(totals("Bruttolistan innehåller 30 risker. Två risker rör IT. En av dem är kritisk.") == "assessed_risks 30");
    CHECK(totals("Tre av riskerna är inte kritiska.") == "");
    CHECK(totals("Tre av riskerna inom skolan bedöms som kritiska.") == "");
    CHECK(totals("Tre av riskerna rör system som är kritiska verksamheter.") == "");
    CHECK(totals("Två kritiska risker har tillkommit.") == "");
    CHECK(totals("Alla tre kritiska risker inom skolan följs upp.") == "");
}

TEST_CASE("the risks of the plan") {
    CHECK(totals("Planen omfattar fyra risker.") == "plan_risks 4");
    CHECK(totals("I år omfattar internkontrollplanen sex risker och tio kontroller.") == "plan_risks 6");
    CHECK(totals("The internal control plan contains five risks.") == "plan_risks 5");
    CHECK(totals("Förra årets internkontrollplan omfattar sju risker.") == "");
    CHECK(totals("Lokalplanen omfattar fyra risker.") == "");
    CHECK(totals("Planen följs upp och fyra risker kvarstår.") == "");
}

TEST_CASE("how they are handled") {
    CHECK(totals("Sex risker hanteras i annan planering.") == "other_planning_risks 6");
    CHECK(totals("Två av de kritiska riskerna ska också hanteras genom granskning under hösten.") == "review_risks 2");
    CHECK(totals("Three risks are handled in other planning.") == "other_planning_risks 3");
    CHECK(totals("Två risker ska inte hanteras genom granskning.") == "");
    CHECK(totals("Två risker som rör IT ska hanteras genom granskning.") == "");
    CHECK(totals("Ytterligare en risk hanteras genom granskning.") == "");
}

TEST_CASE("those that do not follow the plan") {
    CHECK(totals("Alla risker utom två följer planen.") == "not_following_plan 2");
    CHECK(totals("All risks but one follow the plan.") == "not_following_plan 1");
    CHECK(totals("Tre risker bedöms inte följa planen.") == "not_following_plan 3");
    CHECK(totals("Två av riskerna följer inte planeringen.") == "not_following_plan 2");
    CHECK(totals("Alla enheter utom två följer rutinen.") == "");
    CHECK(totals("Tre risker följer planen.") == "");
}

TEST_CASE("areas, processes, recommendations") {
    CHECK(totals("I planen har sex riskområden valts ut för granskning.") == "risk_areas 6");
    CHECK(totals("Uppföljningen täcker samtliga sex riskområden.") == "risk_areas 6");
    CHECK(totals("I planen har två riskområden tagits bort.") == "");
    CHECK(totals("I tre processer finns förbättringsområden.") == "improvement_areas 3");
    CHECK(totals("Tre processer saknar förbättringsområden.") == "");
    CHECK(totals("Nämnden fick sju rekommendationer från tre granskningar.") == "recommendations 7, audits 3");
    CHECK(totals("Det blev sammanlagt sex rekommendationer.") == "recommendations 6");
    CHECK(totals("Revisionen lämnade två rekommendationer.") == "");
    CHECK(totals("Sju rekommendationer har hanterats och tre granskningar återstår.") == "");
}
