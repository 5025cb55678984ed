// Which text of a label block belongs to which label. Page breaks shift the columns that the labels stood in:
// what goes on after one is dealt out to the texts that were not finished, in the order of their columns.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/manuscript/label_region.hpp"

namespace riskbild::manuscript {

struct LabelText {
    std::string text;  // paragraphs with a line break between
    int line = 0;
};

struct LabelTexts {
    std::map<std::string, LabelText> of_label;  // by text::comparable of the label
    std::vector<TextBlock> left;                // that belongs to none for certain
};

// The column headed in the document that has no label in the blocks ('Aktivitet'), and the label that its
// texts follow. Empty where there is none.
struct OpenColumn {
    std::string heading;
    std::string after;  // comparable
};

struct LabelColumns {
    std::vector<std::string> labels;   // comparable, in their order in the columns
    std::map<std::string, int> group;  // labels of one group stood in one column
    LabelWidths width;
    OpenColumn open;
    bool of_table = false;  // the document has a header for them: they may have stood beside each other
};

LabelColumns columns_of(const LabelRegion& region, const Words& words);

LabelTexts texts_of(const LabelRecord& record, const LabelColumns& columns, const Words& words);

}  // namespace riskbild::manuscript
