#include "platform/http/connection.hpp"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>

namespace riskbild::http {
namespace {

constexpr size_t head_bytes = 64U << 10U;

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
      answer_time_(limits.answer_time),
      parting_time_(limits.parting_time),
      most_bytes_(head_bytes),
      least_body_rate_(std::max<size_t>(limits.least_body_rate, 1)) {}

Connection::~Connection() {
    ::shutdown(socket_, SHUT_RDWR);
    ::close(socket_);
}

bool Connection::is_readable() const {
    return !owed_.empty() || position_ < filled_ || wait_for(socket_, POLLIN, request_deadline_);
}

bool Connection::is_writable() const {
    return wait_for(socket_, POLLOUT, answer_deadline_.value_or(Clock::now() + answer_time_));
}

void Connection::get_remote_ip_and_port(std::string& ip, int& port) const {
    sockaddr_storage address{};
    socklen_t length = sizeof address;
    if (::getpeername(socket_, reinterpret_cast<sockaddr*>(&address), &length) != 0) return;
    std::array<char, NI_MAXHOST> host{};
    std::array<char, NI_MAXSERV> service{};
    if (::getnameinfo(reinterpret_cast<sockaddr*>(&address), length, host.data(), host.size(), service.data(),
                      service.size(), NI_NUMERICHOST | NI_NUMERICSERV) != 0)
        return;
    ip = host.data();
    port = std::atoi(service.data());
}

bool Connection::read_body(size_t length, std::string& body) {
    request_deadline_ += std::chrono::seconds{length / least_body_rate_};
    answer_deadline_.reset();  // the client may have been told to go on; that was no answer
    most_bytes_ += length;
    body.reserve(length);
    std::array<char, 16'384> part{};
    while (body.size() < length) {
        const ssize_t got = take(part.data(), std::min(part.size(), length - body.size()));
        if (got <= 0) return false;
        body.append(part.data(), static_cast<size_t>(got));
    }
    return true;
}

void Connection::part() {
    ::shutdown(socket_, SHUT_WR);
    const auto deadline = Clock::now() + parting_time_;
    while (wait_for(socket_, POLLIN, deadline) && ::recv(socket_, buffer_.data(), buffer_.size(), MSG_DONTWAIT) > 0) {
    }
}

bool Connection::fill() {
    if (received_ >= most_bytes_ || !wait_for(socket_, POLLIN, request_deadline_)) return false;
    const ssize_t got =
        ::recv(socket_, buffer_.data(), std::min(buffer_.size(), most_bytes_ - received_), MSG_DONTWAIT);
    if (got <= 0) return false;
    position_ = 0;
    filled_ = static_cast<size_t>(got);
    received_ += filled_;
    return true;
}

ssize_t Connection::take(char* bytes, size_t size) {
    if (position_ == filled_ && !fill()) return -1;
    const size_t count = std::min(size, filled_ - position_);
    std::memcpy(bytes, buffer_.data() + position_, count);
    position_ += count;
    return static_cast<ssize_t>(count);
}

void Connection::follow(char byte) {
    if (byte == '\n')
        at_ = HeadPart::header_name;
    else if (byte == ':' && at_ == HeadPart::header_name)
        at_ = HeadPart::header_value;
    else if (byte == '%' && at_ == HeadPart::header_value)
        owed_ = "25";
}

ssize_t Connection::read(char* byte, size_t size) {
    if (size == 0) return 0;
    if (!owed_.empty()) {
        *byte = owed_.front();
        owed_.remove_prefix(1);
        return 1;
    }
    const ssize_t got = take(byte, 1);
    if (got == 1) follow(*byte);
    return got;
}

ssize_t Connection::write(const char* bytes, size_t size) {
    if (!answer_deadline_) answer_deadline_ = Clock::now() + answer_time_;
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
