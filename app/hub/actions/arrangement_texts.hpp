// The short texts of the wall (domain.md, rule 13): proposed by cutting, written or confirmed by people, remembered.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/hub/store/audit.hpp"
#include "app/hub/store/wall_texts.hpp"
#include "core/plan/identity.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::hub {

// Which written text stands for what: a short title for its risk in every document, whatever is said of it there; a
// reason for its risk as long as the comment is the same; a control's for the same words.
class Texts {
public:
    // Both must outlive it.
    Texts(const std::vector<KeptText>& written, const plan::Identities& identities);

    // nullptr where nobody has written one.
    const KeptText* short_title(const std::string& risk) const;
    const KeptText* reason(const std::string& risk, std::string_view comment) const;
    const KeptText* short_text(std::string_view control) const;

private:
    const plan::Identities& identities_;
    std::map<std::string, const KeptText*> titles_;                           // by identity
    std::map<std::pair<std::string, std::string>, const KeptText*> reasons_;  // by identity and comment
    std::map<std::string, const KeptText*> controls_;                         // by their words
};

enum class Standing {
    fits,      // is short enough as it is
    proposed,  // cut by the program; nobody has looked
    by_file,   // the sheet has a column for it
    written,   // by somebody here
    reworded,  // written, but what it was written for says something else now
};

// One text that a document's page of the wall needs.
struct TextRow {
    TextKind kind{};
    std::string row;        // the id of the risk or the control
    std::string of;         // what it is short for, whole
    std::string text;       // as the wall has it now
    std::string otherwise;  // what it would be if nobody had written: the file's, or cut
    Standing standing{};
};

std::size_t most_letters(TextKind kind);  // 32, 60, 32

// In the document's order: of each risk its title and, where it has a comment, its reason; then the controls.
std::vector<TextRow> texts_of(const plan::Board& imported, const plan::Document& document,
                              const std::vector<KeptText>& written);

// How many of them nobody has written or confirmed for what they are short for now.
std::size_t unread_texts(const plan::Board& imported, const plan::Document& document,
                         const std::vector<KeptText>& written);

struct TextChange {
    TextKind kind{};
    std::string row;   // as TextRow has it
    std::string text;  // empty: as if nobody had written
};

// All or none, each with a line in the audit log. ErrorKind::usage where one is too long, holds a personal
// identity number, or has no row in the document; ErrorKind::not_found without such a board or document.
Status write_texts(sqlite::Database& database, const std::string& board, const std::string& document,
                   const std::vector<TextChange>& changes, const Actor& actor);

// Every proposal of the document stands as written. How many they were.
Result<std::size_t> confirm_texts(sqlite::Database& database, const std::string& board, const std::string& document,
                                  const Actor& actor);

}  // namespace riskbild::hub
