// The wall's vocabulary (assets/words/sv.json, en.json): key → text, with {placeholders} and, where a
// count matters, {"one": …, "other": …}. A missing key is a defect: it is shown as the key itself and
// a test looks for it.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::wall {

using Slots = std::initializer_list<std::pair<std::string_view, std::string>>;

class Words {
public:
    // The JSON text of a word file; ErrorKind::input with the key that is wrong.
    static Result<Words> parse(std::string_view json);

    // The text of `key`, its {slots} filled.
    std::string operator()(std::string_view key, Slots slots = {}) const;
    // The form for `count` ('1 risk', '2 risker'); {n} is filled with it.
    std::string count(std::string_view key, std::size_t count, Slots slots = {}) const;

    std::vector<std::string> keys() const;  // sorted, for the test that compares languages

private:
    struct Entry {
        std::string one;
        std::string other;
    };
    std::map<std::string, Entry, std::less<>> entries_;
};

}  // namespace riskbild::wall
