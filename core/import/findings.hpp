// What a reader has to say about a file, collected in the order met.
#pragma once

#include <string>
#include <vector>

#include "core/import/diagnostic.hpp"

namespace riskbild::import {

class Findings {
public:
    void note(std::string code, const plan::Source& source, std::vector<Detail> details = {}) {
        add(Severity::note, std::move(code), source, std::move(details));
    }
    void warning(std::string code, const plan::Source& source, std::vector<Detail> details = {}) {
        add(Severity::warning, std::move(code), source, std::move(details));
    }
    void error(std::string code, const plan::Source& source, std::vector<Detail> details = {}) {
        add(Severity::error, std::move(code), source, std::move(details));
    }
    void set_board(std::string key) { board_ = std::move(key); }  // of what is said from now on
    const std::vector<Diagnostic>& all() const { return all_; }
    std::vector<Diagnostic> take() && { return std::move(all_); }

private:
    void add(Severity severity, std::string code, const plan::Source& source, std::vector<Detail> details) {
        all_.push_back({severity, std::move(code), std::move(details), board_, source});
    }

    std::string board_;
    std::vector<Diagnostic> all_;
};

}  // namespace riskbild::import
