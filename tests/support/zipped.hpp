// A zip file made of readable parts.
#pragma once

#include <zip.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

namespace riskbild::test {

using Parts = std::map<std::string, std::string>;  // by name

inline void require_zip(bool held) {
    if (!held) throw std::runtime_error("the zip file cannot be made of these parts");
}

inline std::string zip_bytes(zip_source_t* source) {
    zip_stat_t facts;
    require_zip(zip_source_stat(source, &facts) == 0 && zip_source_open(source) == 0);
    std::string bytes(facts.size, '\0');
    const zip_int64_t got = zip_source_read(source, bytes.data(), bytes.size());
    zip_source_close(source);
    require_zip(got == static_cast<zip_int64_t>(bytes.size()));
    return bytes;
}

inline void add_part(zip_t* archive, const std::string& name, const std::string& text) {
    zip_source_t* part = zip_source_buffer(archive, text.data(), text.size(), 0);
    const bool added = zip_file_add(archive, name.c_str(), part, 0) >= 0;
    if (!added) zip_source_free(part);
    require_zip(added);
}

// Throws std::runtime_error for names that no zip file can have.
inline std::string zipped(const Parts& parts) {
    const std::unique_ptr<zip_source_t, void (*)(zip_source_t*)> source(
        zip_source_buffer_create(nullptr, 0, 0, nullptr), zip_source_free);
    zip_source_keep(source.get());  // one for the archive, one for the bytes
    std::unique_ptr<zip_t, void (*)(zip_t*)> archive(zip_open_from_source(source.get(), ZIP_TRUNCATE, nullptr),
                                                     zip_discard);
    require_zip(archive != nullptr);
    for (const auto& [name, text] : parts) add_part(archive.get(), name, text);
    require_zip(zip_close(archive.get()) == 0);
    static_cast<void>(archive.release());  // closed
    return zip_bytes(source.get());
}

}  // namespace riskbild::test
