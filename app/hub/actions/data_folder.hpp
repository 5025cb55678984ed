// The hub's one data folder: DIR/hub.db, DIR/keys/ed25519 (signs manifests) and DIR/keys/forms (its own forms).
#pragma once

#include <memory>
#include <string>

#include "app/hub/actions/publish.hpp"
#include "core/base/result.hpp"
#include "platform/crypto/ed25519.hpp"
#include "platform/crypto/keyed_hash.hpp"
#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

// The hub's signing key and what goes with it. The Press it lends must not outlive it.
struct SigningKit {
    std::unique_ptr<crypto::Ed25519Signer> signer;
    crypto::Ed25519Verifier verifier;
    crypto::Sha256 hasher;

    Press press() const { return {*signer, verifier, hasher}; }
};

class DataFolder {
public:
    explicit DataFolder(std::string path) : path_(std::move(path)) {}
    const std::string& path() const { return path_; }

    // Makes the folder (mode 0700), the database and the signing key; fails where a hub is already.
    Status create() const;
    Result<sqlite::Database> database() const;
    Result<SigningKit> signing_kit() const;
    Result<crypto::KeyedHash> form_seal() const;  // makes the key when there is none

private:
    std::string path_;
};

}  // namespace riskbild::hub
