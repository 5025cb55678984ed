// The bodies of the pages, one function per page. Empty where the page has nothing to say.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/wall/model.hpp"
#include "core/wall/situation.hpp"
#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// The card of each risk that any document of the board speaks of, in the order of the newest.
struct RiskCard {
    std::string risk;
    FocusPage page;
};

NowPage now_page(const Subject& subject, const Words& words);
std::optional<MapPage> map_page(const Subject& subject, const Words& words, bool neutral = false);
std::optional<RankedPage> ranked_page(const Subject& subject, const Words& words);
std::optional<AreasPage> areas_page(const Subject& subject, const Words& words);
std::optional<RowsPage> changed_page(const Subject& subject, const Words& words);
std::optional<RowsPage> risks_page(const Subject& subject, const Words& words);
std::optional<RowsPage> controls_page(const Subject& subject, const Words& words);
std::optional<RowsPage> results_page(const Subject& subject, const Words& words);
std::optional<RowsPage> audit_page(const Subject& subject, const Words& words);
std::optional<NextPage> next_page(const Subject& subject, const Words& words);
std::vector<RiskCard> focus_pages(const Subject& subject, const Words& words);
RowsPage basis_page(const Subject& subject, const Situation& situation, const Words& words);

MessagePage no_current_state(const Subject& subject, const Words& words);
// Where content is withheld: the only page there is.
std::optional<MessagePage> hidden_page(const Situation& situation, const Words& words);
MessagePage board_is_empty(const Words& words);
MessagePage nothing_to_show(const Situation& situation, const Words& words);

// Shared by `results` and `focus`: a figure with what it means and its qualifier.
Row measurement_row(const plan::Document& document, const plan::Measurement& measured, const Words& words);

// Shared by `now` and `controls`: 'Förvaltningens samlade bedömning: fullgott', only with its author.
std::optional<std::string> overall_judgement(const plan::Document& document, const Words& words);

}  // namespace riskbild::wall
