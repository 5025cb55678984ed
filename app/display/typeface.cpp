#include "app/display/typeface.hpp"

#include <spdlog/spdlog.h>

#include "platform/os/files.hpp"

namespace riskbild::display {

namespace {

std::string list_named(const std::string& name) {
    auto list = os::read_asset("hyphenation/" + name);
    if (list) return std::move(*list);
    spdlog::warn("{}", list.error().message);
    return {};
}

text::Syllables swedish_syllables() {
    auto syllables = text::Syllables::load();
    if (syllables) return std::move(*syllables);
    spdlog::warn("{}", syllables.error().message);
    return {};
}

}  // namespace

Result<std::unique_ptr<text::InterMetrics>> load_typeface() {
    text::Hyphenator hyphenator(list_named("sv.txt"), wall::Compounds::parse(list_named("parts.txt")),
                                swedish_syllables());
    return text::InterMetrics::load(text::inter_folder, std::move(hyphenator));
}

}  // namespace riskbild::display
