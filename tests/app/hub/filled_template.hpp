// The template as a controller would have filled it in, with the facts of one document.
#pragma once

#include <vector>

#include "app/hub/report/template.hpp"
#include "core/import/vocabulary.hpp"
#include "core/plan/plan.hpp"

std::vector<riskbild::sheet::Page> filled(const riskbild::hub::Template& form,
                                          const riskbild::import::Vocabulary& vocabulary,
                                          const riskbild::plan::Board& board, const riskbild::plan::Document& document);
