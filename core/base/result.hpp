// The one way an operation that can fail answers. Foreign errors (errno, SQLite codes, exceptions
// of libraries) are translated to Error once, in platform; core and app never see them.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>
#include <variant>

namespace riskbild {

enum class ErrorKind {
    usage,      // the caller asked for something that does not exist
    input,      // a sheet, configuration or request was read and rejected
    not_found,  // a named thing is not there
    io,         // disk, database or operating system
    network,    // no answer, or an answer that is not HTTP as we accept it
    untrusted,  // signature, hash, version or expiry does not hold
    busy,       // somebody else holds the lock; try again by the deadline
};

// `message` is for the person who must act: what happened, where (file, sheet, row, URL), what to do.
struct Error {
    ErrorKind kind = ErrorKind::io;
    std::string message;
};

// A value or an Error. Reading the wrong one throws std::logic_error: that is a defect, not a state.
template <class T>
class [[nodiscard]] Result {
public:
    Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    T& value() & { return checked(), std::get<0>(state_); }
    const T& value() const& { return checked(), std::get<0>(state_); }
    T&& value() && { return checked(), std::get<0>(std::move(state_)); }
    T& operator*() & { return value(); }
    const T& operator*() const& { return value(); }
    T&& operator*() && { return std::move(*this).value(); }
    T* operator->() { return &value(); }
    const T* operator->() const { return &value(); }

    const Error& error() const {
        if (ok()) throw std::logic_error("Result: asked for the error of a success");
        return std::get<1>(state_);
    }

private:
    void checked() const {
        if (!ok()) throw std::logic_error("Result: asked for the value of a failure: " + std::get<1>(state_).message);
    }

    std::variant<T, Error> state_;
};

// For operations with nothing to return.
using Status = Result<std::monostate>;
inline Status done() {
    return std::monostate{};
}

}  // namespace riskbild
