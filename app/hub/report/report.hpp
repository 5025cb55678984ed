// Lines of a report in the reader's language.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/import/messages.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

class Report {
public:
    Report(const import::Messages& words, import::Language language) : words_(words), language_(language) {}

    std::string say(const std::string& code, std::vector<import::Detail> details = {}) const;
    // 'bruttolista.csv, rad 12'.
    std::string place(const plan::Source& source) const;

    void line(std::string_view text, int indent = 0);
    void blank() { text_ += '\n'; }
    std::string take() && { return std::move(text_); }

private:
    const import::Messages& words_;
    import::Language language_;
    std::string text_;
};

}  // namespace riskbild::hub
