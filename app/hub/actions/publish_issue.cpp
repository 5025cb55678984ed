#include "app/hub/actions/publish_issue.hpp"

#include <algorithm>

#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/audit_details.hpp"
#include "app/hub/store/signing_keys.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

constexpr std::chrono::seconds life = std::chrono::days{7};

// A restored hub has lost its last versions, but not the time: it does not run backwards.
std::uint64_t next_version(std::uint64_t last, Instant now) {
    const auto milliseconds = std::chrono::milliseconds{now.time_since_epoch()}.count();
    return std::max(last + 1, static_cast<std::uint64_t>(milliseconds));
}

std::string detail_of(const snapshot::Manifest& manifest, const Imprint& imprint) {
    std::vector<AuditDetail> details{{"version", {{"version", std::to_string(manifest.version)}}}};
    if (manifest.boards.empty()) details.push_back({"shows_none"});
    if (!imprint.note.empty()) details.push_back({"note", {{"note", imprint.note}}});
    return in_log(details);
}

}  // namespace

snapshot::Manifest manifest_of(const Channel& channel, std::vector<snapshot::BoardEntry> boards) {
    snapshot::Manifest manifest;
    manifest.channel = channel.name;
    manifest.boards = std::move(boards);
    manifest.room = channel.room;
    manifest.language = channel.language;
    manifest.cadence = channel.cadence;
    manifest.limit = channel.limit;
    manifest.pages = channel.pages;
    return manifest;
}

Status store_snapshots(sqlite::Database& database, const Prospect& prospect) {
    for (const PrintedBoard& board : prospect.boards)
        if (Status put = put_snapshot(database, board.entry.sha256, board.json); !put) return put;
    return done();
}

Status issue(sqlite::Database& database, const Press& press, snapshot::Manifest& manifest, const Actor& actor,
             const Imprint& imprint) {
    const auto last = latest_publication(database, manifest.channel);
    if (!last) return last.error();
    const auto key = standing_of(database, press.signer.public_key());
    if (!key) return key.error();
    if (key->over) return Error{ErrorKind::busy, "The key that signs has just been changed; try again in a minute"};
    manifest.epoch = key->epoch;
    manifest.next_key.reset();
    if (key->next) manifest.next_key = key->next->key;
    manifest.version = next_version(*last ? (*last)->version : 0, actor.now);
    manifest.issued = actor.now;
    manifest.expires = actor.now + life;
    const std::string jws = snapshot::sign_manifest(manifest, press.signer);
    if (Status put = put_publication(database, manifest, jws, imprint); !put) return put;
    return record(database, actor,
                  {std::string(name_of(imprint.kind)), manifest.channel, detail_of(manifest, imprint)});
}

Result<snapshot::Manifest> opened(const Publication& publication, const Press& press) {
    // An earlier key may have signed it; that it is one of ours we know, for nobody else writes our database.
    const auto key = snapshot::claimed_key(publication.jws).value_or(press.signer.public_key());
    return snapshot::open_manifest(publication.jws, key, press.verifier);
}

Status check_note(const std::string& note) {
    if (text::letter_count(note) > note_letters)
        return Error{ErrorKind::usage, "The note has more than " + std::to_string(note_letters) + " letters"};
    return check_written(note);
}

}  // namespace riskbild::hub
