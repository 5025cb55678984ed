// Decodes fields (see core/plan/fields.hpp for the verbs): judges presence and kind, and remembers the
// first thing that is wrong with its path. Absent facts leave their default; unknown keys are passed by.
// Bounds are judged afterwards by plan::check, except the length of lists and what would not fit an int.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "core/base/date.hpp"
#include "core/base/limits.hpp"
#include "core/plan/names.hpp"
#include "core/plan/path.hpp"
#include "core/plan/quoted.hpp"
#include "core/snapshot/json.hpp"

namespace riskbild::snapshot {

class Reader {
public:
    // `root` must outlive the reader.
    explicit Reader(const Json& root) { enter(root); }

    // Empty when all is well: "documents[0].risks[3].value: 'x' is no whole number".
    const std::string& fault() const { return fault_; }

    void id(std::string_view key, std::string& it);
    void reference(std::string_view key, std::string& it) { text(key, it); }
    void title(std::string_view key, std::string& it) { text(key, it); }
    void wall_text(std::string_view key, std::string& it, std::size_t) { text(key, it); }
    void text(std::string_view key, std::string& it);
    void ids(std::string_view key, std::vector<std::string>& it, std::size_t most) { texts(key, it, most); }
    void titles(std::string_view key, std::vector<std::string>& it, std::size_t most) { texts(key, it, most); }
    void count(std::string_view key, int& it, int least, int most);
    void number(std::string_view key, int& it, int least, int most);
    void number(std::string_view key, std::optional<int>& it, int least, int most);
    void numbers(std::string_view key, std::vector<int>& it, std::size_t entries, int least, int most);
    void real(std::string_view key, std::optional<double>& it);
    void flag(std::string_view key, bool& it);
    void flag(std::string_view key, std::optional<bool>& it);
    void date(std::string_view key, Date& it);
    void date(std::string_view key, std::optional<Date>& it);
    void date(std::string_view key, std::optional<PartialDate>& it);

    template <class Enum>
    void word(std::string_view key, Enum& it) {
        if (required(key)) word_or(key, it, it);
    }
    template <class Enum>
    void word_or(std::string_view key, Enum& it, std::type_identity_t<Enum>) {
        std::string name;
        text(key, name);
        if (has(key)) read_word(key, name, it);
    }
    template <class Enum>
    void words(std::string_view key, std::vector<Enum>& it) {
        std::vector<std::string> names;
        texts(key, names, limits::rows_per_kind);
        for (const std::string& name : names) read_word(key, name, it.emplace_back());
    }

    template <class Part>
    void object(std::string_view key, Part& it, auto fields) {
        const Json* const part = find(key);
        if (!part) return;
        const auto step = path_.into(key);
        read_object(*part, it, fields);
    }
    template <class Part>
    void optional(std::string_view key, std::optional<Part>& it, auto fields) {
        if (has(key)) object(key, it.emplace(), fields);
    }
    template <class Row>
    void list(std::string_view key, std::vector<Row>& it, std::size_t most, auto fields) {
        const JsonArray* const rows = array(key, most);
        for (std::size_t i = 0; rows && i < rows->size() && fault_.empty(); ++i) {
            const auto step = path_.into(key, i);
            read_object((*rows)[i], it.emplace_back(), fields);
        }
    }

    // Only in manifests and summaries.
    void format(const std::string& known);  // the field 'format' must say this
    bool has(std::string_view key) const { return find(key) != nullptr; }
    bool required(std::string_view key);                  // refuses when absent
    void whole(std::string_view key, std::uint64_t& it);  // required
    void instant(std::string_view key, Instant& it);      // required, UTC
    void seconds(std::string_view key, std::chrono::seconds& it, int least, int most);

    void refuse(std::string_view key, const std::string& message);  // the first one stays

private:
    const Json* find(std::string_view key) const;  // nullptr when absent
    const JsonArray* array(std::string_view key, std::size_t most);
    void texts(std::string_view key, std::vector<std::string>& it, std::size_t most);
    std::optional<int> integer(std::string_view key, const Json& json, int least, int most);
    // The text of a required or present field, judged by `parse`; nothing when it is none.
    template <class Value>
    void parsed(std::string_view key, Value& it, auto parse, const char* what);

    void enter(const Json& json);
    template <class Part>
    void read_object(const Json& json, Part& it, auto fields) {
        const JsonObject* const outer = here_;
        enter(json);
        if (fault_.empty()) fields(*this, it);
        here_ = outer;
    }
    template <class Enum>
    void read_word(std::string_view key, const std::string& name, Enum& it) {
        const auto known = plan::from_name<Enum>(name);
        if (!known)
            return refuse(key, "the word " + plan::quoted(name) + " is unknown here; a newer program may know it");
        it = *known;
    }

    const JsonObject* here_ = nullptr;
    plan::Path path_;
    std::string fault_;
};

}  // namespace riskbild::snapshot
