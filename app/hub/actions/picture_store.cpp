#include "app/hub/actions/picture_store.hpp"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "platform/os/file_lock.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

namespace fs = std::filesystem;

constexpr std::chrono::seconds patience{90};
constexpr const char* unfinished = ".new";

struct Kept {
    fs::path folder;
    fs::file_time_type used;
    std::uintmax_t bytes = 0;
};

Kept measured(const fs::path& folder) {
    std::error_code code;
    Kept kept{folder, fs::last_write_time(folder, code), 0};
    for (const fs::directory_entry& file : fs::recursive_directory_iterator(folder, code))
        if (file.is_regular_file(code)) kept.bytes += file.file_size(code);
    return kept;
}

// Newest first.
std::vector<Kept> all_kept(const std::string& folder) {
    std::vector<Kept> all;
    std::error_code code;
    for (const fs::directory_entry& each : fs::directory_iterator(folder, code))
        if (each.is_directory(code)) all.push_back(measured(each.path()));
    std::ranges::sort(all, std::greater{}, &Kept::used);
    return all;
}

bool use(const std::string& place) {
    if (!os::exists(place)) return false;
    std::error_code ignored;  // it may be another user's hub that only reads here
    fs::last_write_time(place, fs::file_time_type::clock::now(), ignored);
    return true;
}

Status make_private(const std::string& folder) {
    if (Status made = os::make_folders(folder); !made) return made;
    std::error_code code;
    fs::permissions(folder, fs::perms::owner_all, code);
    if (code) return Error{ErrorKind::io, folder + ": cannot be kept from other users: " + code.message()};
    return done();
}

// Each who waits holds a thread that others may need, so there are only so many places to wait at.
Result<os::Descriptor> place_to_wait(const std::string& row, int places) {
    for (int place = 0; place < places; ++place) {
        auto taken = os::lock_file(row + std::to_string(place), std::chrono::seconds{0});
        if (taken || taken.error().kind != ErrorKind::busy) return taken;
    }
    return Error{ErrorKind::busy, row + ": " + std::to_string(places) + " pictures are waited for already"};
}

}  // namespace

Result<std::string> PictureStore::get(const std::string& key, const Make& make) const {
    const std::string kept = folder_ + "/" + key;
    if (use(kept)) return kept;
    if (const Status made = make_private(folder_); !made) return made.error();
    const auto own_place = place_to_wait(folder_ + "/place-of-" + asker_ + "-", most_of_one);
    if (!own_place) return own_place.error();
    const auto place = place_to_wait(folder_ + "/place-", most_waiting);
    if (!place) return place.error();
    const auto turn = os::lock_file(folder_ + "/lock", patience);
    if (!turn) return turn.error();
    if (use(kept)) return kept;
    if (const Status made = make_new(key, make); !made) return made.error();
    clear_out();
    return kept;
}

Status PictureStore::make_new(const std::string& key, const Make& make) const {
    const std::string fresh = folder_ + "/" + key + unfinished;
    std::error_code code;
    fs::remove_all(fresh, code);  // left over from a crash
    if (Status made = make_private(fresh); !made) return made;
    Status made = make(fresh);
    if (made) fs::rename(fresh, folder_ + "/" + key, code);
    if (made && code) made = Error{ErrorKind::io, fresh + ": cannot be renamed: " + code.message()};
    if (!made) fs::remove_all(fresh, code);
    return made;
}

// The newest stays, whatever its size: it is what was asked for.
void PictureStore::clear_out() const {
    std::uintmax_t bytes = 0;
    bool first = true;
    for (const Kept& kept : all_kept(folder_)) {
        bytes += kept.bytes;
        std::error_code ignored;
        if ((!first && bytes > most_bytes_) || kept.folder.extension() == unfinished)
            fs::remove_all(kept.folder, ignored);
        first = false;
    }
}

}  // namespace riskbild::hub
