// The short texts that people have written for the wall, and what each was written for.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/sqlite/database.hpp"

namespace riskbild::hub {

enum class TextKind {
    short_title,  // of a risk, whatever a document says of it
    reason,       // of a risk, for one comment
    short_text,   // of a control, for its own words
};

std::string_view name_of(TextKind kind);

struct KeptText {
    TextKind kind{};
    std::string row;      // the risk's id; empty for a control
    std::string of_text;  // SHA-256 of what it was written for
    std::string text;
};

// The one written last comes last. Rows of a kind that this program does not know are left out.
Result<std::vector<KeptText>> wall_texts_of(sqlite::Database& database, const std::string& board);
// In the place of what was written of the same row for the same words.
Status put_wall_text(sqlite::Database& database, const std::string& board, const KeptText& text);
// Without the text that `written` names; no error where there is none.
Status remove_wall_text(sqlite::Database& database, const std::string& board, const KeptText& written);

}  // namespace riskbild::hub
