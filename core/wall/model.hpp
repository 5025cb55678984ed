// What the wall says, page by page, in words: no geometry, no colours, no fonts. Everything here is
// comparable, so an unchanged model needs no redraw. Texts are complete and worded in the wall's
// language; layout may break or page them, but never edits them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/base/date.hpp"
#include "core/wall/qr_code.hpp"

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
    std::string contact{};      // 'Kontakt 14.31'
    std::string page{};         // 'Läget · 1 av 4'
    std::string page_name{};    // 'Läget', where that has no room
    std::string clock{};        // '7 dec 14.32'
    bool held = false;          // `page` says that somebody's keys hold the wall
    std::string time{};         // '14.32'
    std::string followed_up{};  // as in the header, for screens without room for it there
    std::string alert{};        // the banner in brief, for screens without room for it on every scene
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
    std::string source;   // whose word it is where it is not the document's: 'Riskbilds jämförelse …'; small
    std::string fresh{};  // as in a row
    std::string risk{};   // likewise
    bool operator==(const Card&) const = default;
};

struct NowPage {
    Verdict verdict;
    std::vector<StatusWords> tally;  // one glyph for each thing the verdict counts, best first
    std::vector<Card> cards;         // all exceptions, the most urgent first; layout shows three at most
    std::vector<Card> asides;  // moved times, works that start later; their lines go first where there is little room
    std::string more;          // '+ {n} till på sidan Risker', for the exceptions left out
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
    std::string letter{};  // 'A'; the axes are numbers
    Placement placement = Placement::unplaced;
    std::vector<Cell> cells{};
    std::optional<Cell> previous{};  // an arrow from here, only where both assessments have factors
    std::optional<Cell> before{};    // a hollow mark: where it stood before the measures, if elsewhere
    bool unchanged = false;          // set anew since the follow-up before, to the same: ticked
    bool operator==(const MapMark&) const = default;
};

struct MapRow {
    MapMark mark{};
    std::string title{};
    std::string placement_words{};  // 'Möjliga rutor: 3 · 5 eller 5 · 3'
    std::string value{};            // '15'; empty if not stated
    std::string rank{};             // '2='
    std::string risk{};             // id of the risk whose card it opens
    int level = 0;                  // its level's colour, 1…5; 0 where none is stated
    bool operator==(const MapRow&) const = default;
};

// The rows that stand in a cell, in the order they are drawn: stated ones by how lately they worsened and
// by name, then what may stand there, then what stood there before measures.
struct CellMarks {
    Cell cell;
    std::vector<std::size_t> rows{};
    std::vector<std::size_t> before{};
    bool operator==(const CellMarks&) const = default;
};

// What colours and signs in the matrix mean.
enum class KeySign { none, level, limit, arrow, hollow, solid, tick, full_block, pale_block, missing };
struct KeyEntry {
    KeySign sign = KeySign::none;
    std::string words{};
    int level = 0;  // colour of a level, 1…5
    bool operator==(const KeyEntry&) const = default;
};

struct MapPage {
    int likelihood_steps = 0;
    int consequence_steps = 0;
    std::string likelihood_axis{};                 // 'Sannolikhet'
    std::string consequence_axis{};                // 'Konsekvens'
    std::vector<std::string> likelihood_labels{};  // one a step, without its number; empty if not stated
    std::vector<std::string> consequence_labels{};
    std::vector<int> levels{};          // the colour of each cell, 1…5, 0: none; empty: one tint that grows
    std::vector<bool> beyond{};         // cells beyond the appetite line; empty: none is stated
    std::string title{};                // '4 risker, värden 12–16'
    std::vector<MapRow> rows{};         // ranked; every risk is in exactly one row
    std::vector<CellMarks> in_cells{};  // only cells with marks
    std::string tray_title{};           // 'Ej placerade'; rows with Placement::unplaced stand under it
    std::vector<KeyEntry> key{};
    std::vector<std::string> label_notes{};  // the labels in words, where the axes have no room for them

    // Into `levels` and `beyond`: by likelihood, lowest first, and within it by consequence.
    std::size_t index_of(Cell cell) const {
        return static_cast<std::size_t>((cell.likelihood - 1) * consequence_steps + cell.consequence - 1);
    }
    bool operator==(const MapPage&) const = default;
};

// ---- ranked ---------------------------------------------------------------------------------------
struct Rung {
    std::string rank{};  // '2='
    std::string title{};
    int value = 0;
    std::string detail{};  // when the value was set, where that is not the same for all; may be empty
    std::string risk{};
    int level = 0;  // as in MapRow
    bool operator==(const Rung&) const = default;
};

struct RankedPage {
    std::string title{};
    int greatest = 0;  // what a bar of full length means
    std::vector<Rung> rungs{};
    std::vector<KeyEntry> key{};
    std::vector<std::string> notes{};
    bool operator==(const RankedPage&) const = default;
};

