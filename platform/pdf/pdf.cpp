#include "platform/pdf/pdf.hpp"

#include <cairo-pdf.h>

#include <algorithm>
#include <cstring>

namespace riskbild::pdf {
namespace {

constexpr double millimetre = 72 / 25.4;
constexpr double long_side = 297 * millimetre;
constexpr double short_side = 210 * millimetre;
constexpr double margin = 10 * millimetre;
constexpr double text_size = 9;
constexpr double line_height = 13;
constexpr double gap = 4 * millimetre;
constexpr double cap_of_size = 0.727;  // Inter's capitals

struct Destroy {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
    void operator()(cairo_t* pen) const { cairo_destroy(pen); }
};
using Surface = std::unique_ptr<cairo_surface_t, Destroy>;
using Pen = std::unique_ptr<cairo_t, Destroy>;

cairo_status_t append(void* into, const unsigned char* bytes, unsigned int length) {
    static_cast<std::string*>(into)->append(reinterpret_cast<const char*>(bytes), length);
    return CAIRO_STATUS_SUCCESS;
}

cairo_status_t take(void* from, unsigned char* bytes, unsigned int length) {
    auto& left = *static_cast<std::string_view*>(from);
    if (left.size() < length) return CAIRO_STATUS_READ_ERROR;
    std::memcpy(bytes, left.data(), length);
    left.remove_prefix(length);
    return CAIRO_STATUS_SUCCESS;
}

struct Paper {
    double width = long_side;
    double height = short_side;
};

// Where the picture lies, and how large a pixel of it is.
struct Place {
    double x = 0;
    double y = margin;
    double scale = 1;
};

Place place_on(const Paper& paper, int width, int height, std::size_t lines) {
    const double room = paper.height - 2 * margin - gap - line_height * static_cast<double>(lines + 1);
    Place place;
    place.scale = std::min((paper.width - 2 * margin) / width, room / height);
    place.x = (paper.width - place.scale * width) / 2;
    return place;
}

}  // namespace

struct Booklet::State {
    std::string bytes;
    Surface surface{cairo_pdf_surface_create_for_stream(append, &bytes, long_side, short_side)};
    Pen held_pen{cairo_create(surface.get())};
    cairo_t* const pen = held_pen.get();
    int pages = 0;
    int chapter = CAIRO_PDF_OUTLINE_ROOT;
    std::string chapter_name;

    // A pen that has failed once draws nothing more, and its surface does not say so.
    Status standing() const {
        cairo_status_t status = cairo_status(pen);
        if (status == CAIRO_STATUS_SUCCESS) status = cairo_surface_status(surface.get());
        if (status == CAIRO_STATUS_SUCCESS) return done();
        return Error{ErrorKind::io, std::string("the PDF cannot be written: ") + cairo_status_to_string(status)};
    }

    void write(const std::string& text, double x, double baseline) const {
        cairo_move_to(pen, x, baseline);
        cairo_show_text(pen, text.c_str());
    }

    double width_of(const std::string& text) const {
        cairo_text_extents_t extents;
        cairo_text_extents(pen, text.c_str(), &extents);
        return extents.x_advance;
    }

    // As wide as the picture shows it, whatever the font here is.
    void write_under(const Line& line, const Place& place) const {
        if (line.text.empty() || line.cap_height <= 0 || line.width <= 0) return;
        cairo_set_font_size(pen, line.cap_height / cap_of_size);
        const double width = width_of(line.text);
        if (width <= 0) return;
        cairo_save(pen);
        cairo_translate(pen, place.x + line.x * place.scale, place.y + line.baseline * place.scale);
        cairo_scale(pen, place.scale * line.width / width, place.scale);
        write(line.text, 0, 0);
        cairo_restore(pen);
    }

    void paint(cairo_surface_t* picture, const Place& place) const {
        cairo_save(pen);
        cairo_translate(pen, place.x, place.y);
        cairo_scale(pen, place.scale, place.scale);
        cairo_set_source_surface(pen, picture, 0, 0);
        cairo_paint(pen);
        cairo_restore(pen);
    }

    void frame(const Place& place, int width, int height) const {
        cairo_set_source_rgb(pen, 0.8, 0.8, 0.8);
        cairo_set_line_width(pen, 0.5);
        cairo_rectangle(pen, place.x, place.y, place.scale * width, place.scale * height);
        cairo_stroke(pen);
    }

    void caption(const Sheet& sheet, const Paper& paper, double top) const {
        cairo_set_source_rgb(pen, 0.1, 0.1, 0.1);
        cairo_set_font_size(pen, text_size);
        double baseline = top;
        for (const std::string& line : sheet.below) write(line, margin, baseline += line_height);
        const double foot = paper.height - margin;
        write(sheet.foot_left, margin, foot);
        write(sheet.foot_right, paper.width - margin - width_of(sheet.foot_right), foot);
    }

    void list_in_outline(const Sheet& sheet) {
        const std::string here = "page=" + std::to_string(++pages);
        const auto add = [&](int parent, const std::string& name) {
            return cairo_pdf_surface_add_outline(surface.get(), parent, name.c_str(), here.c_str(),
                                                 CAIRO_PDF_OUTLINE_FLAG_OPEN);
        };
        if (chapter == CAIRO_PDF_OUTLINE_ROOT || chapter_name != sheet.chapter)
            chapter = add(CAIRO_PDF_OUTLINE_ROOT, chapter_name = sheet.chapter);
        add(chapter, sheet.name);
    }
};

Booklet::Booklet(const Facts& facts) : state_(std::make_unique<State>()) {
    cairo_select_font_face(state_->pen, "Inter", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL);
    const auto say = [&](cairo_pdf_metadata_t what, const std::string& text) {
        cairo_pdf_surface_set_metadata(state_->surface.get(), what, text.c_str());
    };
    say(CAIRO_PDF_METADATA_TITLE, facts.title);
    say(CAIRO_PDF_METADATA_SUBJECT, facts.subject);
    say(CAIRO_PDF_METADATA_CREATOR, facts.program);
    say(CAIRO_PDF_METADATA_CREATE_DATE, facts.created);
}

Booklet::~Booklet() = default;

Status Booklet::add(const Sheet& sheet) {
    std::string_view bytes = sheet.picture;
    const Surface picture(cairo_image_surface_create_from_png_stream(take, &bytes));
    if (cairo_surface_status(picture.get()) != CAIRO_STATUS_SUCCESS)
        return Error{ErrorKind::input, "a picture cannot be printed: it is no PNG that can be read"};
    const int width = cairo_image_surface_get_width(picture.get());
    const int height = cairo_image_surface_get_height(picture.get());
    const Paper paper = height > width ? Paper{short_side, long_side} : Paper{};
    const Place place = place_on(paper, width, height, sheet.below.size());

    cairo_pdf_surface_set_size(state_->surface.get(), paper.width, paper.height);
    state_->list_in_outline(sheet);
    for (const Line& line : sheet.lines) state_->write_under(line, place);
    state_->paint(picture.get(), place);
    state_->frame(place, width, height);
    state_->caption(sheet, paper, place.y + place.scale * height + gap / 2);
    cairo_show_page(state_->pen);
    return state_->standing();
}

Result<std::string> Booklet::finish() {
    if (Status drawn = state_->standing(); !drawn) return drawn.error();
    cairo_surface_finish(state_->surface.get());
    if (Status written = state_->standing(); !written) return written.error();
    return std::move(state_->bytes);
}

}  // namespace riskbild::pdf
