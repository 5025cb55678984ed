// Fills the fields of a board at random, each within its bounds; knows nothing of how they hang together.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "core/plan/names.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::testing {

class RandomFields {
public:
    explicit RandomFields(std::uint64_t seed) : random_(seed) {}

    int between(int least, int most) { return std::uniform_int_distribution<int>(least, most)(random_); }
    bool chance() { return between(0, 1) == 1; }

    void id(std::string_view, std::string& it) { it = "n" + std::to_string(++last_id_); }
    void reference(std::string_view, std::string&) {}
    void title(std::string_view, std::string& it) { it = chance() ? words(between(1, 5)) : ""; }
    void text(std::string_view, std::string& it) { it = chance() ? words(between(1, 30)) : ""; }
    void wall_text(std::string_view, std::string& it, std::size_t) { it = chance() ? words(2) : ""; }
    void ids(std::string_view key, std::vector<std::string>& it, std::size_t) {
        it.resize(static_cast<std::size_t>(between(0, 4)));
        for (auto& each : it) id(key, each);
    }
    void titles(std::string_view key, std::vector<std::string>& it, std::size_t) {
        it.resize(static_cast<std::size_t>(between(0, 4)));
        for (auto& each : it) title(key, each);
    }
    void count(std::string_view, int& it, int least, int most) { it = between(least, most); }
    void number(std::string_view, int& it, int least, int most) { it = between(least, most); }
    void number(std::string_view, std::optional<int>& it, int least, int most) {
        if (chance()) it = between(least, most);
    }
    void numbers(std::string_view, std::vector<int>& it, std::size_t, int least, int most) {
        it.resize(static_cast<std::size_t>(between(0, 4)));
        for (int& each : it) each = between(least, most);
    }
    void real(std::string_view, std::optional<double>& it) {
        if (chance()) it = std::uniform_real_distribution<double>(-1e6, 1e6)(random_);
    }
    void flag(std::string_view, bool& it) { it = chance(); }
    void flag(std::string_view, std::optional<bool>& it) {
        if (chance()) it = chance();
    }
    void date(std::string_view, Date& it) {
        it = Date{std::chrono::sys_days{std::chrono::days{between(-700'000, 2'900'000)}}};
    }
    void date(std::string_view key, std::optional<Date>& it) {
        if (chance()) date(key, it.emplace());
    }
    void date(std::string_view, std::optional<PartialDate>& it) {
        if (chance()) it = PartialDate{between(1, 9999), 0, 0};
        if (it && chance()) it->month = static_cast<unsigned>(between(1, 12));
        if (it && it->month != 0 && chance()) it->day = static_cast<unsigned>(between(1, 28));
    }

    template <class Enum>
    void word(std::string_view, Enum& it) {
        int last = 0;
        while (!plan::name_of(static_cast<Enum>(last + 1)).empty()) ++last;
        it = static_cast<Enum>(between(0, last));
    }
    template <class Enum>
    void word_or(std::string_view key, Enum& it, std::type_identity_t<Enum>) {
        word(key, it);
    }
    template <class Enum>
    void words(std::string_view key, std::vector<Enum>& it) {
        it.resize(static_cast<std::size_t>(between(0, 3)));
        for (Enum& each : it) word(key, each);
    }
    template <class Part>
    void object(std::string_view, Part& it, auto fields) {
        fields(*this, it);
    }
    template <class Part>
    void optional(std::string_view, std::optional<Part>& it, auto fields) {
        if (chance()) fields(*this, it.emplace());
    }
    template <class Row>
    void list(std::string_view, std::vector<Row>& it, std::size_t, auto fields) {
        it.resize(static_cast<std::size_t>(between(0, 4)));
        for (Row& row : it) fields(*this, row);
    }

private:
    std::string words(int count) {
        static constexpr std::array<const char*, 12> some{"Ja",   "växel",  "år", "\"nej\"", "a\\b", "\n",
                                                          "49 %", "<b>x&y", "𝄞",  "é",       "před", "\t–"};
        std::string text = some[static_cast<std::size_t>(between(0, 11))];
        for (int i = 1; i < count; ++i) text += std::string(" ") + some[static_cast<std::size_t>(between(0, 11))];
        return text;
    }

    std::mt19937_64 random_;
    int last_id_ = 0;
};

}  // namespace riskbild::testing
