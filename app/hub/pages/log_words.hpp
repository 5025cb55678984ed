// The audit log in words.
#pragma once

#include <string>

#include "app/hub/store/audit_details.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

class LogWords {
public:
    // Refers to `words`.
    LogWords(const Words& words, Language language) : words_(words), language_(language) {}
    explicit LogWords(const Visit& visit) : LogWords(visit.house.words, visit.person.language) {}

    // 'Servern själv', 'Kommandoraden (uid 0)', 'Okänd, från 10.0.0.7' for those of the hub; a user's name as it is.
    std::string actor(const std::string& name) const;
    // The action itself where nothing is known.
    std::string action(const std::string& action) const;
    // What is said beyond it (AuditEntry::detail); the own words of an older hub as they are.
    std::string detail(const std::string& detail) const;

private:
    std::string say(const AuditDetail& detail) const;
    std::string in_gap(const std::string& gap, const std::string& value) const;
    std::string word_or(const std::string& code, const std::string& otherwise) const;
    std::string names_of_pages(const std::string& pages) const;

    const Words& words_;
    Language language_;
};

std::string actor_in_words(const Visit& visit, const std::string& name);

}  // namespace riskbild::hub
