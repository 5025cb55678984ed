#include "app/display/screen_size.hpp"

namespace riskbild::display {
namespace {

// `said` by the settings, `told` by the hub, where 0 is nothing.
double chosen(const std::optional<double>& said, bool is_own, double told, double usual) {
    if (said && is_own) return *said;
    return told > 0 ? told : said.value_or(usual);
}

}  // namespace

void put_size(wall::Screen& screen, const Settings& settings, const fleet::Screen& hub_says) {
    const wall::Screen usual;
    const bool is_own = !settings.provisioned;
    screen.diagonal_inches = chosen(settings.diagonal_inches, is_own, hub_says.diagonal, usual.diagonal_inches);
    screen.distance_m = chosen(settings.distance_m, is_own, hub_says.distance_dm / 10.0, usual.distance_m);
}

}  // namespace riskbild::display
