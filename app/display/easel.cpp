#include "app/display/easel.hpp"

#include "app/display/views/hang.hpp"
#include "app/display/views/painter.hpp"

namespace riskbild::display {

namespace {

views::FaceFiles files_of(const text::InterMetrics& inter) {
    views::FaceFiles files;
    for (std::size_t i = 0; i < files.size(); ++i) {
        const auto face = static_cast<wall::Face>(i);
        files[i] = {inter.file(face), inter.line_height(face)};
    }
    return files;
}

}  // namespace

Easel::Easel(window::Gui& gui, const text::InterMetrics& inter)
    : gui_(gui), fonts_(inter, files_of(inter), gui.atlas_limit()) {}

Result<window::Paint> Easel::prepare(const wall::Scene& scene, const wall::Palette& palette, const wall::Pose& pose) {
    const auto baked = fonts_.bake_for(scene);
    if (!baked) return baked.error();
    if (*baked) gui_.upload_fonts();
    return window::Paint([this, &scene, &palette, pose](ImDrawList& list) {
        views::draw_scene(list, scene, palette, fonts_);
        views::hang(list, pose);
    });
}

}  // namespace riskbild::display
