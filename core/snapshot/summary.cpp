#include <algorithm>
#include <set>
#include <string_view>

#include "core/base/limits.hpp"
#include "core/plan/fields.hpp"
#include "core/snapshot/area_summaries.hpp"
#include "core/snapshot/reader.hpp"
#include "core/snapshot/snapshot.hpp"
#include "core/snapshot/writer.hpp"

namespace riskbild::snapshot {
namespace {

constexpr auto area = [](auto& io, auto& it) {
    io.title("name", it.name);
    io.whole("risks", it.risks);
    io.number("highest", it.highest, 0, plan::fields::greatest_value);
    io.number("level", it.level, 1, static_cast<int>(plan::fields::most_levels));
};

constexpr auto fields = [](auto& io, auto& it) {
    io.id("key", it.key);
    io.title("name", it.name);
    io.number("plan_year", it.plan_year, 0, 9'999);
    io.title("as_of", it.as_of);
    io.whole("risks", it.risks);
    io.whole("controls", it.controls);
    io.number("assessed_risks", it.assessed_risks, 0, plan::fields::greatest_count);
    io.optional("scale", it.scale, plan::fields::scale);
    io.list("areas", it.areas, most_areas, area);
    io.date("values_from", it.values_from);
    io.date("values_to", it.values_to);
};

// A risk that stands in two parts of a document is one risk.
std::size_t risks_of(const plan::Document& document) {
    std::set<std::string_view> ids;
    for (const plan::RiskStatement& it : document.risks) ids.insert(it.risk);
    return ids.size();
}

int assessed_risks(const plan::Document& document) {
    for (const plan::StatedTotal& total : document.stated_totals)
        if (total.what == "assessed_risks") return total.count;
    return 0;
}

void date_values(Summary& summary, const plan::Document& document) {
    for (const plan::RiskStatement& it : document.risks) {
        if (!it.assessed) continue;
        summary.values_from = std::min(summary.values_from.value_or(*it.assessed), *it.assessed);
        summary.values_to = std::max(summary.values_to.value_or(*it.assessed), *it.assessed);
    }
}

}  // namespace

Summary summarize(const plan::Board& board) {
    Summary summary;
    summary.key = board.key;
    summary.name = board.name;
    const plan::Document* const document = plan::latest_follow_up(board);
    if (!document) return summary;
    if (const plan::Plan* plan = plan::plan_of(board, *document)) {
        summary.plan_year = plan->year;
        summary.scale = plan->scale;
    }
    summary.areas = area_summaries(*document, summary.scale ? &*summary.scale : nullptr);
    date_values(summary, *document);
    if (document->as_of) summary.as_of = to_iso(*document->as_of);
    summary.risks = risks_of(*document);
    summary.controls = document->controls.size();
    summary.assessed_risks = assessed_risks(*document);
    return summary;
}

std::string encode(const Summary& summary) {
    Writer writer;
    fields(writer, summary);
    return to_text(writer.take());
}

Result<Summary> decode_summary(std::string_view json) {
    const Result<Json> parsed = parse_json(json, limits::cell_bytes);
    if (!parsed) return Error{ErrorKind::input, "summary refused: " + parsed.error().message};
    Reader reader(*parsed);
    Summary summary;
    fields(reader, summary);
    if (!reader.fault().empty()) return Error{ErrorKind::input, "summary refused: " + reader.fault()};
    return summary;
}

}  // namespace riskbild::snapshot
