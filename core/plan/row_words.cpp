#include "core/plan/row_words.hpp"

#include <optional>
#include <string_view>
#include <type_traits>

#include "core/plan/fields.hpp"

namespace riskbild::plan {
namespace {

// Walks the fields of a row (core/plan/fields.hpp): a text that is added to one later belongs to its words at once.
class Gatherer {
public:
    explicit Gatherer(std::string& words) : words_(words) {}

    void title(std::string_view key, const std::string& it) { text(key, it); }
    void wall_text(std::string_view key, const std::string& it, std::size_t) { text(key, it); }
    void text(std::string_view, const std::string& it) {
        if (!it.empty()) words_.append(it).append("\n");
    }
    void object(std::string_view key, const auto& it, auto fields) {
        if (key != "source") fields(*this, it);  // where it stood is not what it says
    }
    template <class Part>
    void optional(std::string_view key, const std::optional<Part>& it, auto fields) {
        if (it) object(key, *it, fields);
    }

    void id(std::string_view, const auto&) {}
    void reference(std::string_view, const auto&) {}
    void ids(std::string_view, const auto&, std::size_t) {}
    void number(std::string_view, const auto&, int, int) {}
    void real(std::string_view, const auto&) {}
    void date(std::string_view, const auto&) {}
    void flag(std::string_view, const auto&) {}
    void word(std::string_view, const auto&) {}
    template <class Enum>
    void word_or(std::string_view, Enum, std::type_identity_t<Enum>) {}
    void words(std::string_view, const auto&) {}

private:
    std::string& words_;
};

void add(std::string& words, const auto& row, auto fields) {
    Gatherer gatherer(words);
    fields(gatherer, row);
}

// A due time belongs to what it names.
void add_due(RowWords& words, const DueTime& due) {
    const auto add_to = [&](std::map<std::string, std::string>& rows, const std::string& id) {
        if (const auto row = rows.find(id); row != rows.end()) add(row->second, due, fields::due_time);
    };
    add_to(words.risks, due.risk);
    add_to(words.controls, due.control);
    add_to(words.recommendations, due.recommendation);
}

}  // namespace

RowWords words_of_rows(const Document& document) {
    RowWords words;
    for (const RiskStatement& it : document.risks) add(words.risks[it.risk], it, fields::risk);
    for (const Treatment& it : document.treatments) add(words.risks[it.risk], it, fields::treatment);
    for (const Control& it : document.controls) add(words.controls[it.id], it, fields::control);
    for (const Measurement& it : document.measurements) add(words.measurements[it.id], it, fields::measurement);
    for (const Recommendation& it : document.recommendations)
        add(words.recommendations[it.id], it, fields::recommendation);
    for (const Assignment& it : document.assignments) add(words.assignments.emplace_back(), it, fields::assignment);
    for (const DueTime& it : document.due) add_due(words, it);
    return words;
}

}  // namespace riskbild::plan
