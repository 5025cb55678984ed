// The fields of a form that lets a display in (_display_fields.html): its name, its channel and its screen.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "app/hub/store/displays.hpp"
#include "app/hub/web/visit.hpp"

namespace riskbild::hub {

// As they stand in the form.
struct DisplayFields {
    std::string name;
    std::string channel;
    std::string diagonal;
    std::string distance;
};

DisplayFields fields_in(const Form& form);
std::string inches_text(const DisplayScreen& screen);  // "55"; empty where it is unsaid

// For the template. `faults`: {"name": what is wrong with it}, or empty.
Result<nlohmann::json> display_fields_json(const Visit& visit, const DisplayFields& fields,
                                           const nlohmann::json& faults);

// What they say.
struct WantedDisplay {
    std::string name;      // empty: none that a display may have
    std::string channel;   // empty: none was chosen
    DisplayScreen screen;  // -1: no such length
};

WantedDisplay display_in(const Form& form);
// What is wrong with it, by the fields' names; empty: nothing.
nlohmann::json faults_of(const Visit& visit, const WantedDisplay& wanted);

}  // namespace riskbild::hub
