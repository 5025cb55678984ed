// What a form or the query of an address says (application/x-www-form-urlencoded, WHATWG URL 5).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace riskbild::hub {

// Percent signs and plus signs decoded. What is no UTF-8, or holds control characters but tabs and line ends, is
// made into U+FFFD, so that it can be shown and stored.
class Form {
public:
    Form() = default;
    explicit Form(std::string_view encoded);

    bool has(const std::string& name) const { return fields_.contains(name); }
    // Without white space at its ends; empty when absent. The last one where there are several.
    std::string text(const std::string& name) const;
    std::string untrimmed(const std::string& name) const;  // a password, whose spaces count
    std::vector<std::string> all(const std::string& name) const;
    bool checked(const std::string& name) const { return has(name); }
    std::optional<std::int64_t> number(const std::string& name) const;  // as whole_number() of its text
    const std::multimap<std::string, std::string>& fields() const { return fields_; }

private:
    std::multimap<std::string, std::string> fields_;
};

// Digits, with a minus sign before them or not, and nothing else; nothing where it is too large to be held.
std::optional<std::int64_t> whole_number(std::string_view text);

std::string percent_decoded(std::string_view text);  // without the meaning of '+'
std::string percent_encoded(std::string_view text);  // all but letters, digits and -._~

}  // namespace riskbild::hub
