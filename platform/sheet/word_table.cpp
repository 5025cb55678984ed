#include "platform/sheet/word_table.hpp"

#include <algorithm>
#include <array>

#include "core/base/limits.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

constexpr std::array without_look = {"sdt", "sdtContent", "customXml", "ins", "moveTo"};

void add_blocks(pugi::xml_node node, const std::vector<std::string_view>& names, std::vector<pugi::xml_node>& blocks) {
    for (const pugi::xml_node child : node.children()) {
        const std::string_view name = local_name(child.name());
        if (std::ranges::find(names, name) != names.end())
            blocks.push_back(child);
        else if (std::ranges::find(without_look, name) != without_look.end())
            add_blocks(child, names, blocks);
    }
}

std::size_t count_of(pugi::xml_node property, int otherwise) {
    const int greatest = static_cast<int>(limits::sheet_columns);
    return static_cast<std::size_t>(std::clamp(number_of(property, "val", otherwise), otherwise, greatest));
}

}  // namespace

std::vector<pugi::xml_node> blocks_of(pugi::xml_node node, const std::vector<std::string_view>& names) {
    std::vector<pugi::xml_node> blocks;
    add_blocks(node, names, blocks);
    return blocks;
}

std::vector<GridCell> grid_cells(pugi::xml_node row) {
    std::vector<GridCell> cells;
    std::size_t column = count_of(child_of(child_of(row, "trPr"), "gridBefore"), 0);
    for (const pugi::xml_node node : blocks_of(row, {"tc"})) {
        const pugi::xml_node properties = child_of(node, "tcPr");
        const pugi::xml_node merged = child_of(properties, "vMerge");
        const bool begins = attribute_of(merged, "val") == "restart";
        cells.push_back({node, std::min(column, limits::sheet_columns), merged && begins, merged && !begins});
        column += count_of(child_of(properties, "gridSpan"), 1);
    }
    return cells;
}

bool is_deleted_row(pugi::xml_node row) {
    return static_cast<bool>(child_of(child_of(row, "trPr"), "del"));
}

}  // namespace riskbild::sheet
