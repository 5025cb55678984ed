// Pictures printed on paper, a sheet each, with what they say as text that can be searched and read aloud.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/result.hpp"

namespace riskbild::pdf {

// A line of the picture's own text, in pixels of the picture.
struct Line {
    std::string text;
    double x = 0;
    double baseline = 0;
    double width = 0;
    double cap_height = 0;
};

struct Sheet {
    std::string picture;             // PNG
    std::vector<Line> lines;         // lie under the picture, where it shows them
    std::vector<std::string> below;  // printed under the picture, a line each
    std::string foot_left;
    std::string foot_right;
    std::string chapter;  // for the outline; the sheets of a chapter follow upon each other
    std::string name;     // of the sheet in the outline
};

struct Facts {
    std::string title;
    std::string subject;
    std::string program;
    std::string created;  // ISO 8601
};

// A4: on its side for a picture that is wider than high, else upright. Text is in Inter, or the system's own.
// ErrorKind::io where it cannot be drawn or written: texts must be UTF-8. The booklet is worthless after that.
class Booklet {
public:
    explicit Booklet(const Facts& facts);
    ~Booklet();
    Booklet(const Booklet&) = delete;
    Booklet& operator=(const Booklet&) = delete;

    // ErrorKind::input where the picture cannot be read: nothing was added.
    Status add(const Sheet& sheet);
    // The whole file. Nothing may be added after it.
    Result<std::string> finish();

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace riskbild::pdf
