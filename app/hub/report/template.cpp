#include "app/hub/report/template.hpp"

#include <nlohmann/json.hpp>

namespace riskbild::hub {
namespace {

using Json = nlohmann::json;
using Texts = std::vector<std::string>;

class Reader {
public:
    explicit Reader(import::Language language) : language_(language == import::Language::sv ? "sv" : "en") {}

    Template read(const Json& root) const {
        const Json& instructions = root.at("instructions");
        Template made;
        made.instructions = {text(instructions.at("name")), sheet::Form::text, {}, lines(instructions.at("lines"))};
        made.refusals = {text(root.at("refusals").at("not_in_list")), text(root.at("refusals").at("not_whole"))};
        for (const Json& each : root.at("sheets")) made.sheets.push_back(sheet(each));
        return made;
    }

private:
    std::string text(const Json& both) const { return both.at(language_).get<std::string>(); }
    Texts texts(const Json& both) const { return both.at(language_).get<Texts>(); }

    std::vector<Texts> lines(const Json& both) const {
        std::vector<Texts> rows;
        for (std::string& line : texts(both)) rows.push_back({std::move(line)});
        return rows;
    }

    TemplateSheet sheet(const Json& json) const {
        TemplateSheet made{json.at("kind").get<std::string>(), text(json.at("name")), {}};
        for (const Json& each : json.at("columns")) made.columns.push_back(column(each));
        for (const Json& each : json.value("also_understood", Json::array()))
            made.also_understood.push_back(heading(each));
        return made;
    }

    TemplateColumn heading(const Json& json) const {
        TemplateColumn made;
        made.field = json.at("field").get<std::string>();
        made.entry.heading = text(json.at("heading"));
        return made;
    }

    TemplateColumn column(const Json& json) const {
        TemplateColumn made = heading(json);
        made.entry.help = text(json.at("help"));
        made.entry.width = json.value("width", made.entry.width);
        if (json.contains("words")) {
            made.concept_name = json.at("words").at("concept").get<std::string>();
            made.entry.words = texts(json.at("words"));
        }
        if (json.contains("headings")) made.entry.headings_to_choose = texts(json.at("headings"));
        if (json.contains("whole"))
            made.entry.whole =
                sheet::WholeNumbers{json.at("whole").at(0).get<int>(), json.at("whole").at(1).get<int>()};
        return made;
    }

    std::string language_;
};

}  // namespace

sheet::Page TemplateSheet::page() const {
    sheet::Page page{name, kind == "facts" ? sheet::Form::labels : sheet::Form::table, {}, {}};
    for (const TemplateColumn& column : columns) page.entries.push_back(column.entry);
    return page;
}

std::vector<sheet::Page> Template::pages() const {
    std::vector<sheet::Page> pages{instructions};
    for (const TemplateSheet& each : sheets) pages.push_back(each.page());
    return pages;
}

Result<Template> read_template(std::string_view json, import::Language language) {
    try {
        return Reader(language).read(Json::parse(json));
    } catch (const Json::exception& error) {
        return Error{ErrorKind::input, std::string("template.json: ") + error.what()};
    }
}

}  // namespace riskbild::hub
