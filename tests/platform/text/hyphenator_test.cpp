#include "platform/text/hyphenator.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "core/base/text.hpp"

namespace riskbild::text {

namespace {

const std::filesystem::path root = RISKBILD_SOURCE_DIR;

std::string contents(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    REQUIRE_MESSAGE(!text.str().empty(), path);
    return text.str();
}

Hyphenator swedish() {
    auto syllables = Syllables::load();
    REQUIRE_MESSAGE(syllables.ok(), syllables.error().message);
    return {contents(root / "assets/hyphenation/sv.txt"),
            wall::Compounds::parse(contents(root / "assets/hyphenation/parts.txt")), std::move(*syllables)};
}

// 'data=skydds=ombud', with the joints that are offered.
std::string marked(const Hyphenator& hyphenator, std::string_view text) {
    std::u32string letters = decode(text);
    const auto joints = hyphenator.joints(text);
    for (auto joint = joints.rbegin(); joint != joints.rend(); ++joint)
        letters.insert(joint->letters, 1, joint->between_parts ? U'=' : U'-');
    return encode(letters);
}

std::string unmarked(std::string word) {
    std::erase_if(word, [](char c) { return c == '=' || c == '-'; });
    return word;
}

std::vector<std::string> municipal_words() {
    std::vector<std::string> words;
    const std::string list = contents(root / "tests/platform/text/municipal_words.txt");
    for (const std::string_view line : split(list, '\n'))
        if (!line.empty() && !line.starts_with('#')) words.emplace_back(line);
    return words;
}

// Places that are marked, by letters before them.
std::vector<std::size_t> marks(const std::string& marked_word) {
    std::vector<std::size_t> places;
    std::size_t letters = 0;
    for (const char32_t c : decode(marked_word)) {
        if (c == U'=' || c == U'-') {
            places.push_back(letters);
        } else {
            ++letters;
        }
    }
    return places;
}

std::vector<std::string> long_words(const std::string& text) {
    std::vector<std::string> words;
    std::u32string word;
    for (const char32_t c : decode(lower(text)) + U' ') {
        if ((c >= U'a' && c <= U'z') || (c >= 0xE0 && c < 0x250)) {
            word.push_back(c);
            continue;
        }
        if (word.size() >= 12) words.push_back(encode(word));
        word.clear();
    }
    return words;
}

}  // namespace

TEST_CASE("no municipal word is broken in a wrong place") {
    const Hyphenator hyphenator = swedish();
    const auto words = municipal_words();
    CHECK(words.size() >= 200);
    for (const std::string& word : words) {
        const std::string plain = unmarked(word);
        const auto allowed = marks(word);
        const auto offered = hyphenator.joints(plain);
        for (const wall::Joint& joint : offered) {
            const bool right = std::ranges::find(allowed, joint.letters) != allowed.end();
            CHECK_MESSAGE(right, marked(hyphenator, plain), " offered, ", word, " allowed");
            CHECK(joint.letters >= 4);
            CHECK(joint.letters + 4 <= letter_count(plain));
        }
        CHECK_MESSAGE((!offered.empty() || letter_count(plain) <= 16), plain);
    }
}

TEST_CASE("every long word of the demo boards is among the municipal words") {
    std::vector<std::string> known;
    for (const std::string& word : municipal_words()) known.push_back(unmarked(word));
    for (const auto& file : std::filesystem::directory_iterator(root / "assets/demo")) {
        std::string sheet = contents(file.path());
        if (!is_valid_utf8(sheet)) sheet = from_windows_1252(sheet);
        for (const std::string& word : long_words(sheet))
            CHECK_MESSAGE(std::ranges::find(known, word) != known.end(), word, " of ", file.path().filename());
    }
}

TEST_CASE("compounds come apart between their parts, what the patterns get wrong included") {
    const Hyphenator hyphenator = swedish();
    CHECK(marked(hyphenator, "dataskyddsombud") == "data=skydds=ombud");
    CHECK(marked(hyphenator, "dataskyddsombudets") == "data=skydds=ombudets");
    CHECK(marked(hyphenator, "direktupphandling") == "direkt=upphand-ling");
    CHECK(marked(hyphenator, "internkontrollplan") == "intern=kontroll=plan");
    CHECK(marked(hyphenator, "kompetensinsatser") == "kompe-tens=insatser");
    CHECK(marked(hyphenator, "omvärldsbevakning") == "omvärlds=bevak-ning");
}

TEST_CASE("an exception wins, with an ending too") {
    const Hyphenator hyphenator("plan=skorpa\nhemligt # never\n", wall::Compounds::parse("plans korpa hem ligt"), {});
    CHECK(marked(hyphenator, "planskorpa") == "plan=skorpa");
    CHECK(marked(hyphenator, "planskorpans") == "plan=skorpans");
    CHECK(marked(hyphenator, "planskorpas") == "plan=skorpas");
    CHECK(marked(hyphenator, "hemligt") == "hemligt");
}

TEST_CASE("capitals, marks and signs around a word do not matter") {
    const Hyphenator hyphenator = swedish();
    CHECK(marked(hyphenator, "DATASKYDDSOMBUD") == "DATA=SKYDDS=OMBUD");
    CHECK(marked(hyphenator, "(Ärendehanteringssystem),") == "(Ärende=hante-rings=system),");
    CHECK(marked(hyphenator, "”Åtgärdsplan”") == "”Åtgärds=plan”");
    CHECK(marked(hyphenator, "kontrollidé") == "kontrollidé");
    CHECK(marked(hyphenator, "2 verksamhetssystem") == "2 verk-sam-hets=system");
    CHECK(marked(hyphenator, "öppenvårds-verksamhetssystem") == "öppen=vårds-verk-sam-hets=system");
    CHECK(marked(hyphenator, "IT-säkerhetsanalys/riskanalys") == "IT-säker-hets=analys/risk=analys");
}

TEST_CASE("numbers and addresses have no joints, nor has what is too short") {
    const Hyphenator hyphenator = swedish();
    for (const std::string text :
         {"", "-", "plan", "kontroll", "1234567890", "2023-12-06", "SN2023/0012", "dnr-verksamhetssystem2023",
          "www.exempel.se/verksamhetssystem", "https://exempel.se", "dataskyddsombud@exempel.se"}) {
        CHECK_MESSAGE(hyphenator.joints(text).empty(), text);
    }
}

TEST_CASE("who writes soft hyphens says where the word is broken") {
    const Hyphenator hyphenator = swedish();
    const auto joints = hyphenator.joints("en verksamhets\u00ADsystemplan");
    REQUIRE(joints.size() == 1);
    CHECK(joints[0] == wall::Joint{14, true});
}

TEST_CASE("letters that the patterns cannot write are no harm") {
    const Hyphenator hyphenator = swedish();
    CHECK(hyphenator.joints("sámediggeráđđi").empty());
    CHECK(hyphenator.joints("ʼŧŋčšžʼŧŋčšžʼŧŋčšž").empty());
    CHECK(hyphenator.joints("\xff\xfe kontrollplan").size() == 1);
}

TEST_CASE("without patterns compounds still come apart") {
    const Hyphenator hyphenator("", wall::Compounds::parse("verksamhet system"), {});
    CHECK(marked(hyphenator, "verksamhetssystem") == "verksamhets=system");
    CHECK(Hyphenator().joints("kontrollplan").empty());
}

}  // namespace riskbild::text
