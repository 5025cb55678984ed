#include <doctest/doctest.h>

#include "tests/core/manuscript/read.hpp"

TEST_CASE("a table with tabs amid running text, blank lines and tags in it") {
    CHECK(read("Planen följs upp varje år.\n\n"
               "Risk\tVärde\tKommentar\n"
               "<p><b>Hot</b> Risk att någon skadas.</p>\t8\t<p>Rutin finns.</p> <p>Den följs.\n"
               "\n"
               "Brand\t4\t\"Larm \"\"finns\"\"\"\n"
               "\n"
               "Nämnden beslutar i mars.\n") ==
          ". Planen följs upp varje år.\n"
          "Risk|Värde|Kommentar\n"
          "Hot/Risk att någon skadas.|8|Rutin finns./Den följs.\n"
          "Brand|4|Larm \"finns\"\n"
          ". Nämnden beslutar i mars.\n");
}

TEST_CASE("a last cell that goes on in the next line, and lists with tabs that are no tables") {
    CHECK(read("Planen följs upp nedan.\nRisk\tKommentar\nHot\tRutin finns för\nalla enheter.\n") ==
          ". Planen följs upp nedan.\nRisk|Kommentar\nHot|Rutin finns för alla enheter.\n");
    CHECK(read("Förslag till beslut.\n\n1.\tNämnden godkänner planen.\n").find('|') == std::string::npos);
}

TEST_CASE("a Markdown table with and without outer bars") {
    CHECK(read("## Risks\n\n"
               "| Risk | Score | Comment |\n|:-----|:-:|---|\n| **Fire** | 8 | Two\\|three `x` |\n\n"
               "Text after.\n\n"
               "Risk | Score\n--- | ---\n*Flood* | 4\n") ==
          "# Risks\nRisk|Score|Comment\nFire|8|Two|three `x`\n. Text after.\nRisk|Score\nFlood|4\n");
    CHECK(read("| Risk | Värde |\n|---|---|\n| Hot | 8 |\n\n| Brand | 4 |\n") == "Risk|Värde\nHot|8\n. \nBrand|4\n");
    CHECK(read("|Risk|Värde|\n|Hot|8|\n") == "Risk|Värde\nHot|8\n");
}

TEST_CASE("Markdown's headings of both kinds, rules and bullets") {
    const std::string text = read("Risker i planen\n===============\n\n#### ***Ekonomi***\n\n* Rutin finns\n\n---\n");
    CHECK(text.find("# Risker i planen\n") != std::string::npos);
    CHECK(text.find("# Ekonomi\n") != std::string::npos);
    CHECK(text.find("- Rutin finns\n") != std::string::npos);
    CHECK(text.find("---") == std::string::npos);
}

TEST_CASE("a row that a page break cut goes on after the header") {
    const std::string table =
        "Nedan redovisas kontrollerna.\n\n"
        "Risk\tKontroll\tBedömning\tResultat\n"
        "<b>Hot</b> Risk att någon skadas.\tRutinen granskas.\tInga brister\tAlla följer den.\n"
        "<b>Brand</b> Risk att någon bränns.\tLarmen prövas.\tMindre brister\tTvå larm var trasiga.\n";
    const std::string header = "\n\nRisk\tKontroll\tBedömning\tResultat\n";
    const auto after = [&](const std::string& head, const std::string& tail) {
        const std::string all = read(table + head + header + tail);
        return all.substr(all.find("trasiga.\n") + 9);
    };
    SUBCASE("where it breaks off amid a sentence") {
        CHECK(after("\tDörrar låses.\tInga brister\t<p>Vi har prövat alla till</p>\t\n",
                    "\t\t\t<p>sista dörren.</p>\n") ==
              "|Dörrar låses.|Inga brister|Vi har prövat alla till sista dörren.|\n");
    }
    SUBCASE("where a paragraph was cut") {
        CHECK(after("\tDörrar låses.\tInga brister\t<p>Alla är prövade.\n", "\t\t\tVi fortsätter.</p>\n") ==
              "|Dörrar låses.|Inga brister|Alla är prövade./Vi fortsätter.\n");
    }
    SUBCASE("where its title stands above, and its description below") {
        CHECK(after("Stöld\tDörrarna granskas av\tInga brister\tVi har prövat\n",
                    "Risk att något stjäls.\tSäkerhetsenheten varje år.\t\talla dörrar.\n") ==
              "Stöld/Risk att något stjäls.|Dörrarna granskas av Säkerhetsenheten varje år.|Inga brister|"
              "Vi har prövat alla dörrar.\n");
    }
    SUBCASE("but not where a row of its own begins") {
        CHECK(after("Stöld\tDörrar låses.\tInga brister\tAlla är låsta\n",
                    "Vatten\tKranar stängs.\tInga brister\tAlla är bra.\n") ==
              "Stöld|Dörrar låses.|Inga brister|Alla är låsta\nVatten|Kranar stängs.|Inga brister|Alla är bra.\n");
        CHECK(after("Stöld\tDörrar låses.\tInga brister\tAlla är låsta\n",
                    "\tKranar stängs.\tInga brister\tAlla är bra.\n") ==
              "Stöld|Dörrar låses.|Inga brister|Alla är låsta\n|Kranar stängs.|Inga brister|Alla är bra.\n");
    }
}

