// A fact's place travels without names: those of files and sheets are looked at by nobody, and may name a person.
#pragma once

#include "core/plan/plan.hpp"

namespace riskbild::plan {

// The board with the lines and cells of its facts, without the files and sheets that they are of.
Board with_unnamed_sources(Board board);

}  // namespace riskbild::plan
