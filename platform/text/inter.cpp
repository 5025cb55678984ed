#include "platform/text/inter.hpp"

#include <algorithm>

#include "core/base/text.hpp"
#include "platform/text/face_reader.hpp"

namespace riskbild::text {

namespace {

constexpr std::array<const char*, face_count> file_names{"Inter-Regular.otf", "Inter-Medium.otf", "Inter-SemiBold.otf",
                                                         "InterDisplay-SemiBold.otf", "InterDisplay-Bold.otf"};

// Figures that change in place or stand in columns are equally wide. Titles are sentences: a 1 as wide as
// an 8 would look like a double space there.
constexpr bool has_equal_digits(std::size_t face) {
    return static_cast<wall::Face>(face) != wall::Face::display_semibold;
}

}  // namespace

Result<std::unique_ptr<InterMetrics>> InterMetrics::load(const std::string& folder, Hyphenator hyphenator) {
    auto metrics = std::unique_ptr<InterMetrics>(new InterMetrics(std::move(hyphenator)));
    FaceReader reader;
    for (std::size_t i = 0; i < face_count; ++i) {
        if (auto read = reader.read(folder + "/" + file_names[i], has_equal_digits(i), metrics->faces_[i]); !read)
            return read.error();
    }
    return metrics;
}

float InterMetrics::FaceData::advance(char32_t letter) const {
    const auto found = std::lower_bound(advances.begin(), advances.end(), letter,
                                        [](const Advance& entry, char32_t wanted) { return entry.letter < wanted; });
    return found != advances.end() && found->letter == letter ? found->em : stand_in;
}

float InterMetrics::width(wall::Face face, std::string_view utf8) const {
    const FaceData& data = of(face);
    float em = 0;
    for (const char32_t letter : decode(utf8)) em += data.advance(letter);
    return em;
}

float InterMetrics::cap_height(wall::Face face) const {
    return of(face).cap_height;
}
float InterMetrics::ascender(wall::Face face) const {
    return of(face).ascender;
}
float InterMetrics::descender(wall::Face face) const {
    return of(face).descender;
}

std::vector<wall::Joint> InterMetrics::joints(std::string_view utf8) const {
    return hyphenator_.joints(utf8);
}

}  // namespace riskbild::text
