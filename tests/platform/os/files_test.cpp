#include "platform/os/files.hpp"

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <cstdlib>
#include <filesystem>

#include "tests/support/temporary_folder.hpp"

using namespace riskbild;
using test::TemporaryFolder;

namespace fs = std::filesystem;

namespace {

unsigned mode_of(const std::string& path) {
    struct stat status {};
    REQUIRE(::stat(path.c_str(), &status) == 0);
    return status.st_mode & 0777U;
}

}  // namespace

TEST_CASE("what is written is read again, with the mode asked for, and nothing is left beside it") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a");
    const mode_t before = ::umask(077);
    for (const std::string& content : {std::string("å\0ö", 5), std::string(300'000, 'x'), std::string()}) {
        REQUIRE(os::write_file_atomically(path, content, 0640).ok());
        CHECK(*os::read_file(path, 300'000) == content);
    }
    REQUIRE(os::publish_file(folder.file("b"), "b").ok());
    ::umask(before);
    CHECK(mode_of(path) == 0640);
    CHECK(mode_of(folder.file("b")) == 0644);
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 2);
}

TEST_CASE("a write that fails leaves the old content") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a");
    REQUIRE(os::write_file_atomically(path, "old").ok());
    fs::create_directory(path + ".new");
    CHECK_FALSE(os::write_file_atomically(path, "new").ok());
    CHECK(*os::read_file(path, 100) == "old");
}

TEST_CASE("what cannot be read is an error that names the path") {
    const TemporaryFolder folder;
    const std::string path = folder.file("a");
    ErrorKind kind = ErrorKind::input;
    SUBCASE("absent") {
        kind = ErrorKind::not_found;
    }
    SUBCASE("a folder") {
        fs::create_directory(path);
    }
    SUBCASE("a FIFO, without waiting for somebody to write") {
        REQUIRE(::mkfifo(path.c_str(), 0600) == 0);
    }
    SUBCASE("larger than the limit") {
        REQUIRE(os::publish_file(path, "12345678901").ok());
    }
    const auto content = os::read_file(path, 10);
    REQUIRE_FALSE(content.ok());
    CHECK(content.error().kind == kind);
    CHECK(content.error().message.find(path) == 0);
}

TEST_CASE("a secret that everybody may read is refused") {
    const TemporaryFolder folder;
    const std::string path = folder.file("token");
    REQUIRE(os::write_file_atomically(path, "secret", 0640).ok());
    CHECK(*os::read_secret_file(path, 100) == "secret");
    REQUIRE(os::write_file_atomically(path, "secret", 0644).ok());
    const auto refused = os::read_secret_file(path, 100);
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error().message.find("chmod") != std::string::npos);
    CHECK(refused.error().message.find("secret,") == std::string::npos);
}

TEST_CASE("folders are made with those above them; one that is there is fine") {
    const TemporaryFolder folder;
    CHECK(os::make_folders(folder.file("a/b/c")).ok());
    CHECK(os::make_folders(folder.file("a/b/c")).ok());
    REQUIRE(os::publish_file(folder.file("file"), "").ok());
    CHECK_FALSE(os::make_folders(folder.file("file/d")).ok());
}

TEST_CASE("the assets are those of the source tree, or where RISKBILD_ASSETS says") {
    const auto built = os::assets_folder();
    REQUIRE(built.ok());
    CHECK(os::exists(*built));
    const TemporaryFolder folder;
    REQUIRE(os::publish_file(folder.file("words"), "ord").ok());
    ::setenv("RISKBILD_ASSETS", folder.path().c_str(), 1);
    CHECK(*os::read_asset("words") == "ord");
    CHECK_FALSE(os::read_asset("absent").ok());
    ::unsetenv("RISKBILD_ASSETS");
}
