// A large XML part cut into pieces that are parsed one by one, so that memory holds one row of a sheet and not
// its whole tree. The cutter knows tags, comments, CDATA and quotes; whether a piece is well formed is told
// by its parser. Depth, bytes and tags are bounded as they are read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/sheet/package.hpp"

namespace riskbild::sheet {

enum class Step {
    begin,  // of an opened element: its start tag alone, as an element without children
    piece,  // a whole element within an opened one
    end,    // of an opened element
    done    // the part is over, or fault() says why it is not read further
};

class XmlCutter {
public:
    // The root is always opened, and within opened elements those with one of these names (without prefix).
    XmlCutter(Part part, std::vector<std::string_view> opened);

    Step next();
    std::string& xml() { return xml_; }  // of that step; the caller may change it
    const std::optional<Fault>& fault() const { return fault_; }

private:
    enum class Tag { none, opening, closing, alone };

    Tag next_tag();
    Tag take_tag();
    Step open(Tag kind);
    Step piece(Tag kind);
    Step close();
    Step finish();
    std::optional<std::size_t> find(std::string_view wanted);
    bool pass(std::string_view wanted);
    bool pass_tag();
    bool fill();
    void forget_what_is_read();
    Tag fail(Fault fault);
    std::string_view tag() const;  // the last one, until more is read

    Part part_;
    std::vector<std::string_view> opened_;
    std::string buffer_;
    std::size_t at_ = 0;         // in the buffer: not looked at yet
    std::size_t tag_begin_ = 0;  // in the buffer
    std::size_t depth_ = 0;      // of opened elements
    bool has_root_ = false;
    bool in_piece_ = false;
    bool over_ = false;
    std::string xml_;
    std::optional<Fault> fault_;
};

}  // namespace riskbild::sheet
