// A trust store in memory that counts how often it is written.
#pragma once

#include "core/refresh/refresh.hpp"

namespace riskbild::test {

class MemoryTrust final : public refresh::TrustStore {
public:
    refresh::Trust trust;
    int saves = 0;

    Result<refresh::Trust> load() override { return trust; }
    Status save(const refresh::Trust& now) override {
        trust = now;
        ++saves;
        return done();
    }
};

}  // namespace riskbild::test
