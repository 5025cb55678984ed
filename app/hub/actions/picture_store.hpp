// What has been drawn, kept until there is no more room: one folder each, by the hash of all that it was drawn from.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "core/base/result.hpp"

namespace riskbild::hub {

class PictureStore {
public:
    static constexpr std::uintmax_t room = 200U << 20U;
    static constexpr int most_waiting = 24;
    static constexpr int most_of_one = 8;  // a browser asks for six pictures at once

    // `asker`: letters and digits that stand for whoever asks, in all threads and processes.
    PictureStore(std::string folder, std::string asker, std::uintmax_t most_bytes = room)
        : folder_(std::move(folder)), asker_(std::move(asker)), most_bytes_(most_bytes) {}

    // Leaves the files in the folder that it is given.
    using Make = std::function<Status(const std::string& folder)>;

    // The folder of what `key` (a SHA-256, hex) stands for; made now if it is not there. One thing is made at a time,
    // in all threads and processes, and who asks for the same meanwhile gets what the first has made. What was made
    // when `make` fails is not kept. ErrorKind::busy where others have been at work for 90 seconds, and at once where
    // most_waiting wait already, or most_of_one of the same asker: the others go on. What has not been asked for
    // longest goes out first.
    Result<std::string> get(const std::string& key, const Make& make) const;

private:
    Status make_new(const std::string& key, const Make& make) const;
    void clear_out() const;

    std::string folder_;
    std::string asker_;
    std::uintmax_t most_bytes_;
};

}  // namespace riskbild::hub
