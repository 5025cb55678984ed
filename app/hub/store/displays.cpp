#include "app/hub/store/displays.hpp"

#include "app/hub/store/store.hpp"
#include "core/base/text.hpp"

namespace riskbild::hub {
namespace {

constexpr const char* every_display =
    "SELECT token.id, channel, coalesce(name, ''), coalesce(width, 0), coalesce(height, 0), coalesce(diagonal, 0), "
    "coalesce(distance_dm, 0), created, last_seen, coalesce(moved, '') FROM token "
    "LEFT JOIN display ON display.token = token.id ";

Display read_display(const sqlite::Statement& row) {
    const auto number = [&row](int column) { return static_cast<int>(row.number(column)); };
    Display display;
    display.token = row.text(0);
    display.channel = row.text(1);
    display.name = row.text(2);
    display.screen = {number(3), number(4), number(5), number(6)};
    display.created = parse_instant(row.text(7)).value_or(Instant{});
    display.last_seen = parse_instant(row.text(8));
    display.moved = parse_instant(row.text(9));
    return display;
}

Status put_row(sqlite::Database& database, const std::string& token) {
    auto insert = database.prepare("INSERT OR IGNORE INTO display (token, name) VALUES (?1, '')");
    if (!insert) return insert.error();
    return insert->bind(1, token).run();
}

}  // namespace

std::string as_display_name(std::string_view text) {
    std::string name = text::collapse_spaces(text);
    const bool fits = text::is_valid_utf8(name) && text::one_line(name, most_display_name_letters) == name;
    return fits ? name : std::string{};
}

Result<std::vector<Display>> all_displays(sqlite::Database& database) {
    return all_rows(database.prepare(std::string(every_display) + "ORDER BY token.id"), read_display);
}

Result<std::optional<Display>> find_display(sqlite::Database& database, const std::string& token) {
    auto select = database.prepare(std::string(every_display) + "WHERE token.id = ?1");
    if (!select) return select.error();
    const Result<bool> row = select->bind(1, token).step();
    if (!row) return row.error();
    return *row ? std::optional{read_display(*select)} : std::nullopt;
}

Status put_display(sqlite::Database& database, const Display& display) {
    if (Status put = put_row(database, display.token); !put) return put;
    auto update = database.prepare(
        "UPDATE display SET name = ?2, width = ?3, height = ?4, diagonal = ?5, distance_dm = ?6 WHERE token = ?1");
    if (!update) return update.error();
    const DisplayScreen& screen = display.screen;
    update->bind(1, display.token).bind(2, display.name).bind(3, screen.width).bind(4, screen.height);
    return update->bind(5, screen.diagonal).bind(6, screen.distance_dm).run();
}

Status put_display_in_channel(sqlite::Database& database, const std::string& token, const std::string& channel,
                              Instant now) {
    if (Status put = put_row(database, token); !put) return put;
    auto open_other = database.prepare("UPDATE token SET channel = ?2 WHERE id = ?1");
    if (!open_other) return open_other.error();
    if (Status opened = open_other->bind(1, token).bind(2, channel).run(); !opened) return opened;
    auto note = database.prepare("UPDATE display SET moved = ?2 WHERE token = ?1");
    if (!note) return note.error();
    return note->bind(1, token).bind(2, to_rfc3339(now)).run();
}

}  // namespace riskbild::hub
