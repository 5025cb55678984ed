"""Everything a document states against the answer of `riskbild-hub check --json`."""
from measurements import compare_measurements
from outcome import BEYOND, DOCUMENT, MISSING, OTHER, Outcome, PROSE, READ, TABLE, WRONG
from rows import Field, compare_field, compare_rows
from texts import alike, plain, same, short, within
import dataclasses, re

RISK_FIELDS = [
    Field(TABLE, "title or risk text", "title", ("title", "description")),
    Field(TABLE, "title or risk text", "description", ("title", "description")),
    Field(TABLE, "area or process", "area", ("area", "process")),
    Field(TABLE, "area or process", "process", ("area", "process")),
    Field(TABLE, "area or process", "area_as_title", ("area", "process", "title")),
    Field(TABLE, "risk value", "value", exact=True),
    Field(TABLE, "likelihood", "likelihood", exact=True),
    Field(TABLE, "consequence", "consequence", exact=True),
    Field(TABLE, "existing measures", "measures"),
    Field(TABLE, "decision on handling", "treatment"),
    Field(TABLE, "follows plan", "follows_plan_raw", agree=within),
    Field(OTHER, "follows plan, mapped", "follows_plan", exact=True),
    Field(TABLE, "comment", "comment"),
    Field(OTHER, "responsible", "responsible"),
    Field(OTHER, "in the plan", "in_plan"),
]

CONTROL_FIELDS = [
    Field(TABLE, "control text", "text"),
    Field(TABLE, "area or process", "area"),
    Field(TABLE, "assessment", "assessment_raw", agree=within),
    Field(OTHER, "assessment, mapped", "assessment", exact=True),
    Field(TABLE, "result", "result"),
    Field(TABLE, "new follow-up", "new_action"),
    Field(OTHER, "control's risk", "risk", ("risk_title",)),
    Field(OTHER, "responsible", "responsible"),
    Field(OTHER, "method", "method"),
    Field(OTHER, "frequency", "frequency"),
]

# A control that stands in a sentence of another cell is counted with what sentences say.
SENTENCE_FIELDS = [dataclasses.replace(each, group=PROSE) if each.group == TABLE else each for each in CONTROL_FIELDS]
PERFORMED = Field(OTHER, "performed", "performed", exact=True)


def pieces_within(stated, read):
    """'a … b': both stand there."""
    return all(plain(piece) in plain(read) for piece in stated.split("…") if plain(piece))


RECOMMENDATION_FIELDS = [
    Field(PROSE, "recommendation", "text", agree=within),
    Field(PROSE, "evidence", "evidence", agree=pieces_within),
    Field(OTHER, "recommendation's state", "state", exact=True),
    Field(OTHER, "auditor", "auditor", agree=within),
]


def risk_likeness(stated, read):
    titles = [stated[key] for key in ("title", "description", "area_as_title") if stated.get(key)]
    found = [read.get(key) for key in ("title", "description") if read.get(key)]
    title = max((alike(a, b) for a in titles for b in found), default=0)
    return title, *(bool(stated.get(key)) and same(stated[key], read.get(key) or "")
                    for key in ("part", "process", "area"))


def text_likeness(stated, read):
    return (alike(stated.get("text") or "", read.get("text") or ""),)


def with_treatments(answer):
    """The read risks, each with what is decided on it."""
    of = {}
    for treatment in answer["treatments"]:
        of.setdefault((treatment["board"], treatment["risk"]), []).append(treatment["text"])
    return [{**risk, "treatment": of.get((risk["board"], risk["id"]), [])} for risk in answer["risks"]]


def with_titles(answer):
    """The read controls, each with the title of its risk rather than its id."""
    titles = {}
    for risk in answer["risks"]:
        titles.setdefault((risk["board"], risk["id"]), []).append(risk["title"])
    return [{**control, "risk_title": titles.get((control["board"], control["risk"]), [])}
            for control in answer["controls"]]


def compare_controls(stated, answer):
    in_cells = [control for control in stated if not control.get("in_sentence")]
    in_sentences = [control for control in stated if control.get("in_sentence")]
    fields = CONTROL_FIELDS + [PERFORMED] * any("performed" in control for control in stated)
    read = with_titles(answer)
    of_sentence = [c for c in read if max((text_likeness(s, c)[0] for s in in_sentences), default=0) >= 0.8]
    of_cell = [control for control in read if control not in of_sentence]
    name = lambda row: row.get("text") or ""
    yield from compare_rows("control", fields, in_cells, of_cell, text_likeness, name)
    yield from compare_rows("control", SENTENCE_FIELDS, in_sentences, of_sentence, text_likeness, name)


def compare_due(stated, answer):
    """Each stated time once, by its words: 'under våren 2023' and 'våren 2023' are the same words."""
    core = lambda text: re.sub(r"^(under|i|vid|den|på)\s+", "", " ".join(text.casefold().split()))
    left = list(answer["due"])
    for time in stated:
        found = next((due for due in left if core(due["text"] or "") == core(time["text"])), None)
        if found is None:
            yield Outcome(PROSE, "due time", MISSING, short(time["text"]), time["text"])
            continue
        left.remove(found)
        moved = [f"{end} read {found[end]}, stated {time[end]}" for end in ("earliest", "latest")
                 if end in time and found[end] != time[end]]
        yield Outcome(PROSE, "due time", WRONG if moved else READ, time["text"], "; ".join(moved))


def document_facts(board):
    """A board of the answer, its scale and totals as plain as a fixture states them."""
    scale = board["scale"]
    steps = scale and f"{scale['likelihood_steps']} x {scale['consequence_steps']}"
    return {**board, "scale": steps, **{f"total {total['what']}": total["count"] for total in board["stated_totals"]}}


def compare_document(stated, answer):
    boards = [document_facts(board) for board in answer["boards"]]
    totals = {f"total {what}": count for what, count in stated.get("stated_totals", {}).items()}
    for key in [*stated, *totals]:
        if key != "stated_totals":
            field = Field(DOCUMENT, key.replace("_", " "), key, exact=True, agree=lambda a, b: str(a) == str(b))
            yield from compare_field(field, "document", {**stated, **totals}, boards)


def compare_findings(stated, answer):
    codes = {diagnostic["code"] for diagnostic in answer["diagnostics"]}
    for code in stated:
        yield Outcome(OTHER, "finding", READ if code in codes else MISSING, code, code)


def excused(outcome, beyond):
    """A fact that its file marks as beyond what honest rules can read is not missed; wrong stays wrong."""
    for each in beyond:
        named = each.get("kind", outcome.kind) == outcome.kind and each.get("about", "") in outcome.about
        if named and outcome.state == MISSING:
            return dataclasses.replace(outcome, state=BEYOND, note=each["why"])
    return outcome


def compare(stated, answer):
    outcomes = [
        *compare_rows("risk", RISK_FIELDS, stated["risks"], with_treatments(answer), risk_likeness,
                      lambda row: row.get("title") or ""),
        *compare_controls(stated["controls"], answer),
        *compare_measurements(stated["measurements"], answer["measurements"]),
        *compare_due(stated["due"], answer),
        *compare_rows("recommendation", RECOMMENDATION_FIELDS, stated["recommendations"],
                      answer["recommendations"], text_likeness, lambda row: row.get("text") or ""),
        *compare_document(stated["document"], answer),
        *compare_findings(stated["findings"], answer),
    ]
    return [excused(outcome, stated["beyond"]) for outcome in outcomes]
