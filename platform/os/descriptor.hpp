// A file descriptor with one owner.
#pragma once

#include <utility>

namespace riskbild::os {

class Descriptor {
public:
    Descriptor() = default;
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(number_, other.number_);
        return *this;
    }
    ~Descriptor() { static_cast<void>(close()); }

    int number() const { return number_; }
    bool is_open() const { return number_ >= 0; }
    bool close();  // false when the kernel reports a late write error

private:
    int number_ = -1;
};

}  // namespace riskbild::os
