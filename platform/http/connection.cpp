#include "platform/http/connection.hpp"

#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace riskbild::http {
namespace {

constexpr size_t request_bytes = 64U << 10U;

using Clock = std::chrono::steady_clock;

bool wait_for(socket_t socket, short events, Clock::time_point deadline) {
    for (;;) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - Clock::now()).count();
        if (left <= 0) return false;
        pollfd waiting{socket, events, 0};
        const int ready = ::poll(&waiting, 1, static_cast<int>(left));
        if (ready > 0) return true;
        if (ready == 0 || errno != EINTR) return false;
    }
}

}  // namespace

Connection::Connection(socket_t socket, const ServerLimits& limits)
    : socket_(socket),
      request_deadline_(Clock::now() + limits.request_time),
      total_deadline_(Clock::now() + limits.total_time) {}

Connection::~Connection() {
    ::shutdown(socket_, SHUT_RDWR);
    ::close(socket_);
}

bool Connection::is_readable() const {
    return position_ < filled_ || wait_for(socket_, POLLIN, request_deadline_);
}

bool Connection::is_writable() const {
    return wait_for(socket_, POLLOUT, total_deadline_);
}

bool Connection::fill() {
    if (received_ >= request_bytes || !wait_for(socket_, POLLIN, request_deadline_)) return false;
    const ssize_t got =
        ::recv(socket_, buffer_.data(), std::min(buffer_.size(), request_bytes - received_), MSG_DONTWAIT);
    if (got <= 0) return false;
    position_ = 0;
    filled_ = static_cast<size_t>(got);
    received_ += filled_;
    return true;
}

ssize_t Connection::read(char* bytes, size_t size) {
    if (position_ == filled_ && !fill()) return -1;
    const size_t count = std::min(size, filled_ - position_);
    std::memcpy(bytes, buffer_.data() + position_, count);
    position_ += count;
    return static_cast<ssize_t>(count);
}

ssize_t Connection::write(const char* bytes, size_t size) {
    size_t sent = 0;
    while (sent < size) {
        if (!is_writable()) return -1;
        const ssize_t count = ::send(socket_, bytes + sent, size - sent, MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && errno != EAGAIN && errno != EINTR) return -1;
        sent += static_cast<size_t>(std::max<ssize_t>(count, 0));
    }
    return static_cast<ssize_t>(sent);
}

}  // namespace riskbild::http
