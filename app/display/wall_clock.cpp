#include "app/display/wall_clock.hpp"

#include "core/wall/page_names.hpp"
#include "platform/os/clock.hpp"

namespace riskbild::display {

namespace {

using namespace std::chrono_literals;

// Before the first version of this program: a clock that says so has lost its battery.
constexpr Instant impossible_before = std::chrono::sys_days{std::chrono::year{2025} / 1 / 1};
constexpr std::chrono::minutes clocks_differ{10};  // between the hub and a display whose clock is good

// A clock behind the manifest's time of issue, or behind the program itself, has not been set.
bool is_good(Instant now, const snapshot::Manifest& manifest) {
    return now >= impossible_before && now + clocks_differ >= manifest.issued;
}

// What has been published was once fetched; without anything no contact is made up.
std::optional<Instant> contact_at(const FixedTime& fixed, const snapshot::Manifest& manifest) {
    if (fixed.contact || manifest.channel.empty()) return fixed.contact;
    return fixed.now - 1min;
}

// Läget is always among them, so that a page which only a newer display knows never counts as no approval at all.
std::vector<wall::PageName> approved_by(const snapshot::Manifest& manifest) {
    if (manifest.pages.empty()) return {};
    std::vector<wall::PageName> pages{wall::PageName::now};
    for (const std::string& name : manifest.pages)
        if (const auto page = wall::page_named(name); page && *page != wall::PageName::now) pages.push_back(*page);
    return pages;
}

}  // namespace

std::optional<Instant> contact_about(const snapshot::Manifest& manifest, const os::SyncStatus& told) {
    const bool ours = manifest.channel.empty() || told.channel == manifest.channel;
    return ours ? told.last_contact : std::nullopt;
}

wall::Situation situation_now(const std::optional<FixedTime>& fixed, const snapshot::Manifest& manifest,
                              const std::optional<Instant>& contact) {
    wall::Situation situation;
    situation.now = fixed ? fixed->now : os::now();
    situation.local = os::to_local(situation.now);
    situation.clock_good = fixed ? fixed->clock_good : is_good(situation.now, manifest);
    situation.last_contact = fixed ? contact_at(*fixed, manifest) : contact;
    if (situation.last_contact) situation.contact_local = os::to_local(*situation.last_contact);
    if (manifest.channel.empty()) return situation;
    if (!fixed) situation.published_local = os::to_local(manifest.issued);  // pictures are repeatable
    situation.expires = manifest.expires;
    situation.cadence = manifest.cadence;
    situation.limit = manifest.limit;
    situation.room = manifest.room;
    situation.approved = approved_by(manifest);
    return situation;
}

}  // namespace riskbild::display
