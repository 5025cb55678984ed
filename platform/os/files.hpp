// Files and folders. Errors name the path and say what to do.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::os {

// Refuses what is not a plain file and what is larger than `limit`.
Result<std::string> read_file(const std::string& path, std::size_t limit);
// The same; refuses what everybody may read as well (its owner and group may).
Result<std::string> read_secret_file(const std::string& path, std::size_t limit);
// To PATH.new, fsync, rename, fsync of the folder: the old content or the new, never half. Mode as given.
Status write_file_atomically(const std::string& path, std::string_view content, unsigned mode = 0644);
// In place and durable, to wipe what stands there: `content` must be as long as the file. After a power cut it may be
// the old in some sectors and the new in others.
Status overwrite_file(const std::string& path, std::string_view content);
// As write_file_atomically(), without fsync, for files below /run that only tell of the present.
Status publish_file(const std::string& path, std::string_view content);
bool exists(const std::string& path);
bool is_program(const std::string& path);  // a plain file that this user may run
Status make_folders(const std::string& path);

// The folder of words, palettes, vocabulary, schema: $RISKBILD_ASSETS, or ../share/riskbild beside the
// program's folder, or the source tree the program was built in.
Result<std::string> assets_folder();
Result<std::string> read_asset(const std::string& relative);

// /run/riskbild when it is there and writable, else $XDG_RUNTIME_DIR/riskbild, else /tmp/riskbild-UID.
Result<std::string> runtime_folder();

}  // namespace riskbild::os
