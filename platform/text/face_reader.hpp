// Private to platform/text: one font file → FaceData.
#pragma once

#include <string>

#include "platform/text/inter.hpp"

struct FT_LibraryRec_;
struct FT_FaceRec_;

namespace riskbild::text {

class FaceReader {
public:
    FaceReader();
    ~FaceReader();
    FaceReader(const FaceReader&) = delete;
    FaceReader& operator=(const FaceReader&) = delete;

    // `equal_digits`: every digit as wide as the widest.
    Status read(const std::string& path, bool equal_digits, InterMetrics::FaceData& into);

private:
    static void read_advances(FT_FaceRec_* face, InterMetrics::FaceData& into);
    static void make_digits_equal(InterMetrics::FaceData& data);
    static void read_heights(FT_FaceRec_* face, InterMetrics::FaceData& into);

    FT_LibraryRec_* library_ = nullptr;
};

}  // namespace riskbild::text