// ---- areas ----------------------------------------------------------------------------------------
struct AreaBlock {
    std::string risk{};
    bool in_plan = false;
    bool operator==(const AreaBlock&) const = default;
};

struct Area {
    std::string name{};
    std::vector<AreaBlock> blocks{};     // one a risk, those in the plan first
    std::vector<std::string> in_plan{};  // names of those in the plan, in the order of their blocks
    bool operator==(const Area&) const = default;
};

struct AreasPage {
    std::string title{};
    std::vector<Area> areas{};
    std::vector<KeyEntry> key{};  // of the blocks; empty where nothing tells them apart
    std::vector<std::string> notes{};
    bool operator==(const AreasPage&) const = default;
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

// ---- boards ---------------------------------------------------------------------------------------
struct HeatCell {
    std::string value{};   // '12', or 'Ej angivet'
    std::string count{};   // '3 risker'; empty where the board lists none in the area
    std::string number{};  // the same as a number
    bool stated = false;   // a value stands in it
    int level = 0;         // its level's colour, 1…5; 0 where none is stated
    int shade = 0;         // of five tints that grow with the value, where no levels are stated; else 0
    bool operator==(const HeatCell&) const = default;
};

struct HeatRow {
    std::string board{};
    std::string dated{};  // of its values
    std::vector<HeatCell> cells{};
    bool operator==(const HeatRow&) const = default;
};

// Boards of one scale and plan year, by areas: the highest value of each.
struct HeatTable {
    std::string title{};
    std::vector<std::string> areas{};
    std::vector<HeatRow> rows{};  // by name, never by value; a cell for each area
    std::vector<KeyEntry> key{};
    std::vector<std::string> notes{};  // what tints and numbers mean
    bool operator==(const HeatTable&) const = default;
};

struct BoardsPage {
    RowsPage list{};
    std::vector<HeatTable> tables{};
    bool operator==(const BoardsPage&) const = default;
};

// ---- next -----------------------------------------------------------------------------------------
// A due time or a meeting: in its own words, and where on the time line it lies, as far as known.
struct NextItem {
    Row row{};
    std::optional<Date> earliest{};  // neither where it cannot be told
    std::optional<Date> latest{};    // absent where it has no end
    bool operator==(const NextItem&) const = default;
};

// A month of the time line.
struct NextMonth {
    Date first{};
    std::string month{};  // 'jan'
    std::string year{};   // '2024'
    bool operator==(const NextMonth&) const = default;
};

struct NextPage {
    std::string title{};
    std::vector<NextItem> items{};    // in the order of showing
    std::vector<NextMonth> months{};  // what the time line spans; empty where nothing is dated
    std::optional<Date> today{};      // within those months, by a good clock
    std::string today_words{};        // 'I dag'
    std::vector<std::string> notes{};
    bool operator==(const NextPage&) const = default;
};

// ---- focus ----------------------------------------------------------------------------------------
struct FocusSection {
    std::string label{};
    std::vector<Row> rows{};  // a lead is what the row is about: 'Område', a figure, a time
    bool operator==(const FocusSection&) const = default;
};

// One risk, with all that its documents say of it.
struct FocusPage {
    std::string title{};        // short
    std::string full_title{};   // empty where the title is the whole
    std::string value{};        // '8'; empty if not stated
    std::string value_words{};  // 'Sannolikhet 2 · konsekvens 4, december 2022', 'Riskvärde ej angivet'
    std::vector<StatusWords> statuses{};
    bool course = false;  // the statuses read last → present
    std::string fresh{};  // as in a row
    std::vector<FocusSection> sections{};
    bool operator==(const FocusPage&) const = default;
};

// ---- states without content -----------------------------------------------------------------------
// Nothing published, no current state, hidden: said large, with what to do.
struct MessagePage {
    std::string title;
    std::vector<std::string> lines;
    bool operator==(const MessagePage&) const = default;
};

// The screen is not connected to a hub yet: how that is done, or why it cannot be now.
struct PairingPage {
    std::string title{};
    std::vector<std::string> code{};  // its groups: 'WDJB', 'MJHT'; none where the hub has given no code
    QrCode qr{};                      // of the address where the code is entered
    std::string problem{};            // why there is no code
    std::string address{};            // of the server, where there is no code
    std::string error{};              // in the refresher's own words
    std::vector<std::string> steps{};
    std::string note{};                 // until when the code is valid, or that there will be another attempt
    std::vector<StatusWords> states{};  // network, TLS, clock
    bool operator==(const PairingPage&) const = default;
};

using PageBody = std::variant<NowPage, MapPage, RankedPage, RowsPage, AreasPage, NextPage, FocusPage, MessagePage,
                              PairingPage, BoardsPage>;

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
