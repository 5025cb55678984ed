#include "app/hub/actions/sheets.hpp"

#include <filesystem>

#include "core/base/limits.hpp"
#include "core/manuscript/manuscript.hpp"
#include "platform/os/files.hpp"
#include "platform/sheet/office_file.hpp"

namespace riskbild::hub {
namespace {

// Not the fault of the sheet that is being read: it must not look like a rejected one.
template <class Parsed>
Result<Parsed> fault_of_assets(Result<Parsed> parsed) {
    if (!parsed) return Error{ErrorKind::io, parsed.error().message};
    return parsed;
}

struct Files {
    std::vector<import::Sheet> sheets;
    import::Findings findings;
};

std::vector<import::Sheet> sheets_in(const std::string& bytes, const std::string& name,
                                     const import::Vocabulary& vocabulary, import::Findings& findings) {
    return sheet::is_zip(bytes) ? sheet::read_office_file(bytes, name, findings)
                                : manuscript::read_text(bytes, name, vocabulary, findings);
}

void add_file(Files& files, const OpenedFile& file, const import::Vocabulary& vocabulary, const Hasher& hasher) {
    if (!file.fault.empty())
        return files.findings.error("unreadable_file", {file.name, {}, {}, 0}, {{"fault", file.fault}});
    for (import::Sheet& sheet : sheets_in(file.bytes, file.name, vocabulary, files.findings)) {
        sheet.sha256 = hasher.sha256_hex(file.bytes);
        files.sheets.push_back(std::move(sheet));
    }
}

using Extend = Status (import::Vocabulary::*)(std::string_view, std::string_view, std::vector<std::string>&);

Status extend(import::Vocabulary& vocabulary, Extend with, const std::string& path, import::Findings& findings) {
    if (!os::exists(path)) return done();
    const auto json = os::read_file(path, limits::sheet_bytes);
    if (!json) return Error{ErrorKind::io, json.error().message};
    std::vector<std::string> redefined;
    if (const Status read = (vocabulary.*with)(*json, path, redefined); !read)
        return Error{ErrorKind::io, read.error().message};
    const std::string name = std::filesystem::path(path).filename().string();
    for (const std::string& word : redefined) findings.note("word_redefined", {name, {}, {}, 0}, {{"word", word}});
    return done();
}

// Neither file need be there; the folder must, or a misspelled one would pass in silence.
Status extend_by(const std::string& data, import::Vocabulary& vocabulary, import::Findings& findings) {
    if (data.empty()) return done();
    if (!os::exists(data)) return Error{ErrorKind::io, data + ": there is no such folder"};
    const std::string folder = data + "/vocabulary/";
    using import::Vocabulary;
    if (Status read = extend(vocabulary, &Vocabulary::extend_headings, folder + "headings.json", findings); !read)
        return read;
    return extend(vocabulary, &Vocabulary::extend_words, folder + "words.json", findings);
}

}  // namespace

Result<std::vector<OpenedFile>> open_files(const std::vector<std::string>& paths) {
    std::vector<OpenedFile> files;
    for (const std::string& path : paths) {
        files.push_back({std::filesystem::path(path).filename().string()});
        auto bytes = os::read_file(path, limits::sheet_bytes);
        if (bytes)
            files.back().bytes = *std::move(bytes);
        else if (bytes.error().kind == ErrorKind::input)
            files.back().fault = bytes.error().message;
        else
            return bytes.error();
    }
    return files;
}

Result<import::Imported> read_files(const std::vector<OpenedFile>& opened, const import::Hints& hints,
                                    const Hasher& hasher, const import::Progress& progress, const std::string& data) {
    Files files;
    const auto vocabulary = read_vocabulary(data, files.findings);
    if (!vocabulary) return vocabulary.error();
    for (const OpenedFile& file : opened) add_file(files, file, *vocabulary, hasher);
    import::Imported imported = import::import_sheets(files.sheets, *vocabulary, hints, progress);
    std::vector<import::Diagnostic> of_files = std::move(files.findings).take();
    imported.diagnostics.insert(imported.diagnostics.begin(), of_files.begin(), of_files.end());
    return imported;
}

Result<import::Imported> read_sheets(const std::vector<std::string>& paths, const import::Hints& hints,
                                     const Hasher& hasher, const import::Progress& progress, const std::string& data) {
    const auto files = open_files(paths);
    if (!files) return files.error();
    return read_files(*files, hints, hasher, progress, data);
}

Result<import::Vocabulary> read_vocabulary(const std::string& data, import::Findings& findings) {
    auto vocabulary = read_vocabulary();
    if (!vocabulary) return vocabulary.error();
    if (const Status read = extend_by(data, *vocabulary, findings); !read) return read.error();
    return vocabulary;
}

Result<import::Vocabulary> read_vocabulary() {
    const auto headings = os::read_asset("vocabulary/headings.json");
    if (!headings) return headings.error();
    const auto words = os::read_asset("vocabulary/words.json");
    if (!words) return words.error();
    const auto phrases = os::read_asset("vocabulary/phrases.json");
    if (!phrases) return phrases.error();
    auto vocabulary = fault_of_assets(import::Vocabulary::parse(*headings, *words, *phrases));
    const auto names = os::read_asset("vocabulary/first_names.json");
    if (!names) return names.error();
    std::vector<std::string> redefined;
    if (vocabulary)
        if (const Status read = vocabulary->extend_words(*names, "first_names.json", redefined); !read)
            return Error{ErrorKind::io, read.error().message};
    return vocabulary;
}

Result<import::Messages> read_messages(const std::string& asset) {
    const auto words = os::read_asset(asset);
    if (!words) return words.error();
    return fault_of_assets(import::Messages::parse(*words));
}

Result<Choices> read_choices(import::Language language) {
    const auto vocabulary = read_vocabulary();
    if (!vocabulary) return vocabulary.error();
    const auto json = os::read_asset("vocabulary/template.json");
    if (!json) return json.error();
    const auto words = fault_of_assets(read_template(*json, language));
    if (!words) return words.error();
    return Choices(*words, *vocabulary);
}

Result<ReportWords> read_report_words() {
    auto findings = read_messages("vocabulary/findings.json");
    if (!findings) return findings.error();
    auto report = read_messages("vocabulary/check.json");
    if (!report) return report.error();
    return ReportWords{*std::move(findings), *std::move(report)};
}

}  // namespace riskbild::hub
