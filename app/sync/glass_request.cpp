#include "app/sync/glass_request.hpp"

#include <filesystem>
#include <thread>

#include "core/fleet/heartbeat.hpp"
#include "platform/os/files.hpp"

namespace riskbild::sync {
namespace {

constexpr std::chrono::milliseconds look_again{50};

// glass.wanted and glass.png, both gone before it begins and after it ends.
class Request {
public:
    explicit Request(const std::string& folder) : wanted_(folder + "/glass.wanted"), picture_(folder + "/glass.png") {
        clear();
    }
    Request(const Request&) = delete;
    Request& operator=(const Request&) = delete;
    ~Request() { clear(); }

    Status ask() const {
        if (os::exists(picture_)) return Error{ErrorKind::io, picture_ + ": cannot be removed; it is an old one"};
        return os::publish_file(wanted_, "1\n");
    }
    bool answered() const { return os::exists(picture_); }
    Result<std::string> picture() const { return os::read_file(picture_, fleet::most_glass_picture_bytes); }

private:
    void clear() const {
        std::error_code ignored;
        std::filesystem::remove(wanted_, ignored);
        std::filesystem::remove(picture_, ignored);
    }

    std::string wanted_;
    std::string picture_;
};

}  // namespace

Result<std::string> ask_for_glass(std::chrono::milliseconds patience) {
    const auto folder = os::runtime_folder();
    if (!folder) return folder.error();
    const Request request(*folder);
    if (const Status asked = request.ask(); !asked) return asked.error();
    for (auto waited = patience; !request.answered(); waited -= look_again) {
        if (waited <= look_again) return Error{ErrorKind::io, "the display gave no picture of the glass"};
        std::this_thread::sleep_for(look_again);
    }
    return request.picture();
}

}  // namespace riskbild::sync
