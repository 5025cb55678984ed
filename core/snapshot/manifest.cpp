#include "core/snapshot/manifest.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "core/base/limits.hpp"
#include "core/plan/quoted.hpp"
#include "core/snapshot/reader.hpp"
#include "core/snapshot/writer.hpp"

namespace riskbild::snapshot {
namespace {

const std::string format = "riskbild-manifest/1";
constexpr std::size_t most_pages = 50;
constexpr int ten_years_s = 10 * 365 * 24 * 60 * 60;

constexpr auto entry_fields = [](auto& io, auto& it) {
    io.id("id", it.id);
    io.id("sha256", it.sha256);
    io.whole("length", it.length);
};

constexpr auto manifest_fields = [](auto& io, auto& it) {
    io.id("channel", it.channel);
    io.whole("epoch", it.epoch);
    io.whole("version", it.version);
    io.instant("issued", it.issued);
    io.instant("expires", it.expires);
    io.list("boards", it.boards, limits::boards_per_channel, entry_fields);
    io.word_or("room", it.room, plan::Room::closed);
    io.text("language", it.language);
    io.seconds("cadence_s", it.cadence, 1, ten_years_s);
    io.seconds("limit_s", it.limit, 1, ten_years_s);
    io.ids("pages", it.pages, most_pages);
};

bool all_of(const std::string& text, std::string_view letters) {
    return text.find_first_not_of(letters) == std::string::npos;
}

void judge(Reader& reader, const BoardEntry& entry, const std::string& place) {
    if (entry.id.empty() || entry.id.size() > limits::key_bytes ||
        !all_of(entry.id, "abcdefghijklmnopqrstuvwxyz0123456789-"))
        reader.refuse(place + ".id", plan::quoted(entry.id) + " is no board key: letters a to z, digits and hyphens");
    if (entry.sha256.size() != 64 || !all_of(entry.sha256, "0123456789abcdef"))
        reader.refuse(place + ".sha256", "is no digest of 64 lower-case hexadecimal digits");
    if (entry.length < 1 || entry.length > limits::snapshot_bytes)
        reader.refuse(place + ".length",
                      std::to_string(entry.length) + " is not between 1 and " + std::to_string(limits::snapshot_bytes));
}

void judge(Reader& reader, const Manifest& manifest) {
    if (manifest.channel.empty() || manifest.channel.size() > limits::key_bytes)
        reader.refuse("channel", "is empty or too long");
    // After the greatest number no other could follow: the channel would stand still for ever.
    if (manifest.version == std::numeric_limits<std::uint64_t>::max()) reader.refuse("version", "leaves no next one");
    if (manifest.expires < manifest.issued) reader.refuse("expires", "is before it was issued");
    if (manifest.language.size() != 2 || !all_of(manifest.language, "abcdefghijklmnopqrstuvwxyz"))
        reader.refuse("language", plan::quoted(manifest.language) + " is no language such as sv or en");

    for (const std::string& page : manifest.pages)
        if (page.empty() || page.size() > limits::key_bytes || !all_of(page, "abcdefghijklmnopqrstuvwxyz"))
            reader.refuse("pages", plan::quoted(page) + " is no page: letters a to z");

    std::set<std::string_view> ids;
    for (std::size_t i = 0; i < manifest.boards.size(); ++i) {
        const std::string place = "boards[" + std::to_string(i) + "]";
        judge(reader, manifest.boards[i], place);
        if (!ids.insert(manifest.boards[i].id).second) reader.refuse(place + ".id", "occurs twice");
    }
}

void read_next_key(Reader& reader, Manifest& manifest) {
    if (!reader.has("next_key")) return;
    std::string text;
    reader.text("next_key", text);
    manifest.next_key = key_from_text(text);
    if (!manifest.next_key) reader.refuse("next_key", "is no key of 32 bytes in base64url");
}

}  // namespace

std::string encode(const Manifest& manifest) {
    Writer writer;
    writer.text("format", format);
    manifest_fields(writer, manifest);
    if (manifest.next_key) writer.text("next_key", to_text(*manifest.next_key));
    return to_text(writer.take());
}

Result<Manifest> decode_manifest(std::string_view payload) {
    const Result<Json> parsed = parse_json(payload, limits::manifest_bytes);
    if (!parsed) return Error{ErrorKind::input, "manifest refused: " + parsed.error().message};

    Reader reader(*parsed);
    reader.format(format);
    reader.required("boards");
    Manifest manifest;
    manifest_fields(reader, manifest);
    read_next_key(reader, manifest);
    judge(reader, manifest);
    if (!reader.fault().empty()) return Error{ErrorKind::input, "manifest refused: " + reader.fault()};
    return manifest;
}

}  // namespace riskbild::snapshot
