#include <doctest/doctest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <fstream>
#include <iterator>
#include <random>
#include <sstream>

#include "platform/sqlite/cache.hpp"
#include "platform/sqlite/database.hpp"
#include "tests/platform/sqlite/cache_sample.hpp"
#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using sqlite::CacheReader;
using sqlite::CacheWriter;
using test::store;

namespace fs = std::filesystem;

namespace {

struct Place {
    test::TemporaryFolder folder;
    std::string path = folder.file("cache.db");
};

std::string bytes_of(const std::string& path) {
    std::ostringstream content;
    content << std::ifstream(path, std::ios::binary).rdbuf();
    return content.str();
}

void write(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

std::string sound_cache(const Place& place) {
    auto writer = CacheWriter::open(place.path);
    REQUIRE(writer.ok());
    REQUIRE(store(**writer, 7).ok());
    writer->reset();
    return bytes_of(place.path);
}

// A reader may refuse; what it does show must be what was stored.
bool reader_shows_something_else(const std::string& path) {
    const auto reader = CacheReader::open(path);
    if (!reader) return false;
    const auto channel = (*reader)->channel();
    if (!channel) return false;
    if (channel->manifest.channel.empty()) return false;  // 'nothing published' is honest
    if (!(channel->manifest == test::sample_manifest(7))) return true;
    for (int board = 0; board < test::sample_boards; ++board) {
        if (channel->boards[static_cast<std::size_t>(board)].summary != "summary of 7") return true;
        const auto body = (*reader)->body("board-" + std::to_string(board));
        if (body && *body != test::sample_body(7, board)) return true;
    }
    return false;
}

// After the writer has looked at it, the cache is as good as new: what was held is right, and a refresh works.
bool writer_heals(const std::string& path) {
    auto writer = CacheWriter::open(path);
    if (!writer) return false;
    const auto held = (*writer)->held();
    if (!held || (held->manifest && !(*held->manifest == test::sample_manifest(7)))) return false;
    if (!store(**writer, 8)) return false;
    writer->reset();
    return test::shown_version(path) == 8;
}

void empty_folder_of(const std::string& path) {
    const std::string folder = fs::path(path).parent_path();
    for (const auto& entry : fs::directory_iterator(folder)) fs::remove_all(entry.path());
}

// How many other names there are in the folder.
int names_beside(const std::string& path) {
    const auto names = fs::directory_iterator(fs::path(path).parent_path());
    return static_cast<int>(std::distance(begin(names), end(names))) - 1;
}

// Root may write everything, so that user steps down for a while; anybody else stays who he is.
class AnotherUser {
public:
    AnotherUser() { REQUIRE((!was_root_ || ::seteuid(65534) == 0)); }
    AnotherUser(const AnotherUser&) = delete;
    AnotherUser& operator=(const AnotherUser&) = delete;
    ~AnotherUser() {
        if (was_root_) CHECK(::seteuid(0) == 0);
    }

private:
    bool was_root_ = ::geteuid() == 0;
};

struct Damages {
    int wrong_on_the_wall = 0;
    int not_healed = 0;
    int tried = 0;

    void try_out(const std::string& path, const std::string& bytes) {
        empty_folder_of(path);
        write(path, bytes);
        ++tried;
        if (reader_shows_something_else(path)) ++wrong_on_the_wall;
        if (!writer_heals(path)) ++not_healed;
    }
    void check() const {
        MESSAGE(tried << " damages, " << wrong_on_the_wall << " shown, " << not_healed << " not healed");
        CHECK(wrong_on_the_wall == 0);
        CHECK(not_healed == 0);
    }
};

}  // namespace

TEST_CASE("each byte of the header turned over: never shown wrong, always healed") {
    const Place place;
    const std::string sound = sound_cache(place);
    Damages damages;
    for (std::size_t at = 0; at < 100; ++at) {
        std::string bytes = sound;
        bytes[at] = static_cast<char>(~bytes[at]);
        damages.try_out(place.path, bytes);
    }
    damages.check();
}

TEST_CASE("flipped bits anywhere: never shown wrong, always healed") {
    const Place place;
    const std::string sound = sound_cache(place);
    std::mt19937 random(7);
    Damages damages;
    for (int flip = 0; flip < 300; ++flip) {
        std::string bytes = sound;
        bytes[random() % bytes.size()] ^= static_cast<char>(1U << random() % 8);
        damages.try_out(place.path, bytes);
    }
    damages.check();
}

TEST_CASE("cut at each page, and in the middle of pages") {
    const Place place;
    const std::string sound = sound_cache(place);
    Damages damages;
    for (std::size_t size = 0; size < sound.size(); size += 2048) damages.try_out(place.path, sound.substr(0, size));
    damages.check();
}

TEST_CASE("what a power cut may leave: zeros for the first page, for all of it, a few bytes") {
    const Place place;
    const std::string sound = sound_cache(place);
    Damages damages;
    damages.try_out(place.path, std::string(4096, '\0') + sound.substr(4096));
    damages.try_out(place.path, std::string(sound.size(), '\0'));
    damages.try_out(place.path, sound.substr(0, 7));
    damages.check();
}

TEST_CASE("what was never a cache is refused by name and stays where it is") {
    const Place place;
    std::string what;
    const std::string elsewhere = place.folder.file("elsewhere");
    const std::string text(5000, 'x');
    SUBCASE("a text") {
        what = "no database";
        write(place.path, text);
    }
    SUBCASE("a folder") {
        what = "a folder";
        fs::create_directory(place.path);
    }
    SUBCASE("a FIFO") {
        what = "a FIFO";
        REQUIRE(::mkfifo(place.path.c_str(), 0600) == 0);
    }
    SUBCASE("a link to a sound database, whose target stays as it is") {
        what = "a link";
        write(elsewhere, sound_cache(Place{}));
        fs::create_symlink(elsewhere, place.path);
    }
    SUBCASE("a link to nothing") {
        what = "a link";
        fs::create_symlink(elsewhere, place.path);
    }
    const fs::file_type before = fs::symlink_status(place.path).type();
    const auto writer = CacheWriter::open(place.path);
    REQUIRE_FALSE(writer.ok());
    CHECK(writer.error().kind == ErrorKind::usage);
    CHECK(writer.error().message.find(place.path + ": ") == 0);
    CHECK(writer.error().message.find(what) != std::string::npos);
    CHECK(writer.error().message.find("move it away") != std::string::npos);
    CHECK(fs::symlink_status(place.path).type() == before);
    if (before == fs::file_type::regular) CHECK(bytes_of(place.path) == text);
    CHECK(names_beside(place.path) == (fs::exists(elsewhere) ? 1 : 0));
}

TEST_CASE("a damaged cache is set aside, and its new name is told") {
    const Place place;
    write(place.path, sound_cache(place).substr(0, 6000));
    const std::string damaged = bytes_of(place.path);
    std::vector<std::string> told;
    const auto writer = CacheWriter::open(place.path, [&](const std::string& message) { told.push_back(message); });
    REQUIRE(writer.ok());
    REQUIRE(told.size() == 1);
    CHECK(told[0].find(place.path + ": set aside as " + place.path + ".damaged-1") == 0);
    CHECK(bytes_of(place.path + ".damaged-1") == damaged);
}

TEST_CASE("no file that was set aside before is ever replaced") {
    const Place place;
    const std::string damaged = sound_cache(place).substr(0, 6000);
    const auto kept = [&](int number) { return place.path + ".damaged-" + std::to_string(number); };
    write(place.path, damaged);
    SUBCASE("the next free number is taken, also when only a journal was kept under another") {
        write(kept(1), "first");
        write(kept(2) + "-journal", "second");
        CHECK(CacheWriter::open(place.path).ok());
        CHECK(bytes_of(kept(1)) == "first");
        CHECK(bytes_of(kept(2) + "-journal") == "second");
        CHECK(bytes_of(kept(3)) == damaged);
    }
    SUBCASE("nine are enough: then the operator is asked") {
        for (int number = 1; number <= 9; ++number) write(kept(number), "kept");
        const auto writer = CacheWriter::open(place.path);
        REQUIRE_FALSE(writer.ok());
        CHECK(writer.error().kind == ErrorKind::io);
        for (int number = 1; number <= 9; ++number) CHECK(bytes_of(kept(number)) == "kept");
        CHECK(bytes_of(place.path) == damaged);
    }
}

TEST_CASE("a sound cache that may not be written is not called damaged") {
    const Place place;
    const std::string sound = sound_cache(place);
    fs::permissions(place.folder.path(), fs::perms{0755});
    SUBCASE("the file") {
        fs::permissions(place.path, fs::perms{0444});
        const AnotherUser nobody;
        const auto writer = CacheWriter::open(place.path);
        REQUIRE_FALSE(writer.ok());
        CHECK(writer.error().kind == ErrorKind::io);
        CHECK(writer.error().message.find(place.path + ": cannot be written") == 0);
    }
    SUBCASE("its folder") {
        fs::permissions(place.path, fs::perms{0666});
        fs::permissions(place.folder.path(), fs::perms{0555});
        const AnotherUser nobody;
        const auto writer = CacheWriter::open(place.path);
        REQUIRE(writer.ok());
        const Status stored = store(**writer, 8);
        REQUIRE_FALSE(stored.ok());
        CHECK(stored.error().kind == ErrorKind::io);
        CHECK(stored.error().message.find(place.path + ": cannot be written") == 0);
    }
    CHECK(bytes_of(place.path) == sound);
    CHECK(names_beside(place.path) == 0);
    fs::permissions(place.folder.path(), fs::perms{0755});
}

TEST_CASE("tables that are not ours") {
    const Place place;
    sound_cache(place);
    auto database = sqlite::Database::open(place.path, sqlite::OpenMode::read_write, 100);
    REQUIRE(database.ok());
    SUBCASE("a newer version") {
        REQUIRE(database->execute("PRAGMA user_version=2").ok());
    }
    SUBCASE("another application's number") {
        REQUIRE(database->execute("PRAGMA application_id=1").ok());
    }
    SUBCASE("a trigger") {
        REQUIRE(database->execute("CREATE TRIGGER t AFTER INSERT ON board BEGIN DELETE FROM board; END").ok());
    }
    SUBCASE("a view that never ends") {
        REQUIRE(database
                    ->execute("CREATE VIEW v AS WITH RECURSIVE c(x) AS (SELECT 1 UNION ALL SELECT x FROM c) "
                              "SELECT x FROM c")
                    .ok());
    }
    const auto reader = CacheReader::open(place.path);
    REQUIRE_FALSE(reader.ok());
    CHECK(reader.error().kind == ErrorKind::input);
    { const auto closed = std::move(*database); }
    CHECK(writer_heals(place.path));
    CHECK(fs::exists(place.path + ".damaged-1"));
}

TEST_CASE("another program's sound database is left alone") {
    const Place place;
    {
        auto database = sqlite::Database::open(place.path, sqlite::OpenMode::create, 100);
        REQUIRE(database->execute("PRAGMA application_id=99; CREATE TABLE precious(x); INSERT INTO precious VALUES(1)")
                    .ok());
    }
    const std::string before = bytes_of(place.path);
    const auto writer = CacheWriter::open(place.path);
    REQUIRE_FALSE(writer.ok());
    CHECK(writer.error().kind == ErrorKind::usage);
    CHECK(bytes_of(place.path) == before);
}
