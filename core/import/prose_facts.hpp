// Facts that sentences state and no cell of its own does: measured results, due times, and whether a control was
// carried out. Each is a proposal that the controller can strike.
#pragma once

#include "core/import/reading.hpp"

namespace riskbild::import {

// From the comments, measures, treatments, results, new actions and evidence of the rows read so far, and from
// running text, whose sentences are then taken. A fact belongs to the row whose cell it stands in; in running text to
// the one risk or control that the paragraph calls by its full name, else to none. A sheet that has a table of
// measurements, or of due times, has them all there: its sentences are not searched for more.
void read_prose_facts(Segments& segments, Reading& reading);

}  // namespace riskbild::import
