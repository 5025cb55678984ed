// Where manifests and snapshots come from: a hub, or any web server that holds an exported folder. Nothing
// that comes is trusted here; it is only bounded, in size and in time.
#pragma once

#include <chrono>
#include <optional>
#include <string>

#include "core/refresh/refresh.hpp"
#include "platform/http/containment.hpp"
#include "platform/http/url.hpp"

namespace riskbild::http {

struct Access {
    Url url;
    std::string channel;
    std::string token;    // empty: a server that asks for none
    std::string ca_file;  // empty: the system's CAs
    Instant now{};        // against which certificates are judged
    Containment containment;
};

// One for each poll; no connection, cookie or other memory outlives a request. No redirects.
class HttpSource final : public refresh::Source {
public:
    explicit HttpSource(Access access);

    Result<refresh::ManifestReply> manifest(const refresh::Validators& known) override;
    Result<std::string> snapshot(const snapshot::BoardEntry& entry) override;

    int status() const { return status_; }  // of the last answer; 0: none came
    // What the last answer asked for with 'Retry-After'.
    std::optional<std::chrono::seconds> retry_after() const { return retry_after_; }

private:
    Result<Answer> get(const std::string& path, const refresh::Validators& known, std::size_t limit);

    Access access_;
    int status_ = 0;
    std::optional<std::chrono::seconds> retry_after_;
};

}  // namespace riskbild::http