TEST_CASE("a title between two tables with the same headings keeps them apart") {
    const std::string text = read("Risk;Värde\nHot;8\n\nInternkontrollplan\nRisk;Värde\nBrand;4\n");
    CHECK(text == "Risk|Värde\nHot|8\nInternkontrollplan\nRisk|Värde\nBrand|4\n");
}

TEST_CASE("a column of small letters shows no cut") {
    const std::string header = "Risk\tRutin\tVärde\n";
    CHECK(read("Risker nedan.\n\n" + header + "hot\trutin finns\t8\nbrand\tlarm finns\t4\n\n" + header +
               "vatten\tkran finns\t\n") ==
          ". Risker nedan.\nRisk|Rutin|Värde\nhot|rutin finns|8\nbrand|larm finns|4\nvatten|kran finns|\n");
}

TEST_CASE("HTML: tables with cells over rows and columns, headings, lists, and what is not read") {
    const char* html =
        "<!DOCTYPE html><html><head><title>Plan 2023</title><style>td { color: red }</style></head><body>\n"
        "<h2>Risker</h2><p>Planen <b>följs</b>\nupp.<ul><li>Hot<li>Brand</ul>\n"
        "<table><caption>Alla</caption><tr><th>Område<th>Risk<th>Värde</tr>\n"
        "<tr><td rowspan=\"2\">V&aring;rd</td><td>Hot</td><td>8</td></tr>\n"
        "<tr><td><p>Brand</p><p>i k&ouml;k</p><td>4\n"
        "<tr><td colspan=2>Summa<td>12</table><p hidden>Dolt</p><script>var x = '<p>';</script>Slut.</body></html>";
    CHECK(read(html) ==
          "# Plan 2023\n# Risker\n. Planen följs upp.\n- Hot\n- Brand\n# Alla\nOmråde|Risk|Värde\nVård|Hot|8\n"
          "^Vård|Brand/i kök|4\nSumma||12\n. \n. Slut.\n");
    CHECK(findings_of(html) == "hidden_content 7, markup_left_out 0");
}

TEST_CASE("hostile HTML ends: depth, spans, tables in tables, tags that never close") {
    std::string deep = "<html>";
    for (int i = 0; i < 100'000; ++i) deep += "<div><table><tr><td>";
    CHECK(read(deep + "Hot") == "Hot\n");
    CHECK(read("<table><tr><td colspan=99999999 rowspan=99999999>Hot<tr><td>Brand").find("Hot") == 0);
    CHECK(read("<html>" + std::string(300'000, '<') + "Hot").ends_with("Hot\n"));
    std::string wide = "<table><tr>";
    for (int i = 0; i < 400; ++i) wide += "<td rowspan=60000>" + std::string(1'000, 'x');
    for (int i = 0; i < 5'000; ++i) wide += "<tr><td>y";
    CHECK(read(wide) == "too_many_cells 0");
}

TEST_CASE("an HTML table amid Markdown") {
    CHECK(
        read(
            "# Risker\n\nText före.\n\n<table>\n<tr><td>Risk</td><td>Värde</td></tr>\n<tr><td>Hot</td><td>8</td></tr>\n"
            "</table>\n\nText efter.\n") == "# Risker\n. Text före.\nRisk|Värde\nHot|8\n. \n. Text efter.\n");
}

TEST_CASE("ten thousand signs of emphasis, bars or quotes take no time") {
    for (const char* sign : {"*a ", "|", "**", "[", "_a_", "<p ", "&#"}) {
        std::string text = "# Rubrik\n";
        for (int i = 0; i < 200; ++i) (text += '\n') += std::string(400, *sign);
        for (int i = 0; i < 100'000 && *sign != '|'; ++i) text += sign;
        CHECK(findings_of(text) == "");
    }
}
