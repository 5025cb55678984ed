#include "app/hub/actions/picture_store.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <thread>

#include "platform/crypto/ed25519.hpp"
#include "platform/os/files.hpp"

using namespace riskbild;
using namespace riskbild::hub;
namespace fs = std::filesystem;

namespace {

struct Folder {
    std::string path = (fs::temp_directory_path() / ("riskbild-store-" + crypto::random_base64url(9))).string();
    ~Folder() { fs::remove_all(path); }
};

PictureStore::Make writing(std::size_t bytes, std::atomic<int>* made = nullptr) {
    return [bytes, made](const std::string& folder) {
        if (made != nullptr) ++*made;
        return os::publish_file(folder + "/a.png", std::string(bytes, 'x'));
    };
}

}  // namespace

TEST_CASE("what is kept is made once") {
    const Folder folder;
    const PictureStore store(folder.path);
    std::atomic<int> made = 0;
    const auto first = store.get("k1", writing(10, &made));
    REQUIRE(first.ok());
    CHECK(os::exists(*first + "/a.png"));
    CHECK(store.get("k1", writing(10, &made)).value() == *first);
    CHECK(made == 1);
    CHECK(store.get("k2", writing(10, &made)).value() != *first);
    CHECK(made == 2);
    CHECK((fs::status(folder.path).permissions() & fs::perms::others_all) == fs::perms::none);
}

TEST_CASE("who asks for the same meanwhile waits for it") {
    const Folder folder;
    const PictureStore store(folder.path);
    std::atomic<int> made = 0;
    std::atomic<int> got = 0;
    const auto slow = [&](const std::string& into) {
        ++made;
        std::this_thread::sleep_for(std::chrono::milliseconds{200});
        return os::publish_file(into + "/a.png", "x");
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i) threads.emplace_back([&] { got += store.get("k", slow).ok() ? 1 : 0; });
    for (std::thread& each : threads) each.join();
    CHECK(made == 1);
    CHECK(got == 6);
}

TEST_CASE("one thing is made at a time") {
    const Folder folder;
    const PictureStore store(folder.path);
    std::atomic<int> at_work = 0;
    std::atomic<int> most = 0;
    const auto slow = [&](const std::string& into) {
        most = std::max<int>(most, ++at_work);
        std::this_thread::sleep_for(std::chrono::milliseconds{30});
        --at_work;
        return os::publish_file(into + "/a.png", "x");
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 5; ++i)
        threads.emplace_back([&, i] { static_cast<void>(store.get("k" + std::to_string(i), slow)); });
    for (std::thread& each : threads) each.join();
    CHECK(most == 1);
}

TEST_CASE("only so many wait; the next is told at once") {
    const Folder folder;
    const PictureStore store(folder.path);
    std::atomic<bool> go_on = false;
    std::atomic<bool> at_work = false;
    std::thread first([&] {
        static_cast<void>(store.get("slow", [&](const std::string&) {
            at_work = true;
            while (!go_on) std::this_thread::sleep_for(std::chrono::milliseconds{5});
            return done();
        }));
    });
    while (!at_work) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    std::atomic<int> refused = 0;
    std::vector<std::thread> threads;
    for (int i = 0; i < 30; ++i)
        threads.emplace_back([&, i] { refused += store.get("k" + std::to_string(i), writing(1)).ok() ? 0 : 1; });
    for (int tries = 0; refused < 7 && tries < 400; ++tries) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    CHECK(refused == 7);  // 24 places, one of them at work
    go_on = true;
    for (std::thread& each : threads) each.join();
    first.join();
    CHECK(store.get("later", writing(1)).ok());
}

TEST_CASE("what has failed is told and not kept") {
    const Folder folder;
    const PictureStore store(folder.path);
    const auto failing = [](const std::string& into) -> Status {
        static_cast<void>(os::publish_file(into + "/half.png", "x"));
        return Error{ErrorKind::io, "no ink"};
    };
    CHECK(store.get("k", failing).error().message == "no ink");
    const auto again = store.get("k", writing(1));
    REQUIRE(again.ok());
    CHECK_FALSE(os::exists(*again + "/half.png"));
}

TEST_CASE("what has not been asked for longest goes out first") {
    const Folder folder;
    const PictureStore store(folder.path, 2'500);
    const auto ask = [&](const std::string& key) {
        std::this_thread::sleep_for(std::chrono::milliseconds{15});
        return store.get(key, writing(1'000)).value();
    };
    const std::string a = ask("a");
    const std::string b = ask("b");
    CHECK(ask("a") == a);  // used again
    const std::string c = ask("c");
    CHECK(os::exists(a));
    CHECK_FALSE(os::exists(b));
    CHECK(os::exists(c));
    const PictureStore small(folder.path, 10);
    CHECK(os::exists(small.get("d", writing(1'000)).value()));  // whatever its size: it is what was asked for
    CHECK_FALSE(os::exists(a));
}
