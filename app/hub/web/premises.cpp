#include "app/hub/web/premises.hpp"

namespace riskbild::hub {

Result<Premises::Parts> Premises::read(const Setting& setting, const DataFolder& folder) {
    // First: where there is no hub, its error says how to make one.
    if (const auto database = folder.database(); !database) return database.error();
    auto kit = folder.signing_kit();
    if (!kit) return kit.error();
    auto seal = folder.form_seal();
    if (!seal) return seal.error();
    auto words = Words::read();
    if (!words) return words.error();
    auto templates = Templates::read();
    if (!templates) return templates.error();
    auto assets = Assets::read();
    if (!assets) return assets.error();
    return Parts{*std::move(kit), *std::move(words), *std::move(templates), *std::move(assets),
                 Doorkeeper(*seal, setting.public_url.starts_with("https:"), setting.proxy)};
}

Premises::Premises(const Setting& setting, DataFolder folder, Parts parts)
    : folder_(std::move(folder)),
      kit_(std::move(parts.kit)),
      words_(std::move(parts.words)),
      templates_(std::move(parts.templates)),
      assets_(std::move(parts.assets)),
      doorkeeper_(std::move(parts.doorkeeper)),
      house_{folder_,     kit_,      words_,      templates_,      assets_,
             doorkeeper_, entrance_, setting.now, setting.version, setting.public_url} {}

Result<std::unique_ptr<Premises>> Premises::open(const Setting& setting) {
    DataFolder folder(setting.data);
    auto parts = read(setting, folder);
    if (!parts) return parts.error();
    return std::unique_ptr<Premises>(new Premises(setting, std::move(folder), *std::move(parts)));
}

}  // namespace riskbild::hub
