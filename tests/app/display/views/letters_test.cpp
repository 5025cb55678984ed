#include "core/base/text.hpp"
#include "tests/app/display/views/stage.hpp"

namespace riskbild::views {

namespace {

constexpr int cell = 60;  // pixels a side, one letter in each

// What is drawn of each letter when all stand on one page.
std::vector<std::vector<std::uint8_t>> drawn(const std::u32string& letters, wall::Face face) {
    const int width = cell * static_cast<int>(letters.size());
    Stage stage({width, cell});
    wall::Scene scene{static_cast<float>(width), cell, {}, {}};
    for (std::size_t i = 0; i < letters.size(); ++i) {
        const auto left = static_cast<float>(cell * i + 10);
        scene.texts.push_back(line(text::encode({&letters[i], 1}), face, 30, left, 45, *stage.inter));
    }
    const window::Picture picture = stage.picture(scene);
    std::vector<std::vector<std::uint8_t>> images(letters.size());
    for (int x = 0; x < width; ++x)
        for (int y = 0; y < cell; ++y) images[static_cast<std::size_t>(x / cell)].push_back(picture.at(x, y)[0]);
    return images;
}

}  // namespace

TEST_CASE("Sámi, Finnish and Meänkieli letters are drawn, each as itself") {
    const std::u32string letters = U"□ aáåäâcčdđnŋsštŧzžiïoöøõAÁÅÄCČDĐNŊSŠTŦZŽ";
    for (const wall::Face face : {wall::Face::regular, wall::Face::display_semibold}) {
        const auto images = drawn(letters, face);
        for (std::size_t a = 0; a < letters.size(); ++a)
            for (std::size_t b = a + 1; b < letters.size(); ++b)
                CHECK_MESSAGE(images[a] != images[b], text::encode(std::u32string{letters[a], U' ', letters[b]}));
    }
}

}  // namespace riskbild::views
