#include "platform/http/packing.hpp"

#include <charconv>
#include <initializer_list>
#include <vector>

namespace riskbild::http {
namespace {

constexpr const char* error_mark = "error";
constexpr const char* answer_mark = "answer";

// Each field as 'length:bytes'.
std::string join(std::initializer_list<std::string_view> fields) {
    std::string bytes;
    for (const std::string_view field : fields) bytes.append(std::to_string(field.size())).append(":").append(field);
    return bytes;
}

std::optional<std::size_t> number(std::string_view text) {
    std::size_t value = 0;
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return value;
}

std::vector<std::string> split(std::string_view bytes) {
    std::vector<std::string> fields;
    while (!bytes.empty()) {
        const std::size_t colon = bytes.find(':');
        const auto size = colon == bytes.npos ? std::nullopt : number(bytes.substr(0, colon));
        if (!size || *size > bytes.size() - colon - 1) return {};
        fields.emplace_back(bytes.substr(colon + 1, *size));
        bytes.remove_prefix(colon + 1 + *size);
    }
    return fields;
}

}  // namespace

std::string pack(const Result<Answer>& result) {
    if (!result)
        return join({error_mark, std::to_string(static_cast<int>(result.error().kind)), result.error().message});
    const Answer& a = *result;
    return join(
        {answer_mark, std::to_string(a.status), a.validators.etag, a.validators.last_modified, a.retry_after, a.body});
}

std::optional<Result<Answer>> unpack(std::string_view bytes) {
    const std::vector<std::string> f = split(bytes);
    const auto first = f.size() < 2 ? std::nullopt : number(f[1]);
    if (first && f.size() == 3 && f[0] == error_mark) return Error{static_cast<ErrorKind>(*first), f[2]};
    if (first && f.size() == 6 && f[0] == answer_mark)
        return Answer{static_cast<int>(*first), {f[2], f[3]}, f[4], f[5]};
    return std::nullopt;
}

}  // namespace riskbild::http
