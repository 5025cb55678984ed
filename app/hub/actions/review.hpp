// What somebody should look at in a board before it is published, and what is said of it.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "app/hub/actions/links.hpp"
#include "app/hub/store/decisions.hpp"
#include "core/import/import.hpp"

namespace riskbild::hub {

struct Contradicting {
    std::string id;
    std::string document;  // id
    plan::Contradiction contradiction;
};

struct Warned {
    std::string id;
    import::Diagnostic warning;
};

struct Review {
    Links links;                          // the board, with what has been said of its links
    std::vector<std::string> names;       // likely ones that nobody has looked at
    std::vector<KeptProposal> proposals;  // all, each once
    std::vector<Contradicting> contradictions;
    // That its files were read in with, each once; not those of names, nor what is a contradiction already.
    std::vector<Warned> warnings;
    std::set<std::string> looked;  // ids that somebody has let stand

    bool is_open(const std::string& id) const { return !looked.contains(id); }
    bool has(const std::string& id) const;  // a proposal, a contradiction or a warning of that id
};

Result<Review> review_of(sqlite::Database& database, const std::string& board);  // ErrorKind::not_found

// They stand: proposals, contradictions, warnings. ErrorKind::usage names an id that the board has not.
Status let_stand(sqlite::Database& database, const std::string& board, const std::vector<std::string>& ids,
                 const Actor& actor);

}  // namespace riskbild::hub
