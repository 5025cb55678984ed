// What a reader has to say about a sheet, collected in the order met.
#pragma once

#include <string>
#include <vector>

#include "core/import/import.hpp"

namespace riskbild::import {

class Findings {
public:
    void note(std::string code, std::string message, const plan::Source& source) {
        add(Severity::note, std::move(code), std::move(message), source);
    }
    void warning(std::string code, std::string message, const plan::Source& source) {
        add(Severity::warning, std::move(code), std::move(message), source);
    }
    void error(std::string code, std::string message, const plan::Source& source) {
        add(Severity::error, std::move(code), std::move(message), source);
    }
    void set_board(std::string key) { board_ = std::move(key); }  // of what is said from now on
    std::vector<Diagnostic> take() && { return std::move(all_); }

private:
    void add(Severity severity, std::string code, std::string message, const plan::Source& source) {
        all_.push_back({severity, std::move(code), std::move(message), board_, source});
    }

    std::string board_;
    std::vector<Diagnostic> all_;
};

}  // namespace riskbild::import
