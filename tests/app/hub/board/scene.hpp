// A hub with one board, made of rows as a follow-up has them.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>

#include "app/hub/actions/arrangement.hpp"
#include "app/hub/store/audit.hpp"
#include "app/hub/store/boards.hpp"
#include "core/plan/visibility.hpp"
#include "tests/app/hub/web/guest.hpp"

namespace riskbild::tests {

inline const std::string long_title = "Risk för att utredningar av barns behov av skydd inte blir klara i tid";
inline const std::string long_comment =
    "Rekryteringen tog längre tid än väntat, och två av fyra utredningsgrupper saknade handläggare under våren.";

inline plan::RiskStatement risk(const std::string& id, const std::string& title, const std::string& comment = {}) {
    plan::RiskStatement made;
    made.risk = id;
    made.title = title;
    made.follow_up = plan::RiskFollowUp{{plan::FollowsPlan::yes, "Ja"}, comment, ""};
    return made;
}

inline plan::Document follow_up(const std::string& id, std::vector<plan::RiskStatement> risks) {
    plan::Document made;
    made.id = id;
    made.plan = "p1";
    made.title = "Uppföljning";
    made.cycle.raw = id;
    made.sha256 = "file of " + id;
    made.risks = std::move(risks);
    return made;
}

inline plan::Board board(std::vector<plan::Document> documents) {
    plan::Board made;
    made.key = "a";
    made.name = "Nämnd A";
    plan::Plan plan;
    plan.id = "p1";
    plan.year = 2026;
    plan.name = "Internkontrollplan";
    made.plans = {plan};
    for (const plan::Document& document : documents)
        for (const plan::RiskStatement& each : document.risks)
            if (std::ranges::find(made.risks, each.risk) == made.risks.end()) made.risks.push_back(each.risk);
    made.documents = std::move(documents);
    return made;
}

inline plan::Control control(const std::string& id, const std::string& text) {
    plan::Control made;
    made.id = id;
    made.text = text;
    return made;
}

struct BoardScene {
    HubOnDisk hub;
    sqlite::Database database = hub.database();
    hub::Actor vera{"vera", hub.now()};

    void import(const plan::Board& imported) {
        const Status put = hub::put_board(database, imported, hub.now());
        REQUIRE_MESSAGE(put.ok(), (put ? "" : put.error().message));
    }
    plan::Board arranged() {
        auto made = hub::arranged_board(database, "a");
        REQUIRE_MESSAGE(made.ok(), (made ? "" : made.error().message));
        return *made;
    }
    std::int64_t audited(const std::string& action) {
        return database
            .number("SELECT count(*) FROM audit_log WHERE who IN ('vera', 'controller') AND action = '" + action + "'")
            .value();
    }
};

}  // namespace riskbild::tests
