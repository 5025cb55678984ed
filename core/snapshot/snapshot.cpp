#include "core/snapshot/snapshot.hpp"

#include "core/base/limits.hpp"
#include "core/plan/fields.hpp"
#include "core/plan/invariants.hpp"
#include "core/snapshot/reader.hpp"
#include "core/snapshot/writer.hpp"

namespace riskbild::snapshot {
namespace {

const std::string format = "riskbild-snapshot/1";

Error refused(const std::string& why) {
    return {ErrorKind::input, "snapshot refused: " + why};
}

}  // namespace

std::string encode(const plan::Board& board) {
    Writer writer;
    writer.text("format", format);
    plan::fields::board(writer, board);
    return to_text(writer.take());
}

Result<plan::Board> decode(std::string_view json, std::size_t most_bytes) {
    const Result<Json> parsed = parse_json(json, most_bytes);
    if (!parsed) return refused(parsed.error().message);

    Reader reader(*parsed);
    reader.format(format);
    plan::Board board;
    plan::fields::board(reader, board);
    if (!reader.fault().empty()) return refused(reader.fault());

    const std::vector<plan::Violation> violations = plan::check(board);
    if (!violations.empty()) return refused(violations.front().path + ": " + violations.front().message);
    return board;
}

}  // namespace riskbild::snapshot
