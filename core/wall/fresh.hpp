// The marks 'Ändrad 6 december': for seven days from the day of the follow-up that brought the change. Not
// from when it was published or fetched: that is renewed, and would mark old facts as new.
#pragma once

#include <string>

#include "core/wall/subject.hpp"
#include "core/wall/words.hpp"

namespace riskbild::wall {

// 'Ny 6 december' where the follow-up before did not speak of the risk, 'Ändrad 6 december' where anything
// about it has changed; else empty. Empty too where the clock is not good, the day of the follow-up is not
// stated, or there is none before.
std::string fresh_mark(const Subject& subject, const std::string& risk, const Words& words);
// The same for what is known to have changed.
std::string changed_mark(const Subject& subject, const Words& words);

}  // namespace riskbild::wall
