#include "app/hub/pages/display_fields.hpp"

#include <cmath>
#include <locale>
#include <nlohmann/json.hpp>
#include <sstream>

#include "app/hub/actions/written_words.hpp"
#include "app/hub/store/channels.hpp"

namespace riskbild::hub {
namespace {

using nlohmann::json;

Result<json> channels_of(const Visit& visit, const std::string& chosen) {
    const auto channels = all_channels(visit.database);
    if (!channels) return channels.error();
    json rows = json::array();
    for (const Channel& each : *channels)
        rows.push_back({{"name", each.name}, {"title", title_of(each)}, {"chosen", each.name == chosen}});
    return rows;
}

// A whole number of `unit`s out of a number with or without decimals; 0 where nothing is written, -1 for what is no
// such length.
int length_in(const std::string& text, double units, const fleet::Bounds& bounds) {
    if (text.empty()) return 0;
    std::string plain = text;
    if (const auto comma = plain.find(','); comma != std::string::npos) plain[comma] = '.';
    if (plain.size() > 6 || plain.find_first_not_of("0123456789.") != std::string::npos) return -1;
    std::istringstream stream(plain);
    stream.imbue(std::locale::classic());
    double number = 0;
    if (!(stream >> number) || !stream.eof()) return -1;
    const int whole = static_cast<int>(std::lround(number * units));  // at most six digits
    return bounds.contain(whole) ? whole : -1;
}

}  // namespace

DisplayFields fields_in(const Form& form) {
    return {form.text("name"), form.text("channel"), form.text("diagonal"), form.text("distance")};
}

std::string inches_text(const DisplayScreen& screen) {
    return screen.diagonal == 0 ? "" : std::to_string(screen.diagonal);
}

Result<json> display_fields_json(const Visit& visit, const DisplayFields& fields, const json& faults) {
    const auto channels = channels_of(visit, fields.channel);
    if (!channels) return channels.error();
    return json{{"channels", *channels},       {"any_channel", !channels->empty()}, {"name", fields.name},
                {"diagonal", fields.diagonal}, {"distance", fields.distance},       {"fault", faults}};
}

WantedDisplay display_in(const Form& form) {
    WantedDisplay wanted;
    wanted.name = as_display_name(form.text("name"));
    wanted.channel = form.text("channel");
    wanted.screen.diagonal = length_in(form.text("diagonal"), 1, fleet::inches);
    wanted.screen.distance_dm = length_in(form.text("distance"), 10, fleet::decimetres);
    return wanted;
}

json faults_of(const Visit& visit, const WantedDisplay& wanted) {
    json faults = json::object();
    if (wanted.name.empty()) faults["name"] = visit.say("pair.name_missing");
    if (!check_written(wanted.name)) faults["name"] = visit.say("common.personal_number");
    if (wanted.channel.empty()) faults["channel"] = visit.say("pair.channel_missing");
    if (wanted.screen.diagonal < 0) faults["diagonal"] = visit.say("pair.diagonal_wrong");
    if (wanted.screen.distance_dm < 0) faults["distance"] = visit.say("pair.distance_wrong");
    return faults;
}

}  // namespace riskbild::hub
