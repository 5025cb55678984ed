// A title over rows with hairlines between: risks, controls and results look alike because they are.
#pragma once

#include <string>
#include <vector>

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

struct ListRow {
    std::string lead;  // a figure before the title: a value, '80 av 163'; may be empty
    std::string title;
    std::string detail;                 // below, in small; may be empty
    std::vector<StatusWords> statuses;  // beside the title, or below it where the wall is narrow
    bool from_to = false;               // two statuses read 'from → to'
};

struct RowList {
    std::string title;
    std::vector<StatusWords> counts;  // below the title; may be empty
    std::vector<ListRow> rows;
    std::vector<std::string> notes;   // at the foot of the last page
    Face lead_face = Face::semibold;  // leads share one style
    float lead_cap = 0;
    std::string lead_role;
};

// As many scenes as the rows need, filled evenly; every row is on exactly one of them.
std::vector<Scene> lay_out_rows(const RowList& list, const Canvas& blank);

}  // namespace riskbild::wall
