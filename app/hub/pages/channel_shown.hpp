// What a channel shows now and will show, in words: on its own page, in the list and before publishing.
#pragma once

#include <map>
#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

#include "app/hub/store/channels.hpp"
#include "app/hub/store/planned_publications.hpp"
#include "app/hub/store/publications.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// The one that the address names; ErrorKind::not_found.
Result<Channel> channel_of(const Visit& visit);
std::string address_of(const Channel& channel);  // "/channels/ledning"

// Where one looks at an earlier version's pages, or at what is planned.
std::string preview_of_version(const std::string& channel, std::uint64_t version);
std::string preview_of_plan(const std::string& channel, std::int64_t plan);

// What people call the channels, by their names.
Result<std::map<std::string, std::string>> titles_of_channels(const Visit& visit);

// What the boards are called, by their keys.
Result<std::map<std::string, std::string>> names_of_boards(const Visit& visit);

// {any, withdrawn, since, who, kind, note, version, boards: [{key, name}], board_count}.
Result<nlohmann::json> shown_in(const Visit& visit, const Channel& channel);

// What is expected to be decided by then: 'Socialnämnden: beslutad 2026-12-01, § 41'.
Result<std::vector<std::string>> decisions_said(const Visit& visit, const PlannedPublication& plan);

// [{id, at, who, note, decisions: [in words], preview}], the soonest first.
Result<nlohmann::json> planned_in(const Visit& visit, const Channel& channel);

// [{key, name}] of what a publication names, in the order of showing. `names`: of the boards, by key.
nlohmann::json boards_json(const snapshot::Manifest& manifest, const std::map<std::string, std::string>& names);

// The note that was written in a form, on one line.
std::string note_in(const Visit& visit);

// How it came about: 'Publicerat', 'Gick tillbaka', …
std::string kind_in_words(const Visit& visit, PublicationKind kind);

}  // namespace riskbild::hub
