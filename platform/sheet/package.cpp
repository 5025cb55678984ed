#include "platform/sheet/package.hpp"

#include <zip.h>

#include <algorithm>

#include "core/base/limits.hpp"
#include "core/base/text.hpp"

namespace riskbild::sheet {
namespace {

constexpr Fault broken{"broken_zip"};

// Counted in the bytes, before libzip sets memory aside for what the directory claims.
bool has_too_many_parts(std::string_view bytes) {
    constexpr std::string_view directory_entry = "PK\x01\x02";
    std::size_t entries = 0;
    for (std::size_t at = bytes.find(directory_entry); at != std::string_view::npos;
         at = bytes.find(directory_entry, at + 1))
        if (++entries > limits::archive_parts) return true;
    return false;
}

zip* open_archive(std::string_view bytes) {
    zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, nullptr);
    if (source == nullptr) return nullptr;
    zip* archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    if (archive == nullptr) zip_source_free(source);  // otherwise the archive owns it
    return archive;
}

}  // namespace

void Part::Closer::operator()(zip_file* file) const {
    zip_fclose(file);
}

std::size_t Part::read(char* to, std::size_t size) {
    if (fault_) return 0;
    const zip_int64_t got = zip_fread(file_.get(), to, size);
    if (got < 0) {
        fault_ = broken;
        return 0;
    }
    unpacked_ += static_cast<std::size_t>(got);
    *unpacked_of_all_ += static_cast<std::size_t>(got);
    if (unpacked_ > limits::part_bytes) fault_ = Fault{"part_too_large", limits::part_bytes >> 20U};
    if (*unpacked_of_all_ > limits::unpacked_bytes) fault_ = Fault{"unpacked_too_large", limits::unpacked_bytes >> 20U};
    return fault_ ? 0 : static_cast<std::size_t>(got);
}

void Package::Closer::operator()(zip* archive) const {
    zip_discard(archive);
}

Package::Package(std::string_view bytes) {
    if (has_too_many_parts(bytes)) {
        fault_ = Fault{"too_many_parts", limits::archive_parts};
        return;
    }
    archive_.reset(open_archive(bytes));
    fault_ = archive_ ? list_parts() : broken;
}

// Two parts of one name: what one program reads is not what another shows.
std::optional<Fault> Package::list_parts() {
    const auto count = static_cast<std::size_t>(std::max<zip_int64_t>(0, zip_get_num_entries(archive_.get(), 0)));
    for (std::size_t i = 0; i < count; ++i) {
        const char* name = zip_get_name(archive_.get(), i, ZIP_FL_ENC_RAW);
        if (name == nullptr) return broken;
        if (!parts_.emplace(text::lower(name), i).second) return Fault{"part_twice"};
    }
    return std::nullopt;
}

bool Package::has(std::string_view name) const {
    return parts_.contains(text::lower(name));
}

std::string Package::first_below(std::string_view folder) const {
    const auto part = parts_.lower_bound(folder);
    return part != parts_.end() && part->first.starts_with(folder) ? part->first : std::string();
}

Part Package::open(std::string_view name) {
    const auto part = parts_.find(text::lower(name));
    if (part == parts_.end()) return Part(Fault{"missing_part"});
    zip_stat_t facts;
    if (zip_stat_index(archive_.get(), part->second, 0, &facts) != 0) return Part(broken);
    if ((facts.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && facts.encryption_method != ZIP_EM_NONE)
        return Part(Fault{"password"});
    zip_file* file = zip_fopen_index(archive_.get(), part->second, 0);
    return file != nullptr ? Part(file, unpacked_) : Part(broken);
}

}  // namespace riskbild::sheet
