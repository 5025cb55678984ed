#include "app/display/render.hpp"

#include <fmt/format.h>

#include <memory>
#include <nlohmann/json.hpp>
#include <vector>

#include "app/display/gallery.hpp"
#include "app/display/holdings.hpp"
#include "app/display/layout_json.hpp"
#include "app/display/lexicon.hpp"
#include "app/display/pairing.hpp"
#include "app/display/sheets.hpp"
#include "app/display/typeface.hpp"
#include "core/base/limits.hpp"
#include "core/wall/page_names.hpp"
#include "core/wall/playlist.hpp"
#include "platform/os/files.hpp"
#include "platform/os/sync_status.hpp"

namespace riskbild::display {

namespace {

// What pictures are made with.
struct Studio {
    std::unique_ptr<text::InterMetrics> inter;
    wall::Words words;
    wall::Palette palette;
};

Result<Studio> studio_for(const RenderOptions& options, const std::string& channel_language) {
    auto inter = load_typeface();
    if (!inter) return inter.error();
    auto words = words_in(options.language.empty() ? channel_language : options.language);
    if (!words) return words.error();
    const auto palettes = os::read_asset("palettes.json");
    if (!palettes) return palettes.error();
    const auto palette = wall::Palette::parse(*palettes, options.theme);
    if (!palette) return palette.error();
    return Studio{std::move(*inter), std::move(*words), *palette};
}

// The glass is as large as the picture before it was turned.
wall::Pose pose_of(const RenderOptions& options) {
    wall::Pose pose{options.rotation, {}, 0, 0};
    const auto width = static_cast<float>(options.screen.width);
    const auto height = static_cast<float>(options.screen.height);
    pose.glass_w = pose.on_edge() ? height : width;
    pose.glass_h = pose.on_edge() ? width : height;
    return pose;
}

std::optional<Instant> contact_told(const snapshot::Manifest& manifest) {
    const auto folder = os::runtime_folder();
    return folder ? contact_about(manifest, os::read_sync_status(*folder)) : std::nullopt;
}

// Who asks for pictures of a cache means one that is there; whatever it lacks, the asking was right.
Error unreadable(const Error& cause) {
    return {ErrorKind::io, "The cache cannot be read: " + cause.message};
}

Result<wall::Pairing> pairing_in(const std::string& path) {
    const auto content = os::read_file(path, limits::cell_bytes);
    if (!content) return content.error();
    auto pairing = pairing_of(os::parse_sync_status(*content));
    if (!pairing)
        return Error{ErrorKind::input, path + ": no 'pairing' in it, as riskbild-sync writes it to sync.json"};
    return std::move(*pairing);
}

Error no_such_board(const RenderOptions& options, const Holdings& holdings) {
    std::string keys;
    for (std::size_t i = 0; i < holdings.boards(); ++i) keys += (i == 0 ? "" : ", ") + holdings.key_of(i);
    return {ErrorKind::usage, fmt::format("There is no board '{}' in {}; it holds: {}", options.board, options.cache,
                                          keys.empty() ? "none" : keys)};
}

// One picture after the other, each finished and out of memory before the next board.
class Run {
public:
    Run(const RenderOptions& options, Holdings& holdings, std::optional<wall::Pairing> pairing, const Studio& studio,
        Gallery* gallery)
        : options_(options),
          holdings_(holdings),
          manner_{studio.words, options.screen, *studio.inter},
          situation_(situation_now(options.fixed, holdings.manifest(), contact_told(holdings.manifest()))),
          layout_(options.screen, studio.palette),
          gallery_(gallery) {
        situation_.pairing = std::move(pairing);
        situation_.neutral_matrix = options.neutral_matrix;
    }

    Status all() {
        if (holdings_.boards() == 0 && options_.board.empty()) return pictures_of(nullptr);
        bool found = false;
        for (std::size_t i = 0; i < holdings_.boards(); ++i) {
            if (!options_.board.empty() && holdings_.key_of(i) != options_.board) continue;
            found = true;
            const auto board = holdings_.board(i);
            if (!board) return unreadable(board.error());
            if (const Status drawn = pictures_of(board->get()); !drawn) return drawn;
        }
        return found ? done() : Status(no_such_board(options_, holdings_));
    }

    const LayoutJson& layout() const { return layout_; }

private:
    // Risk cards are many, and all are drawn only by their name.
    bool asked_for(wall::PageName name) const {
        if (options_.as_shown && !wall::may_show(name, situation_.approved, {}, situation_.room)) return false;
        return name != wall::PageName::focus || options_.page == wall::PageName::focus || options_.first;
    }

    bool left_out(const std::vector<Sheet>& sheets, Place place) const {
        const wall::Page& page = sheets[place.page].page;
        if (!page.board.empty() && options_.page && page.name != *options_.page) return true;
        const bool goes_on = place.scene > 0 || (place.page > 0 && sheets[place.page - 1].page.name == page.name);
        return options_.first && goes_on;
    }

    Status pictures_of(const plan::Board* board) {
        const std::vector<Sheet> sheets = sheets_of(
            board, [this](wall::PageName name) { return asked_for(name); }, situation_, manner_,
            *holdings_.summaries());
        for (std::size_t page = 0; page < sheets.size(); ++page) {
            for (std::size_t scene = 0; scene < sheets[page].scenes.size(); ++scene) {
                if (left_out(sheets, {page, scene})) continue;
                if (const Status drawn = picture(sheets, {page, scene}); !drawn) return drawn;
            }
        }
        return done();
    }

    Status picture(const std::vector<Sheet>& sheets, Place place) {
        const std::string stem = stem_of(sheets, place);
        const wall::Scene scene = finished(sheets, place, situation_, manner_);
        layout_.add(stem, sheets[place.page].page.board, scene);
        return gallery_ != nullptr ? gallery_->draw(stem, scene) : done();
    }

    const RenderOptions& options_;
    Holdings& holdings_;
    Manner manner_;
    wall::Situation situation_;
    LayoutJson layout_;
    Gallery* gallery_;
};

void print(const std::vector<std::string>& paths, bool json) {
    if (json) {
        fmt::print("{}\n", nlohmann::json{{"pictures", paths}}.dump(1));
    } else {
        for (const std::string& path : paths) fmt::print("{}\n", path);
    }
}

}  // namespace

Status render(const RenderOptions& options) {
    Holdings holdings(options.cache);
    std::optional<wall::Pairing> pairing;
    if (options.pairing.empty()) {
        if (const Status loaded = holdings.load(); !loaded) return unreadable(loaded.error());
    } else {
        auto told = pairing_in(options.pairing);
        if (!told) return told.error();
        pairing = std::move(*told);
    }
    auto studio = studio_for(options, holdings.manifest().language);
    if (!studio) return studio.error();

    std::unique_ptr<Gallery> gallery;
    if (!options.out.empty()) {
        auto opened = Gallery::open(options.out, pose_of(options), *studio->inter, studio->palette);
        if (!opened) return opened.error();
        gallery = std::move(*opened);
    }
    Run run(options, holdings, std::move(pairing), *studio, gallery.get());
    if (const Status all = run.all(); !all) return all;
    if (gallery) print(gallery->paths(), options.json);
    return options.layout.empty() ? done() : os::write_file_atomically(options.layout, run.layout().text());
}

}  // namespace riskbild::display
