#include "tests/core/wall/boards.hpp"

#include <fstream>
#include <iterator>
#include <stdexcept>

namespace riskbild::wall::test {
namespace {

using namespace plan;
using namespace std::chrono_literals;

Words load(const std::string& language) {
    return Words::parse(file("assets/words/" + language + ".json")).value();
}

Document document(const std::string& id) {
    Document document;
    document.id = id;
    document.plan = "plan";
    return document;
}

Board board(Document only) {
    Board board;
    board.key = "exempel";
    board.name = "Socialnämnden, exempel";
    Plan plan;
    plan.id = "plan";
    plan.year = 2023;
    plan.name = "Internkontrollplan";
    board.plans = {plan};
    board.documents = {std::move(only)};
    return board;
}

Document followed_up(const std::string& id, Cycle cycle, FollowsPlan fourth) {
    Document document = test::document(id);
    document.cycle.value = cycle;
    for (int i = 1; i <= 7; ++i) {
        const std::string number = std::to_string(i);
        RiskStatement each = risk("r" + number, "Risk " + number, i == 4 ? fourth : FollowsPlan::yes);
        each.follow_up->follows_plan.raw = each.follow_up->follows_plan.value == FollowsPlan::yes ? "ja" : "Nej";
        each.value = i == 1 || i == 2 || i == 4 ? 8 : 9;
        each.critical = true;
        document.risks.push_back(each);
    }
    document.risks[1].short_title = "Skyddad identitet";
    document.risks[3].short_title = "Låg kvalitet hos uppdragstagare";
    document.risks[4].short_title = "Återsökning Migrationsverket";
    document.stated_totals = {{"assessed_risks", 20, {}}, {"critical_risks", 7, {}}};
    return document;
}

Document half_year_document() {
    Document document = followed_up("delar", Cycle::half_year, FollowsPlan::yes);
    document.period = "första halvåret 2023";
    document.due = {due("r2", "före 31/8", DueKind::due, 2023y / 8 / 30),
                    due("r5", "under juni månad", DueKind::due, 2023y / 6 / 30),
                    due("r5", "före 31/8", DueKind::due, 2023y / 8 / 30),
                    due("r4", "under hösten 2023", DueKind::start, 2023y / 12 / 31),
                    due("r1", "under våren", DueKind::done, 2023y / 6 / 30)};
    return document;
}

Document full_year_document() {
    Document document = followed_up("helar", Cycle::full_year, FollowsPlan::no);
    document.as_of = PartialDate{2023, 12, 6};
    document.risks[3].follow_up->reason = "Försenat, framskjutet till våren 2024";
    document.due = {due("r2", "under november", DueKind::due, 2023y / 11 / 30),
                    due("r5", "i början av december", DueKind::due, 2023y / 12 / 10),
                    due("r4", "våren 2024", DueKind::due, 2024y / 6 / 30),
                    due("r1", "innan jul", DueKind::due, 2023y / 12 / 23)};
    // What the decision on handling once said is no news of the follow-up.
    document.due.push_back(due("r6", "våren 2024", DueKind::due, 2024y / 6 / 30));
    document.due.back().in_treatment = true;
    return document;
}

Control performed(const std::string& id, const std::string& name, Performed made, const std::string& raw) {
    Control control = test::control(id, name);
    control.follow_up.performed = {made, raw};
    return control;
}

Control found(const std::string& id, const std::string& risk, Assessment assessment, const std::string& raw) {
    Control control = test::control(id, "Kontroll " + id);
    control.risk = risk;
    control.follow_up.assessment = {assessment, raw};
    return control;
}

}  // namespace

const Words& swedish() {
    static const Words words = load("sv");
    return words;
}

const Words& english() {
    static const Words words = load("en");
    return words;
}

std::string file(const std::string& path) {
    std::ifstream in(std::string(RISKBILD_SOURCE_DIR) + "/" + path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path);
    return {std::istreambuf_iterator<char>(in), {}};
}

Situation in_contact() {
    Situation situation;
    situation.now = std::chrono::sys_days(2023y / 12 / 7) + 13h + 32min;
    situation.local = {2023y / 12 / 7, 14, 32, 0};
    situation.last_contact = situation.now - 1min;
    situation.contact_local = LocalTime{2023y / 12 / 7, 14, 31, 0};
    situation.expires = situation.now + std::chrono::hours{24 * 6};
    return situation;
}

RiskStatement risk(const std::string& id, const std::string& name, FollowsPlan follows) {
    RiskStatement statement;
    statement.risk = id;
    statement.title = name;
    statement.follow_up = RiskFollowUp{};
    statement.follow_up->follows_plan.value = follows;
    return statement;
}

Control control(const std::string& id, const std::string& name) {
    Control control;
    control.id = id;
    control.text = name;
    return control;
}

DueTime due(const std::string& risk, const std::string& text, DueKind kind, Date latest) {
    DueTime due;
    due.risk = risk;
    due.text = text;
    due.kind = kind;
    due.latest = latest;
    return due;
}

Board board_of(std::vector<RiskStatement> risks) {
    Document only = document("document");
    only.risks = std::move(risks);
    return board(std::move(only));
}

Board board_of(std::vector<Control> controls, ControlNoun noun) {
    Document only = document("document");
    only.controls = std::move(controls);
    only.control_noun = noun;
    return board(std::move(only));
}

Board half_year() {
    return board(half_year_document());
}

Board full_year() {
    Board both = board(half_year_document());
    both.documents.push_back(full_year_document());
    return both;
}

Board made_controls() {
    Board all = board_of({performed("c1", "Lokal rutin", Performed::replaced, "Ersatt av annan kontroll"),
                          performed("c2", "Köp av konsulter", Performed::yes, "Genomförd"),
                          performed("c3", "Resor i tjänsten", Performed::postponed, "Framflyttad"),
                          performed("c4", "Rätt insats-möten", Performed::yes, "Genomförd")},
                         ControlNoun::planned_control);
    newest(all).decision.state = DecisionState::proposal;
    newest(all).controls[2].follow_up.new_action = "Flyttas till nästa års plan";
    for (int i = 1; i <= 17; ++i) {
        newest(all).risks.push_back(
            risk("r" + std::to_string(i), "Risk " + std::to_string(i), FollowsPlan::not_stated));
        newest(all).risks.back().part = "samlad riskbild";
    }
    for (int i = 1; i <= 4; ++i) {
        newest(all).risks.push_back(newest(all).risks[static_cast<std::size_t>(i * 3)]);
        newest(all).risks.back().part = "internkontrollplan";
        newest(all).risks.back().in_plan = true;
        newest(all).controls[static_cast<std::size_t>(i - 1)].risk = newest(all).risks.back().risk;
    }
    return all;
}

Board areas() {
    std::vector<Control> controls;
    for (int i = 1; i <= 12; ++i) controls.push_back(control("c" + std::to_string(i), "Område " + std::to_string(i)));
    controls[7].follow_up.assessment = {Assessment::unsatisfactory, "icke tillfredsställande resultat"};
    controls[7].follow_up.new_action = "Två kompletterande kontroller under hösten";
    controls[10].follow_up.assessment = {Assessment::room_for_improvement, "utrymme för förbättringar"};
    Board all = board_of(std::move(controls), ControlNoun::control_area);
    newest(all).as_of = PartialDate{2022, 5, 0};
    return all;
}

Board assessed() {
    Board all = board_of(
        {found("c1", "r1", Assessment::minor, "Mindre brister"), found("c2", "r2", Assessment::minor, "Mindre brister"),
         found("c3", "r2", Assessment::none, "Inga brister"), found("c4", "r2", Assessment::none, "Inga brister"),
         found("c5", "r3", Assessment::minor, "Mindre brister"),
         found("c6", "r3", Assessment::not_assessed, "Ingen bedömning gjord"),
         found("c7", "r4", Assessment::minor, "Mindre brister"),
         found("c8", "r4", Assessment::minor, "Mindre brister")},
        ControlNoun::control);
    all.plans[0].name = "Plan för intern kontroll";
    Scale scale;
    scale.likelihood_steps = scale.consequence_steps = 5;
    scale.multiplication_stated = true;
    scale.stated_by = "the plan";
    all.plans[0].scale = scale;
    Document& document = newest(all);
    document.as_of = PartialDate{2024, 2, 27};
    document.controls[5].follow_up.new_action = "Ny säkerhetsanalys under 2024";
    document.overall_judgement = OverallJudgement{"fullgott", "förvaltningen"};
    const std::vector<std::pair<std::string, int>> valued{{"Hot och otillbörlig påverkan", 16},
                                                          {"Kompetensförsörjning", 12},
                                                          {"IT-säkerhet", 12},
                                                          {"Inköp och upphandling", 15}};
    for (const auto& [name, value] : valued) {
        RiskStatement statement;
        statement.risk = "r" + std::to_string(document.risks.size() + 1);
        statement.title = name;
        statement.value = value;
        statement.in_plan = true;
        statement.assessed = PartialDate{2022, 12, 5};
        document.risks.push_back(statement);
    }
    return all;
}

RowsPage rows_page(PageName name, const plan::Board& board, const Words& words) {
    for (const Page& page : pages_of(board, in_contact(), words))
        if (page.name == name) return std::get<RowsPage>(page.body);
    return {};
}

}  // namespace riskbild::wall::test
