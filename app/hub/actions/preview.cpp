#include "app/hub/actions/preview.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "app/hub/actions/preview_cache.hpp"
#include "app/hub/actions/preview_pages.hpp"
#include "core/base/text.hpp"
#include "platform/os/child_process.hpp"
#include "platform/os/files.hpp"
#include "platform/os/run_program.hpp"

namespace riskbild::hub {
namespace {

constexpr std::size_t layout_bytes = 64U << 20U;
constexpr std::size_t picture_bytes = 32U << 20U;
constexpr const char* layout_name = "layout.json";

// All that the child gets of our surroundings. Mesa draws without any screen, and without a home to write to.
std::vector<std::string> surroundings(const std::string& folder) {
    std::vector<std::string> environment{"PATH=/usr/bin:/bin",       "LANG=C.UTF-8",
                                         "EGL_PLATFORM=surfaceless", "MESA_SHADER_CACHE_DISABLE=true",
                                         "HOME=" + folder,           "XDG_RUNTIME_DIR=" + folder};
    if (const char* assets = std::getenv("RISKBILD_ASSETS"))
        environment.push_back(std::string("RISKBILD_ASSETS=") + assets);
    return environment;
}

Instant to_the_step(Instant now) {
    return now - now.time_since_epoch() % std::chrono::seconds{time_step};
}

std::vector<std::string> arguments_for(const std::string& program, const std::string& cache, const Sitting& sitting) {
    const ChannelScreen& screen = sitting.look.screen;
    std::vector<std::string> arguments{program,
                                       "render",
                                       "--cache",
                                       cache,
                                       "--as-shown",
                                       "--size",
                                       fmt::format("{}x{}", screen.width, screen.height),
                                       "--diagonal",
                                       std::to_string(screen.diagonal),
                                       "--distance",
                                       fmt::format("{}.{}", screen.distance_dm / 10, screen.distance_dm % 10),
                                       "--theme",
                                       sitting.look.dark ? "dark" : "light",
                                       "--lang",
                                       sitting.look.language,
                                       "--at",
                                       to_rfc3339(to_the_step(sitting.now))};
    if (!sitting.board.empty()) arguments.insert(arguments.end(), {"--board", sitting.board});
    if (!sitting.page.empty()) arguments.insert(arguments.end(), {"--page", sitting.page});
    return arguments;
}

enum class Wanted { layout, pictures };

std::string key_of(const Studio& studio, const Sitting& sitting, Wanted wanted) {
    std::string all = wanted == Wanted::layout ? "layout\n" : "pictures\n";
    for (const std::string& word : arguments_for(studio.version, cache_key(studio, sitting.showing), sitting))
        all.append(word).append("\n");
    return studio.hasher.sha256_hex(all);
}

// The folder of what 'riskbild render' has made.
Result<std::string> rendered(const Studio& studio, const Sitting& sitting, Wanted wanted) {
    const auto program = display_program();
    if (!program) return program.error();
    const auto cache = cache_of(studio, sitting.showing);
    if (!cache) return cache.error();
    return studio.store.get(key_of(studio, sitting, wanted), [&](const std::string& folder) {
        os::Errand errand{arguments_for(*program, *cache, sitting), surroundings(folder), folder};
        const bool layout = wanted == Wanted::layout;
        errand.arguments.insert(errand.arguments.end(),
                                {layout ? "--layout" : "--out", layout ? folder + "/" + layout_name : folder});
        return os::run_program(errand);
    });
}

// No folder of another, and no name but those that 'riskbild render' gives.
bool is_stem(std::string_view stem) {
    const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == '.'; };
    return !stem.empty() && stem.front() != '.' && std::ranges::all_of(stem, fits);
}

}  // namespace

Studio studio_in(const std::string& data_folder, const Hasher& hasher, const std::string& version,
                 const std::string& asker) {
    // The display's program works in another folder than this one.
    const std::string folder = std::filesystem::absolute(data_folder + "/pictures").string();
    return {PictureStore(folder, hasher.sha256_hex(asker)), hasher, version};
}

Result<std::string> display_program() {
    const auto beside = os::program_folder();
    if (beside && os::exists(*beside + "/riskbild")) return *beside + "/riskbild";
    const char* path = std::getenv("PATH");
    for (const std::string_view folder : text::split(path == nullptr ? "" : path, ':'))
        if (!folder.empty() && os::exists(std::string(folder) + "/riskbild")) return std::string(folder) + "/riskbild";
    return Error{ErrorKind::not_found, "The display's program is not installed here; install the package 'riskbild'"};
}

std::string WallPage::said_as(std::string_view role) const {
    const auto found = std::ranges::find(texts, role, &WallText::role);
    return found == texts.end() ? std::string{} : found->text;
}

bool WallPage::has_row(std::string_view title) const {
    constexpr std::string_view cut = "…";
    return std::ranges::any_of(texts, [&](const WallText& it) {
        if (it.role != "row-title") return false;
        const std::string_view said = it.text;
        return said == title || (said.ends_with(cut) && title.starts_with(said.substr(0, said.size() - cut.size())));
    });
}

Result<std::vector<WallPage>> wall_pages(const Studio& studio, const Sitting& sitting) {
    const auto folder = rendered(studio, sitting, Wanted::layout);
    if (!folder) return folder.error();
    const auto layout = os::read_file(*folder + "/" + layout_name, layout_bytes);
    if (!layout) return layout.error();
    return read_layout(*layout);
}

Result<std::string> wall_picture(const Studio& studio, const Sitting& sitting, const std::string& stem) {
    const Error none{ErrorKind::not_found, "There is no page '" + stem + "' now"};
    if (!is_stem(stem)) return none;
    const auto folder = rendered(studio, sitting, Wanted::pictures);
    if (!folder) return folder.error();
    const std::string path = *folder + "/" + stem + ".png";
    if (!os::exists(path)) return none;
    return os::read_file(path, picture_bytes);
}

}  // namespace riskbild::hub
