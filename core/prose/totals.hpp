// How many a document says that there are of a thing: the risks of its list, those that are critical, those of
// the plan.
#pragma once

#include <string_view>
#include <vector>

#include "core/prose/clause.hpp"
#include "core/prose/phrases.hpp"

namespace riskbild::prose {

struct Total {
    std::string_view name;  // 'assessed_risks', 'critical_risks', …; valid as long as the program runs
    int count = 0;
    Stretch place;  // from the number to the last word that says what it is the total of
};

// The sentences of one passage in their order: 'sju av dessa' speaks of what one before has counted. Not read are
// numbers of a part ('tre risker inom skolan'), rough ones ('drygt tio risker'), negated ones, and those of others
// or of another year.
class Totals {
public:
    explicit Totals(const Phrases& phrases) : phrases_(phrases) {}

    std::vector<Total> in(const Words& words);

private:
    const Phrases& phrases_;
    bool all_counted_ = false;  // the risks counted last were those of the whole list
};

}  // namespace riskbild::prose
