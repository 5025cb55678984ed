#include "app/hub/actions/export.hpp"

#include "app/hub/actions/export_sweep.hpp"
#include "app/hub/store/publications.hpp"
#include "core/base/limits.hpp"
#include "platform/os/files.hpp"
#include "platform/os/folder_lock.hpp"

namespace riskbild::hub {
namespace {

// A snapshot never changes under its name; one that was damaged since is written anew.
Status export_snapshot(sqlite::Database& database, const std::string& sha256, const std::string& folder) {
    const auto json = snapshot_body(database, sha256);
    if (!json) return json.error();
    const std::string path = folder + "/" + sha256 + ".json";
    const auto there = os::read_file(path, limits::snapshot_bytes);
    if (there && *there == *json) return done();
    return os::write_file_atomically(path, *json);
}

Status write_files(sqlite::Database& database, const Publication& publication, const std::string& out) {
    const std::string place = out + "/v1/channels/" + publication.channel;
    if (Status made = os::make_folders(place); !made) return made;
    const auto hashes = hashes_of(database, publication);
    if (!hashes) return hashes.error();
    for (const std::string& sha256 : *hashes)
        if (Status written = export_snapshot(database, sha256, out + "/v1/snapshots"); !written) return written;
    return os::write_file_atomically(place + "/manifest", publication.jws);
}

}  // namespace

Status export_channel(sqlite::Database& database, const std::string& channel, const std::string& out) {
    if (Status made = os::make_folders(out + "/v1/snapshots"); !made) return made;
    const auto lock = os::FolderLock::acquire(out + "/v1");
    if (!lock) return lock.error();
    const auto publication = latest_publication(database, channel);
    if (!publication) return publication.error();
    if (!*publication)
        return Error{ErrorKind::not_found, "Nothing has been published in channel '" + channel + "' yet"};
    if (Status written = write_files(database, **publication, out); !written) return written;
    return sweep_snapshots(out);
}

}  // namespace riskbild::hub
