// check, template, import: sheets read into the hub, or only looked at.
#include <memory>

#include "app/hub/commands/reading.hpp"

namespace riskbild::hub {
namespace {

// Files, and what they do not say themselves.
struct SheetOrder {
    std::vector<std::string> files;
    std::string board;
    std::string cycle;
    std::string as_of;
};

using ReadSheets = Status (*)(const Call&, const std::vector<std::string>&, const import::Hints&);

Status with_hints(const Call& call, const SheetOrder& order, ReadSheets read) {
    import::Hints hints{order.board, order.cycle, {}};
    if (!order.as_of.empty()) {
        hints.as_of = parse_partial_date(order.as_of);
        if (!hints.as_of) return Error{ErrorKind::usage, "--as-of: '" + order.as_of + "' is no date; write 2023-12-06"};
    }
    return read(call, order.files, hints);
}

void add_files(CLI::App* command, SheetOrder& order) {
    command->add_option("FILE", order.files, "XLSX, DOCX, CSV, Markdown, HTML or text")->required();
}

void add_hints(CLI::App* command, SheetOrder& order) {
    command->add_option("--board", order.board, "The board's name, where the sheet does not say");
    command->add_option("--cycle", order.cycle, "Which follow-up, where the sheet does not say");
    command->add_option("--as-of", order.as_of, "When it was followed up: 2023, 2023-12 or 2023-12-06");
}

void add_check(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<SheetOrder>();
    CLI::App* files = command(app, "check", "Show what would be read from sheets; nothing is stored");
    add_files(files, *order);
    files->add_option("--data", spoken.data, "A hub's data folder, whose own vocabulary is read too");
    add_json(files, spoken);
    add_hints(files, *order);
    add_language(files, spoken, "Of the report");
    when(files, spoken, [order](const Call& call) { return with_hints(call, *order, check); });
}

void add_template(CLI::App& app, Spoken& spoken) {
    const auto out = std::make_shared<std::string>();
    CLI::App* empty = command(app, "template", "Write an empty workbook with headings, help and lists to choose from");
    empty->add_option("OUT", *out, "The file to write, such as plan.xlsx")->required();
    add_language(empty, spoken, "Of its headings and help");
    when(empty, spoken, [out](const Call& call) { return write_template(*out, call.manner.language); });
}

}  // namespace

void add_reading_of_sheets(CLI::App& app, Spoken& spoken) {
    add_check(app, spoken);
    add_template(app, spoken);
}

void add_import(CLI::App& app, Spoken& spoken) {
    const auto order = std::make_shared<SheetOrder>();
    CLI::App* sheets = on_data(app, spoken, "import", "Read sheets into the hub; nothing is published yet");
    add_files(sheets, *order);
    add_hints(sheets, *order);
    add_language(sheets, spoken, "Of the report");
    when(sheets, spoken, [order](const Call& call) { return with_hints(call, *order, import_files); });
}

}  // namespace riskbild::hub
