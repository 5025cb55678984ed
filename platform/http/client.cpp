#include "platform/http/client.hpp"

#include <algorithm>
#include <utility>

#include "core/base/limits.hpp"
#include "platform/http/header_text.hpp"

namespace riskbild::http {
namespace {

std::string meaning_of(int status) {
    if (status == 401 || status == 403)
        return "the token was refused; is the token file the right one for this channel?";
    if (status == 404) return "not found there; has the channel been published?";
    if (status == 429 || status == 503) return "the server is busy";
    if (status == 304) return "nothing was asked conditionally";
    if (status >= 300 && status < 400) return "the server redirects, which is not followed; name its final address";
    return "the server has a fault; its log says more";
}

Error refused(const std::string& place, int status) {
    return {ErrorKind::network, place + ": HTTP " + std::to_string(status) + ": " + meaning_of(status)};
}

}  // namespace

HttpSource::HttpSource(Access access) : access_(std::move(access)) {}

Result<Answer> HttpSource::get(const std::string& path, const refresh::Validators& known, std::size_t limit) {
    const Question question{access_.url, path, access_.token, known, limit, access_.ca_file, access_.now};
    Result<Answer> answer = ask_contained(question, access_.containment);
    status_ = answer ? answer->status : 0;
    if (!answer) return answer;
    retry_after_ = parse_retry_after(answer->retry_after);
    const bool may_be_unchanged = known != refresh::Validators{};
    if (answer->status != 200 && !(answer->status == 304 && may_be_unchanged))
        return refused(place_of(question), answer->status);
    return answer;
}

Result<refresh::ManifestReply> HttpSource::manifest(const refresh::Validators& known) {
    Result<Answer> answer = get("/v1/channels/" + access_.channel + "/manifest", known, limits::manifest_bytes);
    if (!answer) return answer.error();
    return refresh::ManifestReply{answer->status == 304, std::move(answer->body), answer->validators};
}

Result<std::string> HttpSource::snapshot(const snapshot::BoardEntry& entry) {
    const std::size_t limit = std::min<std::uint64_t>(entry.length, limits::snapshot_bytes);
    Result<Answer> answer = get("/v1/snapshots/" + entry.sha256 + ".json", {}, limit);
    if (!answer) return answer.error();
    return std::move(answer->body);
}

}  // namespace riskbild::http
