// What the readers of one sheet share, and the cells they all know how to read. A cell that cannot be
// read is left in its record (and so ends as unread), with a finding that says why.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/import/findings.hpp"
#include "core/import/proposals.hpp"
#include "core/import/read_words.hpp"
#include "core/import/row_names.hpp"
#include "core/import/segments.hpp"
#include "core/import/vocabulary.hpp"
#include "core/plan/names.hpp"
#include "core/plan/plan.hpp"

namespace riskbild::import {

struct Reading {
    const Vocabulary& vocabulary;
    Findings& findings;
    Proposals& proposals;
    plan::Plan plan;
    plan::Document document;
    std::optional<PartialDate> values_assessed;  // of every risk that does not say otherwise
    std::string factor_order{};                  // 'S x K', as the plan says how it makes a value
    std::vector<ReadHeading> headings{};         // within cells: 'S3' in '15 (S3, K5)'
    std::string list{};                          // of the table's risks, where the document has several lists
    DocumentNames names{};                       // of the document's rows
    ReadWords words{};
};

std::optional<int> take_integer(Record& record, std::string_view field, Reading& reading);
std::optional<double> take_number(Record& record, std::string_view field, Reading& reading);
std::optional<PartialDate> take_date(Record& record, std::string_view field, Reading& reading);
std::optional<bool> take_yes_no(Record& record, std::string_view field, Reading& reading);

// Short texts that stand on the wall: refused, not cut, when they are longer than the wall has room for.
std::string take_wall_text(Record& record, std::string_view field, std::size_t letters, Reading& reading);

// The id of the risk (control, recommendation) that a cell names: by its number, or its words as written
// in their own table. Empty when the cell is, and when nothing is called so.
std::string take_risk(Record& record, Reading& reading);
std::string take_control(Record& record, Reading& reading);
std::string take_recommendation(Record& record, Reading& reading);
// Several, separated by commas. All or none are read.
std::vector<std::string> take_risks(Record& record, Reading& reading);

// A number or a status word alone: no risk and no control is called so, and the row is one of another table.
bool is_no_subject(std::string_view text, const Vocabulary& vocabulary);

// The row's own id, or `prefix` and its place in the document ('K3') where the sheet numbers nothing.
std::string take_id(Record& record, std::string_view prefix, std::size_t rows_before);

// 'Gäller risk: R1, R3' → 'R1', 'R3'.
std::vector<std::string> listed(std::string_view text);

// The stable name a word maps to, with a note when the vocabulary does not know it; a warning where it tells how a
// risk, control, recommendation or assignment is doing. `left_out` for one that is not to be read: its cell is read as
// if it were empty.
std::optional<std::string> known_word(std::string_view concept_name, const std::string& raw, const plan::Source& source,
                                      Reading& reading);

// `left_out` is as if nothing had been said.
template <class Enum>
plan::Worded<Enum> worded(std::string raw, std::string_view name) {
    plan::Worded<Enum> said;
    if (name == left_out) return said;
    said.value = plan::from_name<Enum>(name).value_or(Enum{});
    said.raw = std::move(raw);
    return said;
}

// A mapped word with its raw one. Unknown: kept raw, not stated.
template <class Enum>
plan::Worded<Enum> take_word(Record& record, std::string_view field, std::string_view concept_name, Reading& reading) {
    const plan::Source source = record.source(field);
    std::string raw = record.take(field);
    if (raw.empty()) return {};
    const auto name = known_word(concept_name, raw, source, reading);
    return worded<Enum>(std::move(raw), name ? *name : std::string());
}

// A mapped word that has no raw one beside it: left unread when it is unknown.
template <class Enum>
std::optional<Enum> take_name(Record& record, std::string_view field, std::string_view concept_name, Reading& reading) {
    const std::string raw = record.text(field);
    if (raw.empty()) return std::nullopt;
    const auto name = known_word(concept_name, raw, record.source(field), reading);
    const auto value = name ? plan::from_name<Enum>(*name) : std::nullopt;
    if (value || name == left_out) record.take(field);
    return value;
}

plan::Visibility take_visibility(Record& record, Reading& reading);

}  // namespace riskbild::import
