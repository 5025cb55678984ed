// What of a board is read on all screens, also in corridors: told beside the field to whoever writes it.
#pragma once

#include <set>
#include <string>

#include "app/hub/actions/arrangement_texts.hpp"
#include "app/hub/pages/board_opened.hpp"

namespace riskbild::hub {

class OnAllScreens {
public:
    explicit OnAllScreens(const OpenedBoard& opened);

    // Its check-ins, and its short title.
    bool has_risk(const std::string& risk) const { return risks_.contains(risk); }
    bool has(const TextRow& row) const;  // of the document that the page is about

private:
    std::set<std::string> risks_;     // by the newest document that states each
    std::set<std::string> reasons_;   // of the document: ids of its risks
    std::set<std::string> controls_;  // of the document
};

}  // namespace riskbild::hub
