// What the wall says, page by page, in words: no geometry, no colours, no fonts. Everything here is
// comparable, so an unchanged model needs no redraw. Texts are complete and worded in the wall's
// language; layout may break or page them, but never edits them.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace riskbild::wall {

// In the order of product.md, which is the order they are shown in.
enum class PageName { now, map, ranked, changed, risks, areas, controls, results, audit, next, boards, focus, basis };

// What a mark means; never a colour alone: each status has glyph, tone and words.
enum class Tone { plain, good, notice, bad, missing };
enum class Glyph { none, check, triangle, cross, clock, dashed_ring, arrow, half };

struct StatusWords {
    Glyph glyph = Glyph::none;
    Tone tone = Tone::plain;
    std::string words;
    bool operator==(const StatusWords&) const = default;
};

// The strip on top: always on screen. `plan_short` is for narrow screens.
struct Header {
    std::string board;          // 'Socialnämnden, exempel A'
    std::string plan;           // 'Internkontrollplan 2023 · helår, uppföljt 2023-12-06'
    std::string plan_short;     // 'Internkontroll 2023 · uppföljt 2023-12-06'
    std::string decision;       // 'Beslut ej angivet'
    std::string followed_up{};  // 'uppföljt 2023-12-06': all that the smallest screens have room for
    bool operator==(const Header&) const = default;
};

// The strip at the bottom: always on screen.
struct Footer {
    std::string contact;  // 'Kontakt 14.31'
    std::string page;     // 'Läget · 1 av 4'
    std::string clock;    // '7 dec 14.32'
    bool held = false;    // `page` says that somebody's keys hold the wall
    std::string time{};   // '14.32'
    std::string alert{};  // the banner in brief, for screens without room for it on every scene
    bool operator==(const Footer&) const = default;
};

// Contact lost, clock not set, …: solid, in words, above the content.
struct Banner {
    std::string words;
    std::string brief{};  // 'Ingen kontakt sedan 12 november'
    bool operator==(const Banner&) const = default;
};

// ---- now ------------------------------------------------------------------------------------------
// The verdict: either a key number with its denominator and the rest of the sentence ('6' 'av 7'
// 'kritiska risker bedöms följa planen.'), or whole sentences only. Read in order, its texts are the
// verdict word for word.
struct Verdict {
    std::string key;                     // '6', 'Alla 7'; empty where the verdict is sentences only
    std::string of;                      // 'av 7'; empty with 'Alla 7'
    std::string rest;                    // the rest of the first sentence
    std::vector<std::string> sentences;  // following sentences, or all of them
    std::string in_full() const;         // the whole verdict as one text
    bool operator==(const Verdict&) const = default;
};

struct Card {
    Tone tone = Tone::plain;
    Glyph glyph = Glyph::none;
    std::string title;
    std::vector<StatusWords> statuses;  // two mean 'from → to'
    std::vector<std::string> lines;
    std::string source;  // whose word it is where it is not the document's: 'Riskbilds jämförelse …'; small
    bool operator==(const Card&) const = default;
};

struct NowPage {
    Verdict verdict;
    std::vector<StatusWords> tally;  // one glyph for each thing the verdict counts, best first
    std::vector<Card> cards;         // all exceptions, the most urgent first; layout shows three at most
    std::vector<Card> asides;        // moved times, works that start later: shown whole or not at all
    std::string more;                // '+ {n} till på sidan Risker', for the exceptions left out
    std::vector<std::string> notes;  // coverage and the like, most important first
    bool operator==(const NowPage&) const = default;
};

// ---- map ------------------------------------------------------------------------------------------
struct Cell {
    int likelihood = 0;   // 1…n
    int consequence = 0;  // 1…m
    auto operator<=>(const Cell&) const = default;
};

enum class Placement {
    stated,      // both factors stated: one solid mark
    calculated,  // the value has one factorisation on the stated scale: one hatched mark
    candidates,  // several cells possible: a dashed ring in each
    unplaced,    // in the tray, with the reason
};

struct MapMark {
    std::string letter;  // 'A'; the axes are numbers
    Placement placement = Placement::unplaced;
    std::vector<Cell> cells;
    std::optional<Cell> previous;  // an arrow from here, only where both assessments have factors
    bool operator==(const MapMark&) const = default;
};

struct MapRow {
    MapMark mark;
    std::string title;
    std::string placement_words;  // 'Möjliga rutor: 3 · 5 eller 5 · 3'
    std::string value;            // '15'; empty if not stated
    std::string rank;             // '2='
    bool operator==(const MapRow&) const = default;
};

struct MapPage {
    int likelihood_steps = 0;
    int consequence_steps = 0;
    std::string likelihood_axis;                 // 'Sannolikhet'
    std::string consequence_axis;                // 'Konsekvens'
    std::vector<std::string> likelihood_labels;  // one per step: its number, with the label if stated
    std::vector<std::string> consequence_labels;
    std::string title;         // '4 risker, värden 12–16'
    std::vector<MapRow> rows;  // ranked; every risk is in exactly one row
    std::string tray_title;    // 'Ej placerade'; rows with Placement::unplaced stand under it
    bool operator==(const MapPage&) const = default;
};

// ---- rows -----------------------------------------------------------------------------------------
// Pages that are rows under a title look alike because they are: changed, risks, controls, results,
// audit, boards, basis.
struct Row {
    std::string lead{};  // before the title: a value, '80 av 163', a date; may be empty
    std::string title{};
    std::string detail{};  // one line of why; may be empty
    std::vector<StatusWords> statuses{};
    bool course = false;    // the statuses read last → present
    std::string risk{};     // id of the risk whose card it opens; may be empty
    std::string heading{};  // begins a group of rows under this heading; empty: goes on
    std::string fresh{};    // 'Ändrad': within the days that changes are marked; else empty
    bool operator==(const Row&) const = default;
};

struct RowsPage {
    std::string title{};
    std::vector<StatusWords> counts{};  // over all rows: '5 mindre brister', '2 inga brister'; may be empty
    std::vector<Row> rows{};            // what wants attention first
    std::vector<std::string> notes{};   // folded rows, overall judgement with its author, coverage
    bool figures = false;               // the leads are what the page is about, and large
    bool operator==(const RowsPage&) const = default;
};

// ---- states without content -----------------------------------------------------------------------
// Nothing published, no current state, hidden: said large, with what to do.
struct MessagePage {
    std::string title;
    std::vector<std::string> lines;
    bool operator==(const MessagePage&) const = default;
};

using PageBody = std::variant<NowPage, MapPage, RowsPage, MessagePage>;

struct Page {
    std::string board;  // key; empty for a state of the whole wall
    PageName name = PageName::now;
    std::string label;  // 'Läget'
    Header header;
    std::optional<Banner> banner;
    PageBody body;
    std::string risk{};  // of a risk card; empty for others
    bool operator==(const Page&) const = default;
};

}  // namespace riskbild::wall
