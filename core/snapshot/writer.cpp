#include "core/snapshot/writer.hpp"

namespace riskbild::snapshot {

void Writer::text(std::string_view key, const std::string& it) {
    if (!it.empty()) put(key, {it});
}

void Writer::texts(std::string_view key, const std::vector<std::string>& it) {
    JsonArray array;
    for (const std::string& each : it) array.push_back({each});
    if (!array.empty()) put(key, {std::move(array)});
}

void Writer::number(std::string_view key, int it, int, int) {
    if (it != 0) put(key, {std::int64_t{it}});
}

void Writer::number(std::string_view key, const std::optional<int>& it, int, int) {
    if (it) put(key, {std::int64_t{*it}});
}

void Writer::numbers(std::string_view key, const std::vector<int>& it, std::size_t, int, int) {
    JsonArray array(it.size());
    for (std::size_t i = 0; i < it.size(); ++i) array[i].value = std::int64_t{it[i]};
    if (!array.empty()) put(key, {std::move(array)});
}

void Writer::real(std::string_view key, const std::optional<double>& it) {
    if (it) put(key, {*it + 0.0});  // -0.0 equals 0.0 and must not be another snapshot
}

void Writer::flag(std::string_view key, bool it) {
    if (it) put(key, {true});
}

void Writer::flag(std::string_view key, const std::optional<bool>& it) {
    if (it) put(key, {*it});
}

void Writer::date(std::string_view key, const std::optional<Date>& it) {
    if (it) date(key, *it);
}

void Writer::date(std::string_view key, const std::optional<PartialDate>& it) {
    if (it) put(key, {to_iso(*it)});
}

}  // namespace riskbild::snapshot
