// One accepted connection as httplib's Stream, with a bound on the bytes read and on the time taken;
// httplib itself bounds neither (it waits for each byte anew, and reads headers without end).
#pragma once

#include <httplib.h>

#include <array>
#include <chrono>
#include <optional>
#include <string_view>

#include "platform/http/server.hpp"

namespace riskbild::http {

class Connection final : public httplib::Stream {
public:
    Connection(socket_t socket, const ServerLimits& limits);
    ~Connection() override;  // closes the socket
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    bool is_readable() const override;
    bool is_writable() const override;
    // What httplib takes the head by, a byte at a time. It percent-decodes what headers say, so it gets every '%' there
    // as "%25": a handler has each header as it was sent.
    ssize_t read(char* byte, size_t size) override;
    ssize_t write(const char* bytes, size_t size) override;
    void get_remote_ip_and_port(std::string& ip, int& port) const override;
    void get_local_ip_and_port(std::string&, int&) const override {}
    socket_t socket() const override { return socket_; }

    // Exactly `length` bytes, or false: cut off, or slower than the limits allow. The time for it is given on top of
    // that for the head.
    // Memory is taken as the bytes come.
    bool read_body(size_t length, std::string& body);

    // Reads on what the client still sends, to nowhere, until it stops or the time is over. A connection closed with
    // bytes unread is reset, and a reset takes the answer away from a client that has not read it yet.
    void part();

private:
    using Clock = std::chrono::steady_clock;
    enum class HeadPart { request_line, header_name, header_value };
    bool fill();
    ssize_t take(char* bytes, size_t size);  // as they came
    void follow(char byte);                  // of the head, just handed on

    socket_t socket_;
    Clock::time_point request_deadline_;
    std::chrono::milliseconds answer_time_;
    std::optional<Clock::time_point> answer_deadline_;  // from its first byte: until then the handler is at work
    std::chrono::milliseconds parting_time_;
    std::array<char, 4096> buffer_{};
    size_t position_ = 0;
    size_t filled_ = 0;
    size_t received_ = 0;
    HeadPart at_ = HeadPart::request_line;
    std::string_view owed_;  // to httplib, before the next byte of the client's
    size_t most_bytes_;
    size_t least_body_rate_;
};

}  // namespace riskbild::http
