#include "platform/sheet/xml.hpp"

#include <algorithm>
#include <charconv>

namespace riskbild::sheet {
namespace {

// A space between two runs of letters is text; entities beyond XML's own five stay as they are written.
constexpr unsigned int parse_flags = pugi::parse_default | pugi::parse_ws_pcdata_single;

bool parse(std::string& xml, pugi::xml_document& tree) {
    return static_cast<bool>(tree.load_buffer_inplace(xml.data(), xml.size(), parse_flags, pugi::encoding_utf8));
}

}  // namespace

std::string_view local_name(std::string_view name) {
    const std::size_t colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_named(pugi::xml_node node, std::string_view local) {
    return local_name(node.name()) == local;
}

pugi::xml_node child_of(pugi::xml_node node, std::string_view local) {
    return node.find_child([&](pugi::xml_node child) { return is_named(child, local); });
}

std::vector<pugi::xml_node> children_of(pugi::xml_node node, std::string_view local) {
    std::vector<pugi::xml_node> children;
    for (const pugi::xml_node child : node.children())
        if (is_named(child, local)) children.push_back(child);
    return children;
}

std::string_view attribute_of(pugi::xml_node node, std::string_view local) {
    return node.find_attribute([&](pugi::xml_attribute each) { return local_name(each.name()) == local; }).value();
}

int number_of(pugi::xml_node node, std::string_view local, int otherwise) {
    const std::string_view digits = attribute_of(node, local);
    int number = otherwise;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return error == std::errc() && end == digits.data() + digits.size() ? number : otherwise;
}

bool is_on(pugi::xml_node property) {
    const std::string_view value = attribute_of(property, "val");
    return property && value != "0" && value != "false" && value != "off";
}

bool read_pieces(Office& office, const std::string& part, const std::vector<std::string_view>& opened,
                 const TakePiece& take) {
    XmlCutter cutter(office.package.open(part), opened);
    pugi::xml_document tree;
    for (Step step = cutter.next(); step != Step::done; step = cutter.next()) {
        if (step == Step::end) tree.reset();
        if (step != Step::end && !parse(cutter.xml(), tree)) return office.refuse({"not_xml"}, part);
        if (!take(step, tree.first_child())) return false;
    }
    return !cutter.fault() || office.refuse(*cutter.fault(), part);
}

}  // namespace riskbild::sheet
