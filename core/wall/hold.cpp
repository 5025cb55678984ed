#include "core/wall/hold.hpp"

namespace riskbild::wall {

std::string held_page(const std::string& page, const Hold& hold, const Words& words) {
    if (hold.seconds_left) return words("mode.resumes", {{"n", std::to_string(*hold.seconds_left)}});
    return words(hold.meeting ? "mode.meeting" : "mode.paused", {{"page", page}});
}

}  // namespace riskbild::wall
