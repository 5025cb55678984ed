// Encodes fields (see core/plan/fields.hpp for the verbs): what is not stated is left out,
// lists of rows are always there.
#pragma once

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/date.hpp"
#include "core/plan/names.hpp"
#include "core/snapshot/json.hpp"

namespace riskbild::snapshot {

class Writer {
public:
    Json take() { return {std::move(object_)}; }

    void id(std::string_view key, const std::string& it) { text(key, it); }
    void reference(std::string_view key, const std::string& it) { text(key, it); }
    void title(std::string_view key, const std::string& it) { text(key, it); }
    void wall_text(std::string_view key, const std::string& it, std::size_t) { text(key, it); }
    void text(std::string_view key, const std::string& it);
    void ids(std::string_view key, const std::vector<std::string>& it, std::size_t) { texts(key, it); }
    void titles(std::string_view key, const std::vector<std::string>& it, std::size_t) { texts(key, it); }
    void count(std::string_view key, int it, int, int) { put(key, {std::int64_t{it}}); }
    void number(std::string_view key, int it, int, int);
    void number(std::string_view key, const std::optional<int>& it, int, int);
    void numbers(std::string_view key, const std::vector<int>& it, std::size_t, int, int);
    void real(std::string_view key, const std::optional<double>& it);
    void flag(std::string_view key, bool it);
    void flag(std::string_view key, const std::optional<bool>& it);
    void date(std::string_view key, const Date& it) { put(key, {to_iso(it)}); }
    void date(std::string_view key, const std::optional<Date>& it);
    void date(std::string_view key, const std::optional<PartialDate>& it);

    template <class Enum>
    void word(std::string_view key, Enum it) {
        put(key, {std::string(plan::name_of(it))});
    }
    template <class Enum>
    void word_or(std::string_view key, Enum it, std::type_identity_t<Enum> unsaid) {
        if (it != unsaid) word(key, it);
    }
    template <class Enum>
    void words(std::string_view key, const std::vector<Enum>& it) {
        std::vector<std::string> names;
        names.reserve(it.size());
        for (const Enum each : it) names.emplace_back(plan::name_of(each));
        texts(key, names);
    }

    template <class Part>
    void object(std::string_view key, const Part& it, auto fields) {
        Json part = written(it, fields);
        if (!part.as<JsonObject>()->empty()) put(key, std::move(part));
    }
    template <class Part>
    void optional(std::string_view key, const std::optional<Part>& it, auto fields) {
        if (it) put(key, written(*it, fields));
    }
    template <class Row>
    void list(std::string_view key, const std::vector<Row>& it, std::size_t, auto fields) {
        JsonArray array;
        for (const Row& row : it) array.push_back(written(row, fields));
        put(key, {std::move(array)});
    }

    // Only in manifests and summaries.
    void whole(std::string_view key, std::uint64_t it) { put(key, {it}); }
    void instant(std::string_view key, Instant it) { put(key, {to_rfc3339(it)}); }
    void seconds(std::string_view key, std::chrono::seconds it, int, int) { put(key, {std::int64_t{it.count()}}); }

private:
    template <class Part>
    static Json written(const Part& it, auto fields) {
        Writer part;
        fields(part, it);
        return part.take();
    }
    void put(std::string_view key, Json value) { object_.emplace(key, std::move(value)); }
    void texts(std::string_view key, const std::vector<std::string>& it);

    JsonObject object_;
};

}  // namespace riskbild::snapshot
