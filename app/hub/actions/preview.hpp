// The wall as the display's own program draws it, without a display.
#pragma once

#include <string>
#include <vector>

#include "app/hub/actions/picture_store.hpp"
#include "app/hub/actions/preview_look.hpp"
#include "app/hub/actions/preview_showing.hpp"
#include "core/base/hash.hpp"

namespace riskbild::hub {

// Where pictures are made and kept.
struct Studio {
    PictureStore store;
    const Hasher& hasher;
    std::string version;  // of the program: another may draw otherwise
};

// `asker` tells whoever asks from all others: only so many pictures are made for one at a time (PictureStore).
Studio studio_in(const std::string& data_folder, const Hasher& hasher, const std::string& version,
                 const std::string& asker);

// The path of 'riskbild': beside this program, else as $PATH says. ErrorKind::not_found where it is not installed.
Result<std::string> display_program();

// Previews show a time no older than this: what they are drawn from would otherwise be another each second.
inline constexpr std::chrono::minutes time_step{10};

// What is to be drawn, and how.
struct Sitting {
    const Showing& showing;
    std::string board;  // key; empty: all, and where there are none the page that says so
    Look look;
    Instant now{};
    std::string page{};  // "now": only this one; empty: all
};

struct WallLine {
    std::string text;
    double x = 0;  // from the left edge to the first letter, in pixels of the picture
    double baseline = 0;
    double width = 0;
    bool upright = true;
};

// One text of a page: 'board', 'verdict', 'row-title', … as `riskbild render --layout` calls them.
struct WallText {
    std::string role;
    std::string text;
    double cap_height = 0;
    std::vector<WallLine> lines;
};

struct WallPage {
    std::string stem;             // 'exempel-a.risks.2'
    std::string name;             // 'Risker, del 2 av 3', as its footer says
    std::vector<WallText> texts;  // in reading order

    std::string said_as(std::string_view role) const;  // empty where no text has that role
    bool has_row(std::string_view title) const;        // one that is called so, whole or cut at a word
};

// In the order of the wall; only the pages that the channel may show. Draws nothing, so it is quick.
Result<std::vector<WallPage>> wall_pages(const Studio& studio, const Sitting& sitting);

// PNG. The first of a board's pictures waits until all of them are drawn. ErrorKind::not_found where there is no such
// page. Errors of both: the display's program cannot be run, takes more than a minute, or fails;
// ErrorKind::busy as of PictureStore::get().
Result<std::string> wall_picture(const Studio& studio, const Sitting& sitting, const std::string& stem);

}  // namespace riskbild::hub
