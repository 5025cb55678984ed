#include "app/hub/sheets.hpp"

#include <filesystem>

#include "core/base/limits.hpp"
#include "platform/os/files.hpp"

namespace riskbild::hub {
namespace {

Result<import::Vocabulary> read_vocabulary() {
    const auto headings = os::read_asset("vocabulary/headings.json");
    if (!headings) return headings.error();
    const auto words = os::read_asset("vocabulary/words.json");
    if (!words) return words.error();
    auto vocabulary = import::Vocabulary::parse(*headings, *words);
    // Not the fault of the sheet that is being read: it must not look like a rejected one.
    if (!vocabulary) return Error{ErrorKind::io, vocabulary.error().message};
    return vocabulary;
}

struct Files {
    std::vector<import::Sheet> sheets;
    std::vector<import::Diagnostic> unreadable;
};

import::Diagnostic unreadable(const std::string& file, const Error& error){
    return {import::Severity::error, "unreadable_file", error.message, {}, plan::Source{file, {}, {}, 0}};
}  // namespace

Status read_file_into(Files& files, const std::string& path, const Hasher& hasher) {
    const std::string name = std::filesystem::path(path).filename().string();
    const auto bytes = os::read_file(path, limits::sheet_bytes);
    if (!bytes && bytes.error().kind != ErrorKind::input) return bytes.error();
    auto sheet = bytes ? import::read_csv(*bytes, name) : Result<import::Sheet>(bytes.error());
    if (!sheet) {
        files.unreadable.push_back(unreadable(name, sheet.error()));
        return done();
    }
    sheet->sha256 = hasher.sha256_hex(*bytes);
    files.sheets.push_back(*std::move(sheet));
    return done();
}

}  // namespace riskbild::hub

Result<import::Imported> read_sheets(const std::vector<std::string>& paths, const import::Hints& hints,
                                     const Hasher& hasher) {
    const auto vocabulary = read_vocabulary();
    if (!vocabulary) return vocabulary.error();
    Files files;
    for (const std::string& path : paths)
        if (const Status read = read_file_into(files, path, hasher); !read) return read.error();
    import::Imported imported = import::import_sheets(files.sheets, *vocabulary, hints);
    imported.diagnostics.insert(imported.diagnostics.begin(), files.unreadable.begin(), files.unreadable.end());
    return imported;
}

}  // namespace riskbild::hub
