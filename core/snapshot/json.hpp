// JSON as it may travel: plain values, parsed with every bound checked before anything is kept.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::snapshot {

struct Json;
using JsonArray = std::vector<Json>;
using JsonObject = std::map<std::string, Json, std::less<>>;

// Whole numbers are unsigned where they fit, else signed; what has a fraction or an exponent is a double.
struct Json {
    std::variant<std::nullptr_t, bool, std::uint64_t, std::int64_t, double, std::string, JsonArray, JsonObject> value;

    template <class T>
    const T* as() const {
        return std::get_if<T>(&value);
    }
};

// ErrorKind::input, with the place in the text, on: more than `most_bytes`, deeper than limits::json_depth,
// more values than any board has, a key twice in one object, invalid UTF-8, a byte order mark, NaN, numbers
// beyond a double, anything after the value.
Result<Json> parse_json(std::string_view text, std::size_t most_bytes);

// Canonical: no white space, keys in byte order, numbers as short as they can be read back.
std::string to_text(const Json& json);

}  // namespace riskbild::snapshot
