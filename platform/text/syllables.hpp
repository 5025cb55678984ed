// Swedish syllables by the patterns of Debian's hyphen-sv, read with libhyphen, which stays inside this
// folder.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"

struct _HyphenDict;

namespace riskbild::text {

inline constexpr const char* swedish_patterns = "/usr/share/hyphen/hyph_sv_SE.dic";

// Immutable, so safe from any thread.
class Syllables {
public:
    Syllables() = default;  // knows none
    // ErrorKind::not_found / input naming the file and the package that has it.
    static Result<Syllables> load(const std::string& path = swedish_patterns);

    // The number of letters before each syllable but the first, of a word in lower case. None in a word with
    // letters that the patterns cannot write.
    std::vector<std::size_t> joints(std::u32string_view word) const;

private:
    struct Free {
        void operator()(_HyphenDict* patterns) const;
    };
    std::unique_ptr<_HyphenDict, Free> patterns_;
};

}  // namespace riskbild::text
