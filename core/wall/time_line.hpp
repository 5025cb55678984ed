// Months from left to right: where on the page a date lies.
#pragma once

#include "core/wall/canvas.hpp"

namespace riskbild::wall {

class TimeLine {
public:
    // `page` has at least one month, and outlives this.
    TimeLine(const NextPage& page, float left, float width);

    float at(Date date) const;  // its morning; beyond the ends, the end
    // Ticks and names of months, and 'I dag'; returns where rows may begin.
    float put_axis(Canvas& canvas, float y) const;
    void put_today(Canvas& canvas, float top, float bottom) const;
    // From the earliest to the latest day; an arrow where it has no end. Nothing for what has no date.
    void put_span(Canvas& canvas, const NextItem& item, float middle) const;

private:
    const NextPage& page_;
    float left_;
    float width_;
};

}  // namespace riskbild::wall
