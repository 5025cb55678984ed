#include "app/hub/pages/site.hpp"

#include "app/hub/pages/guide.hpp"
#include "app/hub/pages/sign_in.hpp"

namespace riskbild::hub {

Routes all_pages() {
    Routes everything;
    const auto add = [&everything](const Routes& some) {
        everything.insert(everything.end(), some.begin(), some.end());
    };
    add(guide_pages());
    add(sign_in_pages());
    return everything;
}

}  // namespace riskbild::hub
