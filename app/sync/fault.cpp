#include "app/sync/fault.hpp"

namespace riskbild::sync {

std::string fault_of(const Error& error, int status) {
    if (status == 401 || status == 403) return "refused";
    if (status == 404 || status == 405 || status == 501) return "absent";
    if (status == 429 || status == 503) return "busy";
    if (status >= 500) return "server";
    if (error.kind == ErrorKind::untrusted) return status == 0 ? "certificate" : "untrusted";
    if (error.kind == ErrorKind::network) return status == 0 ? "unreachable" : "odd";
    return error.kind == ErrorKind::io ? "device" : "settings";
}

}  // namespace riskbild::sync
