#include "platform/os/descriptor.hpp"

#include <unistd.h>

namespace riskbild::os {

bool Descriptor::close() {
    const int number = std::exchange(number_, -1);
    return number < 0 || ::close(number) == 0;
}

}  // namespace riskbild::os
