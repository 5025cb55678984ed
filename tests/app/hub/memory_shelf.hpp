// The routes' shelf in memory, with one switch: broken.
#pragma once

#include <map>

#include "app/hub/api/routes.hpp"

namespace riskbild::tests {

class MemoryShelf final : public hub::Shelf {
public:
    std::map<std::string, hub::Token> tokens;
    std::map<std::string, hub::Publication> publications;
    std::map<std::pair<std::string, std::string>, std::string> snapshots;  // by channel and hash
    std::vector<std::string> heard;
    std::vector<std::pair<hub::DeviceAccount, std::string>> asked;  // to be paired, and from where
    hub::PolledPairing polled;                                      // the answer to the device that was
    std::map<std::string, hub::DisplayScreen> screens;              // by token
    bool another_signs = false;                                     // than the desk's key
    bool broken = false;

    Result<std::optional<hub::Token>> token(const std::string& id) override { return looked_up(tokens, id); }
    Result<std::optional<hub::Publication>> latest(const std::string& channel) override {
        return looked_up(publications, channel);
    }
    Result<std::optional<std::string>> snapshot(const std::string& channel, const std::string& sha256) override {
        return looked_up(snapshots, std::pair{channel, sha256});
    }
    Result<std::vector<hub::Publication>> all_latest() override {
        if (broken) return failure();
        std::vector<hub::Publication> all;
        for (const auto& [name, publication] : publications) all.push_back(publication);
        return all;
    }
    void seen(const std::string& token_id) override { heard.push_back(token_id); }
    Result<bool> signs(const snapshot::PublicKey&) override {
        if (broken) return failure();
        return !another_signs;
    }
    Result<hub::DisplayScreen> screen(const std::string& token_id) override {
        if (broken) return failure();
        return screens[token_id];
    }
    Result<hub::PairingOffer> offer_pairing(const hub::DeviceAccount& device, const std::string& peer) override {
        if (broken) return failure();
        asked.emplace_back(device, peer);
        return hub::PairingOffer{"device-code", "WDJB-MJHT"};
    }
    Result<hub::PolledPairing> poll_pairing(const std::string& device_code) override {
        if (broken) return failure();
        return device_code == "device-code" ? polled : hub::PolledPairing{};
    }

private:
    static Error failure() { return {ErrorKind::io, "/var/lib/hub.db: disk I/O error"}; }

    template <class Key, class Value>
    Result<std::optional<Value>> looked_up(const std::map<Key, Value>& rows, const Key& key) const {
        if (broken) return failure();
        const auto found = rows.find(key);
        return found == rows.end() ? std::optional<Value>{} : std::optional<Value>{found->second};
    }
};

}  // namespace riskbild::tests
