// A server in memory that answers what a test scripts.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/refresh/refresh.hpp"

namespace riskbild::test {

class ScriptedSource final : public refresh::Source {
public:
    std::string jws;
    std::string etag;
    std::map<std::string, std::string> bodies;  // by hash
    std::optional<Error> failure;               // of the manifest
    bool always_304 = false;
    std::vector<std::string> asked;  // board ids, in order

    Result<refresh::ManifestReply> manifest(const refresh::Validators& known) override {
        if (failure) return *failure;
        if (always_304 || (!etag.empty() && known.etag == etag)) return refresh::ManifestReply{true, "", known};
        return refresh::ManifestReply{false, jws, {etag, ""}};
    }

    Result<std::string> snapshot(const snapshot::BoardEntry& entry) override {
        asked.push_back(entry.id);
        const auto found = bodies.find(entry.sha256);
        if (found == bodies.end()) return Error{ErrorKind::network, "HTTP 404"};
        return found->second;
    }
};

}  // namespace riskbild::test
