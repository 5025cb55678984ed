#include "core/wall/hold.hpp"

namespace riskbild::wall {

std::string held_page(const std::string& page, const Hold& hold, const Words& words) {
    const bool brief = page.empty();
    if (hold.seconds_left) {
        const std::string seconds = std::to_string(*hold.seconds_left);
        return words(brief ? "mode.resumes_brief" : "mode.resumes", {{"n", seconds}});
    }
    if (hold.meeting) return words(brief ? "mode.meeting_brief" : "mode.meeting", {{"page", page}});
    return words(brief ? "mode.paused_brief" : "mode.paused", {{"page", page}});
}

}  // namespace riskbild::wall
