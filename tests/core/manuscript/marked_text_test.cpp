#include "core/manuscript/marked_text.hpp"

#include <doctest/doctest.h>

#include "core/manuscript/symbols.hpp"

using namespace riskbild::manuscript;

namespace {

std::string markdown(std::string_view text) {
    return without_tags(with_tags(text));
}

}  // namespace

TEST_CASE("tags go, paragraphs become lines, and what is no tag stays") {
    CHECK(without_tags("<p>Rutin finns.</p> <p>Den följs.</p>") == "Rutin finns.\nDen följs.");
    CHECK(without_tags("Rutin<br/>finns<BR class=\"x>y\">nu") == "Rutin\nfinns\nnu");
    CHECK(without_tags("<p><span style='a'>Rutin") == "Rutin");
    CHECK(without_tags("Värde < 5 och x<y, <okänd> kvar") == "Värde < 5 och x<y, <okänd> kvar");
    CHECK(without_tags("<p") == "<p");
    CHECK(without_html("<x:y>Rutin\nfinns</x:y>") == "Rutin finns");
}

TEST_CASE("a bold lead gets a line of its own; a label and a word in a sentence do not") {
    CHECK(without_tags("<p><b>Hot och våld</b> Risk att någon skadas.</p>") == "Hot och våld\nRisk att någon skadas.");
    CHECK(without_tags("<strong>Hot</strong><p>Risk finns</p>") == "Hot\nRisk finns");
    CHECK(without_tags("<b>Riskvärde:</b> 6") == "Riskvärde: 6");
    CHECK(without_tags("<b>Inga</b> brister") == "Inga brister");
    CHECK(without_tags("Inga <b>stora</b> Brister") == "Inga stora Brister");
    CHECK(without_tags("<b>Hot och våld</b>") == "Hot och våld");
    CHECK(without_tags("<b>Hot") == "Hot");
}

TEST_CASE("entities become letters; an '&' alone stays") {
    CHECK(without_tags("f&ouml;rsening &amp; hot&nbsp;&#8211; &#xE5;r") == "försening & hot – år");
    CHECK(without_tags("F&U; A & B; &okänd; &#0; &#xD800; &#99999999;") ==
          "F&U; A & B; &okänd; &#0; &#xD800; &#99999999;");
}

TEST_CASE("Markdown's emphasis and links leave their words, and figures their signs") {
    CHECK(markdown("**Hot** Risk att *någon* skadas") == "Hot\nRisk att någon skadas");
    CHECK(markdown("***Ekonomiska konsekvenser***") == "Ekonomiska konsekvenser");
    CHECK(markdown("Se _planen_ i [rutinen](https://example.org/a_b) nu") == "Se planen i rutinen nu");
    CHECK(markdown("3*4 och 12 * 5, a_b_c, Ja*, **Hot") == "3*4 och 12 * 5, a_b_c, Ja*, **Hot");
    CHECK(markdown("\\*inte kursiv\\* \\<b\\>") == "*inte kursiv* <b>");
    CHECK(markdown("[1] och [a](") == "[1] och [a](");
}

TEST_CASE("signs a font drew go from the ends, those that say something stay") {
    CHECK(without_lost_symbols("◆ Mindre brister") == "Mindre brister");
    CHECK(without_lost_symbols("\uF0A7 Rutin \uE000") == "Rutin");
    CHECK(without_lost_symbols("☐ Ja") == "☐ Ja");
    CHECK(without_lost_symbols("\uF0A8 Ja") == "\uF0A8 Ja");
    CHECK(without_lost_symbols("□ Ja") == "□ Ja");
    CHECK(without_lost_symbols("– 8 %") == "– 8 %");
    CHECK(without_lost_symbols("●") == "●");
}
