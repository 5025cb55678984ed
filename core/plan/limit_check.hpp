// Walks the fields of a board (core/plan/fields.hpp) and notes what is beyond core/base/limits.hpp.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/base/limits.hpp"
#include "core/plan/invariants.hpp"
#include "core/plan/path.hpp"

namespace riskbild::plan {

class LimitCheck {
public:
    explicit LimitCheck(std::vector<Violation>& violations) : violations_(violations) {}

    void id(std::string_view key, const std::string& it);
    void reference(std::string_view key, const std::string& it);
    void title(std::string_view key, const std::string& it);
    void text(std::string_view key, const std::string& it);
    void wall_text(std::string_view key, const std::string& it, std::size_t letters);
    void ids(std::string_view key, const std::vector<std::string>& it, std::size_t most);
    void titles(std::string_view key, const std::vector<std::string>& it, std::size_t most);
    void count(std::string_view key, int it, int least, int most);
    void number(std::string_view key, int it, int least, int most);
    void number(std::string_view key, const std::optional<int>& it, int least, int most);
    void numbers(std::string_view key, const std::vector<int>& it, std::size_t entries, int least, int most);
    void real(std::string_view key, const std::optional<double>& it);
    void date(std::string_view key, const Date& it);
    void date(std::string_view key, const std::optional<Date>& it);
    void date(std::string_view key, const std::optional<PartialDate>& it);
    void flag(std::string_view, bool) {}
    void flag(std::string_view, const std::optional<bool>&) {}

    template <class Enum>
    void word(std::string_view, Enum) {}
    template <class Enum>
    void word_or(std::string_view, Enum, std::type_identity_t<Enum>) {}
    template <class Enum>
    void words(std::string_view key, const std::vector<Enum>& it) {
        size(key, it.size(), limits::rows_per_kind);
    }

    template <class Part>
    void object(std::string_view key, const Part& it, auto fields) {
        const auto step = path_.into(key);
        fields(*this, it);
    }
    template <class Part>
    void optional(std::string_view key, const std::optional<Part>& it, auto fields) {
        if (it) object(key, *it, fields);
    }
    template <class Row>
    void list(std::string_view key, const std::vector<Row>& it, std::size_t most, auto fields) {
        size(key, it.size(), most);
        for (std::size_t i = 0; i < it.size(); ++i) {
            const auto step = path_.into(key, i);
            fields(*this, it[i]);
        }
    }

private:
    void size(std::string_view key, std::size_t rows, std::size_t most);
    void letters(std::string_view key, const std::string& it, std::size_t most_bytes);
    void add(std::string_view key, std::string message);

    std::vector<Violation>& violations_;
    Path path_;
};

}  // namespace riskbild::plan
