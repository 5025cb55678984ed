#include "app/hub/actions/picture_store.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <filesystem>
#include <latch>
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

// Behind a picture that is not finished until go_on().
class Queue {
public:
    explicit Queue(std::string folder) : folder_(std::move(folder)) {
        ask_for("slow", "first", [this](const std::string&) {
            at_work_ = true;
            while (waits_) pause();
            return done();
        });
        while (!at_work_) pause();
    }
    ~Queue() { go_on(); }
    void ask(const std::string& asker, int times) {
        for (int i = 0; i < times; ++i) ask_for(asker + std::to_string(i), asker, writing(1));
    }
    bool refuses(int count) const {
        for (int tries = 0; refused < count && tries < 400; ++tries) pause();
        return refused == count;
    }
    void go_on() {
        waits_ = false;
        for (std::thread& each : threads_) each.join();
        threads_.clear();
    }
    std::atomic<int> refused = 0;

private:
    static void pause() { std::this_thread::sleep_for(std::chrono::milliseconds{5}); }
    void ask_for(const std::string& key, const std::string& asker, const PictureStore::Make& make) {
        threads_.emplace_back([=, this] { refused += PictureStore(folder_, asker).get(key, make).ok() ? 0 : 1; });
    }

    std::string folder_;
    std::atomic<bool> at_work_ = false;
    std::atomic<bool> waits_ = true;
    std::vector<std::thread> threads_;
};

}  // namespace

TEST_CASE("what is kept is made once") {
    const Folder folder;
    const PictureStore store(folder.path, "vera");
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
    const PictureStore store(folder.path, "vera");
    std::atomic<int> made = 0;
    std::atomic<int> got = 0;
    std::latch asked(6);
    const auto slow = [&](const std::string& into) {
        ++made;
        asked.wait();
        return os::publish_file(into + "/a.png", "x");
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 6; ++i)
        threads.emplace_back([&] {
            asked.count_down();
            got += store.get("k", slow).ok() ? 1 : 0;
        });
    for (std::thread& each : threads) each.join();
    CHECK(made == 1);
    CHECK(got == 6);
}

TEST_CASE("one thing is made at a time") {
    const Folder folder;
    const PictureStore store(folder.path, "vera");
    std::atomic<int> at_work = 0;
    std::atomic<int> most = 0;
    std::latch asked(5);
    const auto slow = [&](const std::string& into) {
        most = std::max<int>(most, ++at_work);
        asked.wait();
        --at_work;
        return os::publish_file(into + "/a.png", "x");
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < 5; ++i)
        threads.emplace_back([&, i] {
            asked.count_down();
            static_cast<void>(store.get("k" + std::to_string(i), slow));
        });
    for (std::thread& each : threads) each.join();
    CHECK(most == 1);
}

TEST_CASE("so many wait, and fewer of one asker; who comes too much is told at once, and the others go on") {
    const Folder folder;
    Queue queue(folder.path);
    queue.ask("vera", 20);
    REQUIRE(queue.refuses(20 - PictureStore::most_of_one));
    SUBCASE("another has places of his own") {
        queue.ask("viktor", PictureStore::most_of_one);
        queue.go_on();
        CHECK(queue.refused == 20 - PictureStore::most_of_one);
    }
    SUBCASE("there is no room for all") {
        for (const char* asker : {"viktor", "t1", "t2"}) queue.ask(asker, PictureStore::most_of_one);
        // One place is of what is being made.
        CHECK(queue.refuses(20 + 3 * PictureStore::most_of_one - PictureStore::most_waiting + 1));
        queue.go_on();
    }
    CHECK(PictureStore(folder.path, "vera").get("later", writing(1)).ok());
}

TEST_CASE("what has failed is told and not kept") {
    const Folder folder;
    const PictureStore store(folder.path, "vera");
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
    const PictureStore store(folder.path, "vera", 2'500);
    const auto ask = [&](const std::string& key) { return store.get(key, writing(1'000)).value(); };
    const auto grows_old = [](const std::string& kept, int hours) {
        fs::last_write_time(kept, fs::file_time_type::clock::now() - std::chrono::hours{hours});
    };
    const std::string a = ask("a");
    grows_old(a, 3);
    const std::string b = ask("b");
    grows_old(b, 2);
    CHECK(ask("a") == a);  // used again
    const std::string c = ask("c");
    CHECK(os::exists(a));
    CHECK_FALSE(os::exists(b));
    CHECK(os::exists(c));
    grows_old(a, 2);
    grows_old(c, 1);
    const PictureStore small(folder.path, "vera", 10);
    CHECK(os::exists(small.get("d", writing(1'000)).value()));  // whatever its size: it is what was asked for
    CHECK_FALSE(os::exists(a));
}
