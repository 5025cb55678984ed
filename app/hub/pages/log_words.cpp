#include "app/hub/pages/log_words.hpp"

#include <algorithm>

#include "app/hub/pages/moments.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {

std::string LogWords::actor(const std::string& name) const {
    const auto after = [&name](std::string_view start) { return name.substr(start.size()); };
    using namespace own_name;
    if (name == by_itself) return words_.say("log.by_itself", language_);
    if (name.starts_with(at_the_console))
        return words_.say("log.command_line", language_, {{"uid", after(at_the_console)}});
    if (name.starts_with(stranger)) return words_.say("log.stranger", language_, {{"client", after(stranger)}});
    return name;
}

std::string LogWords::action(const std::string& action) const {
    std::string code = "log.action_" + action;
    std::ranges::replace(code, ' ', '_');
    return word_or(code, action);
}

std::string LogWords::detail(const std::string& detail) const {
    const auto details = details_in(detail);
    if (!details) return detail;
    std::vector<std::string> said;
    for (const AuditDetail& each : *details) said.push_back(say(each));
    return text::join(said, "; ");
}

std::string LogWords::say(const AuditDetail& detail) const {
    Gaps gaps;
    for (const auto& [gap, value] : detail.gaps) gaps[gap] = in_gap(gap, value);
    return words_.say("log.detail_" + detail.code, language_, gaps);
}

std::string LogWords::in_gap(const std::string& gap, const std::string& value) const {
    if (gap == "who") return actor(value);
    if (gap == "pages") return names_of_pages(value);
    if (gap == "time") {
        const auto instant = parse_instant(value);
        return instant ? minute_of(*instant) : value;
    }
    return word_or("log." + gap + "_" + value, value);
}

std::string LogWords::word_or(const std::string& code, const std::string& otherwise) const {
    return words_.knows(code) ? words_.say(code, language_) : otherwise;
}

std::string LogWords::names_of_pages(const std::string& pages) const {
    std::vector<std::string> names;
    for (const std::string_view page : text::split(pages, ',')) {
        const std::string name(page);
        names.push_back(word_or("channel.page_" + name, name));
    }
    return text::join(names, ", ");
}

std::string actor_in_words(const Visit& visit, const std::string& name) {
    return LogWords(visit).actor(name);
}

}  // namespace riskbild::hub
