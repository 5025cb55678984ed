// What is done once, before the first frame.
#include <spdlog/spdlog.h>

#include <filesystem>

#include "app/display/display.hpp"
#include "app/display/typeface.hpp"
#include "platform/os/files.hpp"

namespace riskbild::display {

Display::Display(const ShowOptions& options, Settings settings, Lexicon lexicon,
                 std::unique_ptr<text::InterMetrics> inter)
    : options_(options),
      settings_(std::move(settings)),
      lexicon_(std::move(lexicon)),
      inter_(std::move(inter)),
      holdings_(settings_.cache),
      desk_(settings_.pages),
      controls_(settings_.motion, options.windowed.has_value()) {}

Result<std::unique_ptr<Display>> Display::open(const ShowOptions& options) {
    auto settings = read_settings(options.config);
    if (!settings) return settings.error();
    for (const std::string& key : settings->unknown_keys) spdlog::warn("{}: '{}' is no setting", settings->file, key);
    if (!options.cache.empty()) settings->cache = options.cache;
    if (settings->cache.empty()) settings->cache = default_cache();
    if (options.page) settings->pages = {*options.page};
    auto lexicon = Lexicon::open(settings->language.empty() ? "sv" : settings->language);
    if (!lexicon) return lexicon.error();
    auto inter = load_typeface();
    if (!inter) return inter.error();

    auto display =
        std::unique_ptr<Display>(new Display(options, std::move(*settings), std::move(*lexicon), std::move(*inter)));
    display->start_refresher();
    if (const Status opened = display->open_glass(); !opened) return opened.error();
    display->watch_folders();
    return display;
}

// Before the window is opened, so that the refresher inherits nothing of it.
void Display::start_refresher() {
    if (!options_.sync || settings_.server.empty()) return;
    const auto folder = os::program_folder();
    if (!folder) return spdlog::warn("{}", folder.error().message);
    refresher_.emplace(
        std::vector<std::string>{*folder + "/riskbild-sync", "--config", settings_.file, "--cache", settings_.cache});
    refresher_->tend(std::chrono::steady_clock::now());
}

Status Display::open_glass() {
    auto glass = Glass::open(options_.windowed, *inter_);
    if (!glass) return glass.error();
    glass_ = std::move(*glass);
    return done();
}

// Without a watch the wall looks each minute.
void Display::watch_folders() {
    const std::string cache_folder = std::filesystem::absolute(settings_.cache).parent_path().string();
    const auto made = os::make_folders(cache_folder);
    const auto runtime = os::runtime_folder();
    std::vector<std::string> folders;
    if (made) folders.push_back(cache_folder);
    if (runtime) folders.push_back(*runtime);
    auto watch = os::FolderWatch::start(folders, [window = &glass_->window()] { window->wake(); });
    if (!watch) return spdlog::warn("{}", watch.error().message);
    watch_ = std::move(*watch);
}

}  // namespace riskbild::display
