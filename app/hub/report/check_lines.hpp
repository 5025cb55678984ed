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

private:
    std::string number(double value) const;  // '49,5' in Swedish
    std::string figures(const plan::Measurement& measured) const;
    std::string level(const plan::RiskStatement& risk) const;
    std::string dates(const plan::DueTime& due) const;

    const Report& report_;
    import::Language language_;
};

}  // namespace riskbild::hub
