#include "platform/sheet/xml_cutter.hpp"

#include <algorithm>

#include "core/base/limits.hpp"
#include "platform/sheet/xml.hpp"

namespace riskbild::sheet {
namespace {

constexpr std::size_t chunk_bytes = 64U << 10U;
constexpr Fault not_xml{"not_xml"};
constexpr Fault too_deep{"xml_too_deep", limits::xml_depth};
constexpr Fault too_large{"piece_too_large", limits::xml_piece_bytes >> 20U};

// '<x:row r="1">' → 'row'.
std::string_view name_in(std::string_view tag) {
    return local_name(tag.substr(1, tag.find_first_of(" \t\r\n/>", 1) - 1));
}

}  // namespace

XmlCutter::XmlCutter(Part part, std::vector<std::string_view> opened)
    : part_(std::move(part)), opened_(std::move(opened)) {}

Step XmlCutter::next() {
    if (over_ || fault_) return Step::done;
    const Tag kind = next_tag();
    if (fault_) return Step::done;
    if (kind == Tag::none) return finish();
    if (kind == Tag::closing) return close();
    if (has_root_ && depth_ == 0) return fail(not_xml), Step::done;
    const bool opened = !has_root_ || std::ranges::find(opened_, name_in(tag())) != opened_.end();
    has_root_ = true;
    return opened ? open(kind) : piece(kind);
}

Step XmlCutter::open(Tag kind) {
    xml_ = tag();
    if (kind == Tag::alone) return Step::piece;
    if (++depth_ > limits::xml_depth) return fail(too_deep), Step::done;
    xml_.insert(xml_.size() - 1, "/");
    return Step::begin;
}

Step XmlCutter::close() {
    if (depth_ == 0) return fail(not_xml), Step::done;
    --depth_;
    return Step::end;
}

// Reads on to the end of the element whose first tag has been read.
Step XmlCutter::piece(Tag kind) {
    const std::size_t begin = tag_begin_;
    std::size_t depth = kind == Tag::opening ? 1 : 0;
    in_piece_ = true;
    for (std::size_t tags = 1; depth > 0; ++tags) {
        const Tag tag = next_tag();
        if (tag == Tag::none) return fail(not_xml), Step::done;
        if (tag == Tag::opening) ++depth;
        if (tag == Tag::closing) --depth;
        if (depth_ + depth > limits::xml_depth) return fail(too_deep), Step::done;
        if (tags > limits::xml_piece_tags) return fail(too_large), Step::done;
    }
    in_piece_ = false;
    xml_.assign(buffer_, begin, at_ - begin);
    return Step::piece;
}

Step XmlCutter::finish() {
    over_ = true;
    if (depth_ > 0 || !has_root_) fail(not_xml);
    return Step::done;
}

// Comments, instructions and CDATA are passed over. A document type is refused, as the standard of these
// files refuses it: what an entity stands for is nobody's fact.
XmlCutter::Tag XmlCutter::next_tag() {
    for (;;) {
        forget_what_is_read();
        const auto begin = find("<");
        if (!begin) return Tag::none;
        at_ = *begin;
        find(">");  // so that all that tells the kinds apart is in the buffer
        const std::string_view rest = std::string_view(buffer_).substr(at_);
        if (rest.starts_with("<?")) {
            if (!pass("?>")) return Tag::none;
        } else if (rest.starts_with("<!--")) {
            at_ += 4;
            if (!pass("-->")) return Tag::none;
        } else if (rest.starts_with("<![CDATA[")) {
            if (!pass("]]>")) return Tag::none;
        } else {
            return rest.starts_with("<!") ? fail(not_xml) : take_tag();
        }
    }
}

XmlCutter::Tag XmlCutter::take_tag() {
    tag_begin_ = at_;
    if (!pass_tag()) return fail(not_xml);
    if (tag().starts_with("</")) return Tag::closing;
    return tag().ends_with("/>") ? Tag::alone : Tag::opening;
}

// To behind the '>' that is not within quotes.
bool XmlCutter::pass_tag() {
    char quote = 0;
    for (; at_ < buffer_.size() || fill(); ++at_) {
        const char c = buffer_[at_];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '>')
            return ++at_, true;
    }
    return false;
}

bool XmlCutter::pass(std::string_view wanted) {
    const auto found = find(wanted);
    if (found) at_ = *found + wanted.size();
    return found.has_value();
}

// Where it stands next.
std::optional<std::size_t> XmlCutter::find(std::string_view wanted) {
    std::size_t from = at_;
    for (;;) {
        const std::size_t found = buffer_.find(wanted, from);
        if (found != std::string::npos) return found;
        from = std::max(at_, buffer_.size() - std::min(buffer_.size(), wanted.size() - 1));
        if (!fill()) return std::nullopt;
    }
}

bool XmlCutter::fill() {
    if (fault_) return false;
    const std::size_t before = buffer_.size();
    if (before > limits::xml_piece_bytes) return fail(too_large), false;
    buffer_.resize(before + chunk_bytes);
    const std::size_t got = part_.read(buffer_.data() + before, chunk_bytes);
    buffer_.resize(before + got);
    if (part_.fault()) fail(*part_.fault());
    if (buffer_.find('\0', before) != std::string::npos) fail({"nul_byte"});
    return got > 0 && !fault_;
}

void XmlCutter::forget_what_is_read() {
    if (in_piece_ || at_ < chunk_bytes) return;
    buffer_.erase(0, at_);
    at_ = 0;
}

// The first fault is the one that says why.
XmlCutter::Tag XmlCutter::fail(Fault fault) {
    if (!fault_) fault_ = fault;
    return Tag::none;
}

std::string_view XmlCutter::tag() const {
    return std::string_view(buffer_).substr(tag_begin_, at_ - tag_begin_);
}

}  // namespace riskbild::sheet
