#include "app/hub/actions/published_numbers.hpp"

#include <charconv>
#include <nlohmann/json.hpp>
#include <string_view>

#include "app/hub/actions/arrangement.hpp"
#include "core/plan/numbers_in_texts.hpp"

namespace riskbild::hub {
namespace {

// The numbers are those of the whole board: a corridor may see the sentence without the row that it was counted in.
bool is_published(const std::string& text, const PrintedBoard& printed) {
    using nlohmann::json;
    return printed.json.find(json(text).dump(-1, ' ', false, json::error_handler_t::replace)) != std::string::npos;
}

// From "documents[0].controls[3].follow_up.result".
void tell_place(std::string_view place, const plan::Board& board, PublishedNumber& told) {
    constexpr std::string_view before = "documents[";
    const auto number_ends = place.find("].");
    if (!place.starts_with(before) || number_ends == std::string_view::npos) return;
    std::size_t document = 0;
    std::from_chars(place.data() + before.size(), place.data() + number_ends, document);
    if (document < board.documents.size()) told.document = board.documents[document].id;
    const std::string_view rest = place.substr(number_ends + 2);
    told.kind = rest.substr(0, rest.find('['));
}

}  // namespace

Result<std::vector<PublishedNumber>> published_numbers(sqlite::Database& database, const Channel& channel,
                                                       const Prospect& prospect) {
    std::vector<PublishedNumber> all;
    for (const PrintedBoard& printed : prospect.boards) {
        const auto board = arranged_board(database, printed.entry.id);
        if (!board) return board.error();
        for (const plan::NumberInText& found : plan::numbers_in_texts(*board, channel.small_numbers)) {
            if (!is_published(found.text, printed)) continue;
            PublishedNumber told{printed.entry.id, {}, {}, found.text, found.part, found.whole};
            tell_place(found.place, *board, told);
            all.push_back(std::move(told));
        }
    }
    return all;
}

}  // namespace riskbild::hub
