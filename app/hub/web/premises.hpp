// Everything that a House refers to, read and opened once.
#pragma once

#include <memory>
#include <optional>

#include "app/hub/actions/sign_in.hpp"
#include "app/hub/web/assets.hpp"
#include "app/hub/web/doorkeeper.hpp"

namespace riskbild::hub {

struct Setting {
    std::string data;  // the data folder
    std::string version;
    std::string public_url{};
    std::optional<TrustedProxy> proxy{};
    std::function<Instant()> now;
};

class Premises {
public:
    // Fails where the data folder, its keys or the pages' files cannot be read.
    static Result<std::unique_ptr<Premises>> open(const Setting& setting);
    Premises(const Premises&) = delete;
    Premises& operator=(const Premises&) = delete;

    House& house() { return house_; }
    const DataFolder& folder() const { return folder_; }
    const SigningKit& kit() const { return kit_; }

private:
    struct Parts {
        SigningKit kit;
        Words words;
        Templates templates;
        Assets assets;
        Doorkeeper doorkeeper;
    };
    static Result<Parts> read(const Setting& setting, const DataFolder& folder);
    Premises(const Setting& setting, DataFolder folder, Parts parts);

    DataFolder folder_;
    SigningKit kit_;
    Words words_;
    Templates templates_;
    Assets assets_;
    Doorkeeper doorkeeper_;
    Entrance entrance_;
    House house_;
};

}  // namespace riskbild::hub
