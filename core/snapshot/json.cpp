#include "core/snapshot/json.hpp"

#include <nlohmann/json.hpp>

#include "core/base/limits.hpp"
#include "core/plan/quoted.hpp"

namespace riskbild::snapshot {
namespace {

// Hostile text of two million bytes could otherwise become a hundred times as much memory.
constexpr std::size_t most_values = 100'000;

// Receives the parser's events and builds the value; returning false ends the parse.
class Builder final : public nlohmann::json_sax<nlohmann::json> {
public:
    bool null() override { return put({nullptr}); }
    bool boolean(bool value) override { return put({value}); }
    bool number_integer(number_integer_t value) override { return put({value}); }
    bool number_unsigned(number_unsigned_t value) override { return put({value}); }
    bool number_float(number_float_t value, const string_t&) override { return put({value}); }
    bool string(string_t& value) override { return put({std::move(value)}); }
    bool binary(binary_t&) override { return false; }
    bool start_object(std::size_t) override { return open({JsonObject{}}); }
    bool start_array(std::size_t) override { return open({JsonArray{}}); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (std::get<JsonObject>(open_.back().value).contains(name))
            return refuse("the key " + plan::quoted(name) + " occurs twice");
        keys_.back() = std::move(name);
        return true;
    }

    bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception& error) override {
        const bool too_large = error.id == 406;
        return refuse((too_large ? "a number is too large" : "this is not JSON") + std::string(" at byte ") +
                      std::to_string(position));
    }

    Result<Json> take() {
        if (!message_.empty()) return Error{ErrorKind::input, message_};
        return std::move(root_);
    }

private:
    bool refuse(std::string message) {
        message_ = std::move(message);
        return false;
    }

    bool open(Json container) {
        if (open_.size() == limits::json_depth)
            return refuse("more than " + std::to_string(limits::json_depth) + " levels deep");
        open_.push_back(std::move(container));
        keys_.emplace_back();
        return true;
    }

    bool close() {
        Json closed = std::move(open_.back());
        open_.pop_back();
        keys_.pop_back();
        return put(std::move(closed));
    }

    bool put(Json value) {
        if (++values_ > most_values) return refuse("more than " + std::to_string(most_values) + " values");
        if (open_.empty())
            root_ = std::move(value);
        else if (auto* array = std::get_if<JsonArray>(&open_.back().value))
            array->push_back(std::move(value));
        else
            std::get<JsonObject>(open_.back().value).emplace(std::move(keys_.back()), std::move(value));
        return true;
    }

    Json root_;
    std::vector<Json> open_;         // outermost first
    std::vector<std::string> keys_;  // one per open container: the key that waits for its value
    std::size_t values_ = 0;
    std::string message_;
};

nlohmann::json to_library(const Json& json);

struct ToLibrary {
    nlohmann::json operator()(const JsonArray& array) const {
        nlohmann::json copy = nlohmann::json::array();
        for (const Json& each : array) copy.push_back(to_library(each));
        return copy;
    }
    nlohmann::json operator()(const JsonObject& object) const {
        nlohmann::json copy = nlohmann::json::object();
        for (const auto& [key, value] : object) copy[key] = to_library(value);
        return copy;
    }
    nlohmann::json operator()(const auto& scalar) const { return scalar; }
};

nlohmann::json to_library(const Json& json) {
    return std::visit(ToLibrary{}, json.value);
}

}  // namespace

Result<Json> parse_json(std::string_view text, std::size_t most_bytes) {
    if (text.size() > most_bytes)
        return Error{ErrorKind::input, std::to_string(text.size()) + " bytes of JSON, at most " +
                                           std::to_string(most_bytes) + " are allowed"};
    // The library would skip a byte order mark.
    if (text.starts_with("\xEF\xBB\xBF")) return Error{ErrorKind::input, "this is not JSON at byte 1"};
    Builder builder;
    nlohmann::json::sax_parse(text, &builder);
    return builder.take();
}

std::string to_text(const Json& json) {
    // Text that was never checked is written with replacement characters rather than thrown out of here.
    return to_library(json).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace riskbild::snapshot
