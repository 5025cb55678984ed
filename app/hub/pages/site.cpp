#include "app/hub/pages/site.hpp"

namespace riskbild::hub {

Routes all_pages() {
    Routes everything;
    const auto add = [&everything](const Routes& some) {
        everything.insert(everything.end(), some.begin(), some.end());
    };
    static_cast<void>(add);
    return everything;
}

}  // namespace riskbild::hub
