"""What a document states, in the keys of `check --json`: from a fixture's own file, or from a seed's facts."""
import json, re

from texts import plain

KINDS = ("risks", "controls", "measurements", "due", "recommendations", "findings", "beyond")
FOLLOWS = {"ja": "yes", "nej": "no", "delvis": "partly"}
ASSESSED = {"Inga brister": "none", "Mindre brister": "minor", "Ingen bedömning gjord": "not_assessed",
            "icke tillfredsställande": "unsatisfactory", "utrymme för förbättringar": "room_for_improvement"}

TOTALS = {"gross_list_risks": "assessed_risks", "critical_risks": "critical_risks",
          "handled_in_other_planning": "other_planning_risks", "by_granskning": "review_risks",
          "also_by_granskning": "review_risks", "not_following_plan": "not_following_plan", "ikp_risks": "plan_risks",
          "recommendations": "recommendations", "audits": "audits", "risk_areas": "risk_areas",
          "processes_with_improvement_areas": "improvement_areas"}


def of_fixture(path):
    facts = json.loads(path.read_text())
    return {"document": facts.get("document", {}), **{kind: facts.get(kind, []) for kind in KINDS}}


def without_remark(text):
    """The facts files put a reader's remark in brackets or after a dash: '"tydligt" – two grades'."""
    return re.sub(r"\(.*?\)", "", text or "").split(" – ")[0].strip(' "') or None


def seed_risk(risk, places):
    title, text, area = risk["title"], risk["risk_text"], risk["area"]
    one = plain(area or "") == plain(title)  # the document states it once: it may be read as either
    return {
        "same_as": next((places[other] for other in risk["linked_risk_ids"] if other in places), None),
        "in_plan": True if risk["part"] == "internkontrollplan" else None,
        "part": risk["part"], "title": None if one else title, "area": None if one else area,
        "area_as_title": title if one else None,
        "description": None if plain(text or "") == plain(title) else text,
        "process": risk["process"], "value": risk["risk_value"],
        "likelihood": risk["probability"], "consequence": risk["consequence"],
        "measures": risk["existing_measures"] or risk["measures_text"],
        "treatment": risk["handling_decision_text"],
        "follows_plan_raw": risk["follows_plan_raw"], "follows_plan": FOLLOWS.get(risk["follows_plan"]),
        "comment": risk["followup_comment"]}


def seed_control(control, risk_texts):
    return {
        "in_sentence": plain(control["control_text"]) in risk_texts,
        "text": control["control_text"], "area": None if control["risk_ids"] else control["area"],
        "assessment_raw": (control["assessment_raw"] or "").strip("◆ ") or None,
        "assessment": ASSESSED[control["assessment"]] if control["assessment"] else None,
        "result": control["result_text"], "new_action": control["new_followup_raw"]}


def seed_measurement(measurement):
    return {**measurement, "qualifier": without_remark(measurement["qualifier"])}


def seed_recommendation(recommendation):
    evidence = without_remark(recommendation["evidence"])
    return {"text": recommendation["recommendation"], "state": recommendation["state_stated"],
            "evidence": None if evidence is None or re.match(r"as REK\d", evidence) else evidence}


def seed_document(facts):
    steps = [(facts["scale"][axis] or "").split("-")[-1] for axis in ("probability", "consequence")]
    return {"name": facts["document"]["board"], "plan_year": facts["document"]["plan_year"],
            "scale": " x ".join(steps) if all(steps) else None,
            "stated_totals": {TOTALS[key]: count for key, count in facts["stated_totals"].items() if key in TOTALS}}


def of_seed(path):
    facts = json.loads(path.read_text())
    risk_texts = "\n".join(plain(risk[key] or "") for risk in facts["risks"]
                           for key in ("handling_decision_text", "followup_comment"))
    places = {risk["id"]: place for place, risk in enumerate(facts["risks"])}
    dated = facts["risks"] + facts["controls"] + facts["recommendations"]
    return {"document": seed_document(facts), "findings": [], "beyond": [],
            "risks": [seed_risk(risk, places) for risk in facts["risks"]],
            "controls": [seed_control(control, risk_texts) for control in facts["controls"]],
            "measurements": [seed_measurement(each) for each in facts["measurements"]],
            "due": [{"text": time["text"]} for row in dated for time in row["due_times"]],
            "recommendations": [seed_recommendation(each) for each in facts["recommendations"]]}
