#include "app/display/display.hpp"

#include <spdlog/spdlog.h>

#include <algorithm>

#include "app/display/glass_picture.hpp"
#include "app/display/pairing.hpp"
#include "app/display/screen_size.hpp"
#include "platform/os/files.hpp"

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

os::SyncStatus sync_told() {
    const auto folder = os::runtime_folder();
    return folder ? os::read_sync_status(*folder) : os::SyncStatus{};
}

}  // namespace

// The way of the facts on this side: load ► model ► layout ► draw.
bool Display::frame() {
    glass_->window().wait(time_until(deadline_));
    const Moment now = steady_clock::now();
    if (!obey(glass_->window().take_input(), now)) return false;
    if (refresher_) refresher_->tend(now);

    controls_.tick(now);
    load();
    const wall::Situation present = situation();
    controls_.follow_schedule(wall::asleep_at(settings_.sleep, present), now);
    const std::vector<Sheet>& sheets =
        desk_.sheets(board_, present, lexicon_.language(), manner(), holdings_.summaries());
    controls_.tour().follow(sheets, now);

    const Image image = image_of(sheets, present, now);
    show(image);
    tell(image, sheets, now);
    deadline_ = next_deadline(present, now);
    return options_.exit_after_frames == 0 || glass_->frames() < options_.exit_after_frames;
}

bool Display::obey(const std::vector<window::Input>& inputs, Moment now) {
    for (const window::Input& input : inputs)
        if (!controls_.obey(input, touchable_, now)) return false;
    return !glass_->window().closing();
}

void Display::load() {
    look_again_ = !holdings_.look();
    load_board();
    told_ = sync_told();
    lexicon_.speak(settings_.language.empty() ? holdings_.manifest().language : settings_.language);
    measure_glass();
}

// What cannot be read leaves the board that is on the wall.
void Display::load_board() {
    const auto board = holdings_.board(controls_.tour().board(holdings_.boards()));
    if (board) {
        board_ = *board;
    } else if (board.error().kind == ErrorKind::busy) {
        look_again_ = true;
    }
}

void Display::measure_glass() {
    const window::Size size = glass_->window().size();
    const int width = std::max(1, size.width);
    const int height = std::max(1, size.height);
    pose_ = {settings_.rotation, {}, static_cast<float>(width), static_cast<float>(height)};
    screen_.width = pose_.on_edge() ? height : width;
    screen_.height = pose_.on_edge() ? width : height;
    screen_.large_text = controls_.large_text();
    put_size(screen_, settings_, told_.screen);
}

wall::Situation Display::situation() const {
    const snapshot::Manifest& manifest = holdings_.manifest();
    wall::Situation now = situation_now(options_.fixed, manifest, contact_about(manifest, told_));
    if (manifest.channel.empty()) now.pairing = pairing_of(told_);
    now.neutral_matrix = settings_.neutral_matrix;
    return now;
}

Image Display::image_of(const std::vector<Sheet>& sheets, const wall::Situation& situation, Moment now) {
    if (!options_.fixed) pose_.shift = wall::pixel_shift(situation.now);
    Image image{{}, wall::theme_at(settings_.theme, situation), pose_, controls_.darkness().dark()};
    touchable_ = {{}, pose_, screen_, {}};
    if (image.black) return image;

    const Tour& tour = controls_.tour();
    image.scene = finished(sheets, tour.place(), situation, manner(), tour.pause().sign(now));
    wall::add_choice(image.scene, tour.chosen(), screen_);
    if (controls_.touch_bar()) {
        touchable_.bar =
            wall::touch_bar(controls_.touch_state(), wall::floor_of(image.scene), screen_, lexicon_.words(), *inter_);
        wall::add_touch_bar(image.scene, *touchable_.bar, screen_, *inter_);
    }
    touchable_.targets = image.scene.targets;
    return image;
}

void Display::show(const Image& image) {
    if (const Status shown = glass_->show(image); !shown) spdlog::error("{}", shown.error().message);
}

void Display::tell(const Image& image, const std::vector<Sheet>& sheets, Moment now) {
    if (const Status given = give_wanted_picture(*glass_, image); !given) spdlog::warn("{}", given.error().message);
    os::DisplayStatus status = status_of(image, sheets, controls_, holdings_.manifest().version, glass_->frames());
    const window::Size size = glass_->window().size();
    if (!glass_->window().has_screen()) status.dark_reason = "no_screen";
    status.program = options_.version;
    status.width = size.width;
    status.height = size.height;
    status.diagonal = screen_.diagonal_inches;
    status.distance = screen_.distance_m;
    telling_.tell(status, now);
}

Moment Display::next_deadline(const wall::Situation& situation, Moment now) const {
    if (!glass_->settled()) return now;
    Moment next = controls_.deadline(now);
    if (!options_.fixed) next = std::min<Moment>(next, now + seconds{60 - situation.local.second});
    if (refresher_) next = std::min(next, refresher_->deadline(now));
    if (look_again_) next = std::min<Moment>(next, now + retry);
    return next;
}

Status show(const ShowOptions& options) {
    auto display = Display::open(options);
    if (!display) return display.error();
    while ((*display)->frame()) {
    }
    return done();
}

}  // namespace riskbild::display
