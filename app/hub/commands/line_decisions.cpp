// links, looked, strike: what somebody has to decide of what was read.
#include <memory>

#include "app/hub/commands/reading.hpp"

namespace riskbild::hub {
namespace {

struct LinksOrder {
    std::string board;
    std::vector<std::string> confirmed;
    std::vector<std::string> rejected;
};

struct StrikeOrder {
    std::string board;
    std::vector<std::string> facts;
    bool undo = false;
};

Status links_as_told(const Call& call, const LinksOrder& order) {
    if (!order.confirmed.empty()) return settle_links(call, order.board, order.confirmed, Verdict::confirm);
    if (!order.rejected.empty()) return settle_links(call, order.board, order.rejected, Verdict::reject);
    return list_links(call, order.board);
}

Status strike_as_told(const Call& call, const StrikeOrder& order) {
    if (order.facts.empty()) return list_proposals(call, order.board);
    return settle_proposals(call, order.board, order.facts, order.undo ? Stroke::restore : Stroke::strike);
}

void add_links(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<LinksOrder>();
    CLI::App* links = on_data(app, spoken, "links", "Say which risks of two documents are the same");
    links->add_option("BOARD", order->board, "Its key")->required();
    auto* confirm = links->add_option("--confirm", order->confirmed, "Ids, with commas between")->delimiter(',');
    links->add_option("--reject", order->rejected, "Ids, never to be suggested again")
        ->delimiter(',')
        ->excludes(confirm);
    add_language(links, spoken, "Of the report");
    when(links, spoken, [order](const Call& call) { return links_as_told(call, *order); });
}

void add_looked(CLI::App& app, Spoken& spoken) {
    const auto board = std::make_shared<std::string>();
    CLI::App* looked = on_data(app, spoken, "looked", "Confirm that what may be names of persons may be published");
    looked->add_option("BOARD", *board, "Its key")->required();
    when(looked, spoken, [board](const Call& call) { return confirm_looked_at(call, *board); });
}

void add_strike(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<StrikeOrder>();
    CLI::App* strike = on_data(app, spoken, "strike", "List or strike facts that were read out of running text");
    strike->add_option("BOARD", order->board, "Its key")->required();
    strike->add_option("ID", order->facts, "Of facts, as the list tells them");
    strike->add_flag("--undo", order->undo, "Let them stand after all");
    add_language(strike, spoken, "Of the report");
    when(strike, spoken, [order](const Call& call) { return strike_as_told(call, *order); });
}

}  // namespace

void add_decisions(CLI::App& app, Spoken& spoken) {
    add_links(app, spoken);
    add_looked(app, spoken);
    add_strike(app, spoken);
}

}  // namespace riskbild::hub
