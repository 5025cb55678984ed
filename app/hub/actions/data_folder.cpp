#include "app/hub/actions/data_folder.hpp"

#include <filesystem>

#include "app/hub/store/store.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

Status make_private_folder(const std::string& path) {
    if (Status made = os::make_folders(path); !made) return made;
    std::error_code code;
    std::filesystem::permissions(path, std::filesystem::perms::owner_all, code);
    if (code) return Error{ErrorKind::io, path + ": cannot be kept from other users: " + code.message()};
    return done();
}

}  // namespace

Status DataFolder::create() const {
    if (os::exists(path_ + "/hub.db")) return Error{ErrorKind::usage, path_ + ": there is a hub here already"};
    if (Status made = make_private_folder(path_); !made) return made;
    if (Status made = make_private_folder(path_ + "/keys"); !made) return made;
    if (const auto key = crypto::Ed25519Signer::create(path_ + "/keys/ed25519"); !key) return key.error();
    if (const auto database = create_store(path_ + "/hub.db"); !database) return database.error();
    return done();
}

Result<sqlite::Database> DataFolder::database() const {
    return open_store(path_ + "/hub.db");
}

Result<SigningKit> DataFolder::signing_kit() const {
    auto signer = crypto::Ed25519Signer::load(path_ + "/keys/ed25519");
    if (!signer) return signer.error();
    return SigningKit{*std::move(signer), {}, {}};
}

Result<crypto::KeyedHash> DataFolder::form_seal() const {
    return crypto::KeyedHash::kept_in(path_ + "/keys/forms");
}

}  // namespace riskbild::hub
