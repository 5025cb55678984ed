#include "platform/http/post.hpp"

#include <utility>

#include "platform/http/header_text.hpp"

namespace riskbild::http {
namespace {

constexpr std::size_t receipt_bytes = 64 * 1024;

}  // namespace

Result<Receipt> post(const Access& access, const Parcel& parcel) {
    Question question{access.url, parcel.path, access.token, {}, receipt_bytes, access.ca_file, access.now};
    question.body = parcel.body;
    question.content_type = parcel.content_type;
    question.wants_answer = parcel.wants_answer;
    Result<Answer> answer = ask_contained(question, access.containment);
    if (!answer) return answer.error();
    return Receipt{answer->status, std::move(answer->body), parse_retry_after(answer->retry_after)};
}

}  // namespace riskbild::http
