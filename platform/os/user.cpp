#include "platform/os/user.hpp"

#include <unistd.h>

namespace riskbild::os {

unsigned user_id() {
    return ::getuid();
}

}  // namespace riskbild::os
