// A server that says exactly what a test tells it to, byte by byte; what HTTP allows does not matter to it.
// It runs in a process of its own, so that the test keeps one thread.
#pragma once

#include <arpa/inet.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <functional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

namespace riskbild::test {

// One accepted connection, on the server's side.
class Talk {
public:
    explicit Talk(int socket) : socket_(socket) {}

    // The request's head, or as far as `end` (which may be in the body), or what came before the client hung up.
    std::string hear(std::string_view end = "\r\n\r\n") const {
        std::string request;
        char byte = 0;
        while (request.find(end) == std::string::npos && ::recv(socket_, &byte, 1, 0) == 1) request += byte;
        return request;
    }
    bool say(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t count = ::send(socket_, text.data(), text.size(), MSG_NOSIGNAL);
            if (count <= 0) return false;
            text.remove_prefix(static_cast<std::size_t>(count));
        }
        return true;
    }
    void say_for_ever(std::string_view text, std::chrono::milliseconds pause = {}) const {
        while (say(text)) std::this_thread::sleep_for(pause);
    }
    void stay_silent() const { std::this_thread::sleep_for(std::chrono::hours{1}); }
    // The connection then ends with a reset instead of a farewell.
    void slam() const {
        const linger at_once{1, 0};
        ::setsockopt(socket_, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    }

private:
    int socket_;
};

class BadServer {
public:
    explicit BadServer(const std::function<void(const Talk&)>& script) {
        const int listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        auto* generic = reinterpret_cast<sockaddr*>(&address);
        const bool listens = ::bind(listener, generic, size) == 0 && ::listen(listener, 16) == 0 &&
                             ::getsockname(listener, generic, &size) == 0;
        if (!listens) throw std::runtime_error("no loopback port");
        port_ = ntohs(address.sin_port);
        child_ = ::fork();
        if (child_ == 0) serve(listener, script);
        ::close(listener);
    }
    BadServer(const BadServer&) = delete;
    BadServer& operator=(const BadServer&) = delete;
    ~BadServer() {
        ::kill(child_, SIGKILL);
        ::waitpid(child_, nullptr, 0);
    }

    int port() const { return port_; }

private:
    [[noreturn]] static void serve(int listener, const std::function<void(const Talk&)>& script) {
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        for (;;) {
            const int socket = ::accept(listener, nullptr, nullptr);
            const Talk talk(socket);
            script(talk);
            ::close(socket);
        }
    }

    int port_ = 0;
    pid_t child_ = -1;
};

}  // namespace riskbild::test
