// One fact of a document in one line of the report on what was read.
#pragma once

#include <string>

#include "app/hub/report/report.hpp"
#include "core/import/import.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

// In one line, cut with '…' where it is longer.
std::string short_of(const std::string& text, std::size_t letters = 90);

class CheckLines {
public:
    CheckLines(const Report& report, import::Language language) : report_(report), language_(language) {}

    std::string risk(const plan::RiskStatement& risk) const;
    std::string risk_details(const plan::RiskStatement& risk) const;  // where it belongs, and who is responsible
    std::string control(const plan::Control& control) const;
    std::string measurement(const plan::Measurement& measured) const;
    std::string due(const plan::DueTime& due) const;
    std::string recommendation(const plan::Recommendation& recommendation) const;
    std::string assignment(const plan::Assignment& assignment) const;
    std::string contradiction(const plan::Contradiction& contradiction) const;
    std::string proposal(const import::Proposal& proposal) const;

    std::string level(const plan::RiskStatement& risk) const;      // '12 (3×4)'
    std::string figures(const plan::Measurement& measured) const;  // 'ca 80 av 163'
    std::string dates(const plan::DueTime& due) const;             // ' (2024-03-01 till 2024-05-31)', or nothing

private:
    std::string number(double value) const;  // '49,5' in Swedish

    const Report& report_;
    import::Language language_;
};

}  // namespace riskbild::hub
