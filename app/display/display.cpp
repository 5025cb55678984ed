#include "app/display/display.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <filesystem>

#include "app/display/typeface.hpp"
#include "platform/os/files.hpp"
#include "platform/os/sync_status.hpp"

namespace riskbild::display {

namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

constexpr seconds retry{1};  // when the writer held the lock too long

milliseconds time_until(Moment deadline) {
    const auto left = std::chrono::ceil<milliseconds>(deadline - steady_clock::now());
    return std::clamp<milliseconds>(left, milliseconds{0}, seconds{60});
}

// Contact counts only if it was about the channel on the wall.
std::optional<Instant> contact_about(const snapshot::Manifest& manifest) {
    const auto folder = os::runtime_folder();
    if (!folder) return std::nullopt;
    const os::SyncStatus status = os::read_sync_status(*folder);
    const bool ours = manifest.channel.empty() || status.channel == manifest.channel;
    return ours ? status.last_contact : std::nullopt;
}

}  // namespace

// The way of the facts on this side: load ► model ► layout ► draw.
bool Display::frame() {
    glass_->window().wait(time_until(deadline_));
    const Moment now = steady_clock::now();
    if (!obey(glass_->window().take_keys(), now)) return false;
    if (refresher_) refresher_->tend(now);

    rotation_.tick(now);
    load();
    const wall::Situation situation = situation_now(options_.fixed, holdings_.manifest(), contact_);
    const std::vector<Sheet> sheets = sheets_now(situation);
    rotation_.follow(as_laid(sheets), now);
    show(finished(sheets, rotation_.place(), situation, manner(), rotation_.hold(now)));

    deadline_ = next_deadline(situation, now);
    return options_.exit_after_frames == 0 || glass_->frames() < options_.exit_after_frames;
}

bool Display::obey(const std::vector<window::Key>& keys, Moment now) {
    using window::Key;
    for (const Key key : keys) {
        if (key == Key::next) rotation_.step(1, now);
        if (key == Key::previous) rotation_.step(-1, now);
        if (key == Key::pause) rotation_.toggle_hold(now);
        if ((key == Key::escape || key == Key::quit) && options_.windowed) return false;
    }
    return !glass_->window().closing();
}

void Display::load() {
    look_again_ = !holdings_.look();
    load_board();
    contact_ = contact_about(holdings_.manifest());
    lexicon_.speak(settings_.language.empty() ? holdings_.manifest().language : settings_.language);
    const window::Size size = glass_->window().size();
    screen_.width = std::max(1, size.width);
    screen_.height = std::max(1, size.height);
}

// What cannot be read leaves the board that is on the wall.
void Display::load_board() {
    const auto board = holdings_.board(rotation_.board(holdings_.boards()));
    if (board) {
        board_ = *board;
    } else if (board.error().kind == ErrorKind::busy) {
        look_again_ = true;
    }
}

std::vector<Sheet> Display::sheets_now(const wall::Situation& situation) const {
    const std::vector<Sheet> sheets = sheets_of(board_.get(), settings_.pages, situation, manner());
    // A board that has none of the wanted pages still says how it stands.
    return sheets.empty() ? sheets_of(board_.get(), {wall::PageName::now}, situation, manner()) : sheets;
}

void Display::show(const wall::Scene& scene) {
    if (const Status shown = glass_->show(scene); !shown) spdlog::error("{}", shown.error().message);
}

Moment Display::next_deadline(const wall::Situation& situation, Moment now) const {
    if (!glass_->settled()) return now;
    Moment next = rotation_.deadline(now);
    if (!options_.fixed) next = std::min<Moment>(next, now + seconds{60 - situation.local.second});
    if (refresher_) next = std::min(next, refresher_->deadline(now));
    if (look_again_) next = std::min<Moment>(next, now + retry);
    return next;
}

Display::Display(const ShowOptions& options, Settings settings, Lexicon lexicon,
                 std::unique_ptr<text::InterMetrics> inter)
    : options_(options),
      settings_(std::move(settings)),
      lexicon_(std::move(lexicon)),
      inter_(std::move(inter)),
      holdings_(settings_.cache) {
    screen_.diagonal_inches = settings_.diagonal_inches;
    screen_.distance_m = settings_.distance_m;
}

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
    refresher_->tend(steady_clock::now());
}

Status Display::open_glass() {
    const auto palettes = os::read_asset("palettes.json");
    if (!palettes) return palettes.error();
    const auto palette = wall::Palette::parse(*palettes, settings_.theme);
    if (!palette) return palette.error();
    auto glass = Glass::open(options_.windowed, *inter_, *palette);
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

Status show(const ShowOptions& options) {
    auto display = Display::open(options);
    if (!display) return display.error();
    while ((*display)->frame()) {
    }
    return done();
}

}  // namespace riskbild::display
