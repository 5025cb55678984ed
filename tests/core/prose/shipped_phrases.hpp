// The phrases that Riskbild ships with.
#pragma once

#include "core/prose/phrases.hpp"

const riskbild::prose::Phrases& shipped_phrases();
