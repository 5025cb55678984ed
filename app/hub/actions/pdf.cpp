#include "app/hub/actions/pdf.hpp"

#include "platform/pdf/pdf.hpp"

namespace riskbild::hub {
namespace {

struct PaperPage {
    std::string board;
    WallPage page;
};

Sitting of_board(const Sitting& sitting, const std::string& board) {
    return {sitting.showing, board, sitting.look, sitting.now, {}};
}

Result<std::vector<PaperPage>> all_pages(const Studio& studio, const Sitting& sitting,
                                         const std::vector<std::string>& boards) {
    std::vector<PaperPage> all;
    for (const std::string& board : boards) {
        auto pages = wall_pages(studio, of_board(sitting, board));
        if (!pages) return pages.error();
        for (WallPage& page : *pages) all.push_back({board, std::move(page)});
    }
    return all;
}

std::vector<pdf::Line> lines_of(const WallPage& page) {
    std::vector<pdf::Line> lines;
    for (const WallText& text : page.texts)
        for (const WallLine& line : text.lines)
            if (line.upright) lines.push_back({line.text, line.x, line.baseline, line.width, text.cap_height});
    return lines;
}

std::string with_dots(const std::vector<std::string>& parts) {
    std::string all;
    for (const std::string& part : parts)
        if (!part.empty()) all.append(all.empty() ? "" : " · ").append(part);
    return all;
}

pdf::Sheet sheet_of(const PaperPage& paper, std::string picture) {
    const WallPage& page = paper.page;
    pdf::Sheet sheet;
    sheet.picture = std::move(picture);
    sheet.lines = lines_of(page);
    sheet.below = {with_dots({page.said_as("board"), page.said_as("plan"), page.said_as("decision")}), page.name};
    sheet.chapter = page.said_as("board").empty() ? paper.board : page.said_as("board");
    sheet.name = page.name;
    return sheet;
}

}  // namespace

Result<std::string> pages_on_paper(const Studio& studio, const Sitting& sitting, const std::vector<std::string>& boards,
                                   const PaperWords& words) {
    if (boards.size() > most_boards_on_paper)
        return Error{ErrorKind::usage,
                     std::to_string(boards.size()) + " boards are too many to print at once; choose one"};
    const auto pages = all_pages(studio, sitting, boards);
    if (!pages) return pages.error();
    pdf::Booklet booklet({words.title, words.printed, "Riskbild " + studio.version, to_rfc3339(sitting.now)});
    std::size_t number = 0;
    for (const PaperPage& paper : *pages) {
        auto picture = wall_picture(studio, of_board(sitting, paper.board), paper.page.stem);
        if (!picture) return picture.error();
        pdf::Sheet sheet = sheet_of(paper, *std::move(picture));
        sheet.foot_left = words.printed;
        sheet.foot_right = words.count(++number, pages->size());
        if (const Status added = booklet.add(sheet); !added) return added.error();
    }
    return booklet.finish();
}

}  // namespace riskbild::hub
