// The empty workbook that a controller fills in (assets/vocabulary/template.json): what it asks for, sheet by
// sheet, in Swedish or English. Every heading and word in it is one that the importer knows.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.hpp"
#include "core/import/messages.hpp"
#include "platform/sheet/workbook_writer.hpp"

namespace riskbild::hub {

struct TemplateColumn {
    std::string field;         // of the vocabulary
    std::string concept_name;  // of its words; empty where it takes any text
    sheet::Entry entry;
};

struct TemplateSheet {
    std::string kind;  // of table; 'facts' for labels
    std::string name;
    std::vector<TemplateColumn> columns;
    std::vector<TemplateColumn> also_understood{};  // not asked for, and read where a sheet has them

    sheet::Page page() const;  // with nothing filled in
};

struct Template {
    sheet::Page instructions;  // a sheet that the importer knows by its name and does not read
    std::vector<TemplateSheet> sheets;
    sheet::Refusals refusals;

    std::vector<sheet::Page> pages() const;
};

// ErrorKind::input where the JSON is not as it should be.
Result<Template> read_template(std::string_view json, import::Language language);

}  // namespace riskbild::hub
