// What the program itself wrote in the audit log, in the reader's language. What people wrote stays as it is.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// 'kommandoraden (uid 0)' for "command line, uid 0", 'servern själv' for "serve"; a user's name as it is.
std::string actor_in_words(const Visit& visit, const std::string& name);

// 'Ändrade kanal' for "set channel", by the words log.action_set_channel; as it is where there are none.
std::string action_in_words(const Visit& visit, const std::string& action);

// The log has its details in English. The words log.detail_… are a table of them: the English ones are what stands in
// the log, with {gaps}. A gap {count}, {version} or {uid} takes digits, {time} a moment, which is told as local time,
// {who} an actor; {role}, {state} and the like take what there are words log.role_… for.
class LogWords {
public:
    explicit LogWords(const Visit& visit);

    // As it is where nothing in the table fits.
    std::string whole(const std::string& detail) const;
    // The same, with hashes shortened.
    std::string say(const std::string& detail) const;

private:
    struct Pattern {
        std::string code;
        std::string english;
    };
    std::optional<std::string> known(std::string_view part) const;
    bool fits(const std::string& gap, const std::string& value, Gaps& gaps) const;
    bool match(std::string_view pattern, std::string_view detail, Gaps& gaps) const;

    const Visit& visit_;
    std::vector<Pattern> patterns_;  // those that say most first
};

}  // namespace riskbild::hub
