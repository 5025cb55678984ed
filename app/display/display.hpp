// The wall: from the cache to the glass.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/display/controls.hpp"
#include "app/display/desk.hpp"
#include "app/display/glass.hpp"
#include "app/display/holdings.hpp"
#include "app/display/lexicon.hpp"
#include "app/display/settings.hpp"
#include "app/display/sheets.hpp"
#include "app/display/supervisor.hpp"
#include "app/display/telling.hpp"
#include "app/display/wall_clock.hpp"
#include "platform/os/folder_watch.hpp"
#include "platform/os/sync_status.hpp"

namespace riskbild::display {

struct ShowOptions {
    std::string config;  // empty: the default place, if there is a file
    std::string cache;   // empty: as configured
    bool sync = true;    // start and keep the refresher, where a server is configured
    std::optional<window::Size> windowed;
    std::optional<wall::PageName> page;  // this one only
    std::optional<FixedTime> fixed;
    int exit_after_frames = 0;  // 0: run for ever
    std::string version{};      // of the program
};

class Display {
public:
    static Result<std::unique_ptr<Display>> open(const ShowOptions& options);
    // Sleeps until there may be something new, then shows it. False: the user or the options end it.
    bool frame();

private:
    Display(const ShowOptions& options, Settings settings, Lexicon lexicon, std::unique_ptr<text::InterMetrics> inter);
    void start_refresher();
    Status open_glass();
    void watch_folders();

    bool obey(const std::vector<window::Input>& inputs, Moment now);
    void load();
    void load_board();
    void measure_glass();
    wall::Situation situation() const;
    Image image_of(const std::vector<Sheet>& sheets, const wall::Situation& situation, Moment now);
    void show(const Image& image);
    void tell(const Image& image, const std::vector<Sheet>& sheets, Moment now);
    Moment next_deadline(const wall::Situation& situation, Moment now) const;
    Manner manner() const { return {lexicon_.words(), screen_, *inter_}; }

    ShowOptions options_;
    Settings settings_;
    Lexicon lexicon_;
    std::unique_ptr<text::InterMetrics> inter_;
    wall::Screen screen_;
    wall::Pose pose_;
    Holdings holdings_;
    Desk desk_;
    Controls controls_;
    Touchable touchable_;      // of what is on the glass
    BoardPtr board_;           // what this round shows; none where nothing is published
    os::SyncStatus told_;      // by riskbild-sync
    bool look_again_ = false;  // the cache could not be read just now
    Moment deadline_{};
    Telling telling_{std::chrono::steady_clock::now()};
    std::optional<Supervisor> refresher_;
    std::unique_ptr<Glass> glass_;
    std::unique_ptr<os::FolderWatch> watch_;  // ends before the window that it wakes
};

// Runs until the user ends it.
Status show(const ShowOptions& options);

}  // namespace riskbild::display
