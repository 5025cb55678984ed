"""The gallery as one HTML page: boards, their pages, each page in every form; then the states."""
import html, itertools, json, pathlib

import forms, house, states

STYLE = pathlib.Path(__file__).with_name("gallery.css")
TITLE = "Riskbild: every page of the wall"
INKS = ("paper", "card", "primary", "secondary", "line", "good")


def text(words):
    return html.escape(words, quote=True)


def tag(name, inner, **attributes):
    said = "".join(f' {key.rstrip("_")}="{text(str(value))}"' for key, value in attributes.items())
    return f"<{name}{said}>{inner}</{name}>"


def language_of(picture):
    return "en" if picture.form == "english" else "sv"


def figure(picture):
    image = (f'<img src="{text(picture.path)}" alt="{text(picture.words)}" width="{picture.width}" '
             f'height="{picture.height}" loading="lazy">')
    caption = tag("figcaption", text(picture.label)) if picture.label else ""
    return tag("figure", tag("a", image, href=picture.path) + caption,
               lang=language_of(picture), class_="tall" if picture.height > picture.width else "wide")


def name_of(label):
    """'Ändrat sedan delåret, del 1 av 3 · 4 av 8' is the page 'Ändrat sedan delåret'."""
    return label.split(" · ")[0].split(", del ")[0]


def grouped(pictures, key):
    """Groups in the order in which their first pictures come."""
    groups = {}
    for picture in pictures:
        groups.setdefault(key(picture), []).append(picture)
    return groups


def picture_grid(pictures):
    return tag("div", "".join(map(figure, pictures)), class_="pictures")


def many(pictures):
    return " many" if len(pictures) > 1 else ""


def form_block(form, pictures):
    sizes = " and ".join(dict.fromkeys(f"{picture.width} × {picture.height}" for picture in pictures))
    heading = tag("h4", text(form.title) + tag("small", f" {sizes} pixels"))
    return tag("div", heading + picture_grid(pictures), class_=f"form {form.name}{many(pictures)}")


def page_section(anchor, pictures):
    by_form = grouped(pictures, lambda picture: picture.form)
    blocks = [form_block(form, by_form[form.name]) for form in forms.FORMS if form.name in by_form]
    absent = [form.title for form in forms.FORMS if form.name not in by_form]
    if absent:
        blocks.append(tag("p", f"Not shown in {text(', '.join(absent))}: the screen is too small for this page.",
                          class_="absent"))
    heading = tag("h3", text(name_of(pictures[0].label)), lang="sv")
    return tag("section", heading + tag("div", "".join(blocks), class_="pictures"), id=anchor, class_="page")


def board_section(key, pages):
    first = next(iter(pages.values()))[0]
    sections = [page_section(f"{key}.{page}", pictures) for page, pictures in pages.items()]
    return tag("section", tag("h2", text(first.board), lang="sv") + "".join(sections), id=key, class_="board")


def state_section(state, pictures):
    return tag("section", tag("h3", text(state.title)) + picture_grid(pictures), id=state.name, class_=f"page{many(pictures)}")


def states_section(by_state):
    sections = "".join(state_section(state, by_state[state.name]) for state in states.STATES)
    heading = tag("h2", "States and special cases")
    return tag("section", heading + tag("div", sections, class_="pictures"), id="states", class_="board")


def links(anchors, **attributes):
    items = [tag("li", tag("a", text(title), href=f"#{anchor}")) for anchor, title in anchors]
    return tag("ul", "".join(items), **attributes)


def contents(boards, shown_states):
    parts = []
    for key, pages in boards.items():
        names = [(f"{key}.{page}", name_of(pictures[0].label)) for page, pictures in pages.items()]
        board = next(iter(pages.values()))[0].board
        parts.append(tag("h2", tag("a", text(board), href=f"#{key}"), lang="sv") + links(names, lang="sv"))
    parts.append(tag("h2", tag("a", "States and special cases", href="#states")))
    parts.append(links((state.name, state.title) for state in shown_states))
    return tag("nav", "".join(parts), aria_label="Contents").replace("aria_label", "aria-label")


def choice(name, title, checked=""):
    return f'<label><input type="radio" name="form" id="only-{name}"{checked}> {text(title)}</label>'


def chooser():
    """Works without a script, in browsers that know :has()."""
    buttons = [choice("all", "All", " checked"), *(choice(form.name, form.title) for form in forms.FORMS)]
    return tag("fieldset", tag("legend", "Forms shown") + "".join(buttons))


def style():
    palettes = json.loads((house.ROOT / "assets/palettes.json").read_text(encoding="utf-8"))
    inks = {theme: "".join(f"--{ink}: {palettes[theme][ink]}; " for ink in INKS) for theme in ("light", "dark")}
    only = "".join(f"body:has(#only-{form.name}:checked) .form:not(.{form.name}) {{ display: none; }}\n"
                   for form in forms.FORMS)
    return (f":root {{ {inks['light']}}}\n@media (prefers-color-scheme: dark) {{ :root {{ {inks['dark']}}} }}\n"
            + STYLE.read_text(encoding="utf-8") + only)


def written(pictures, of_states):
    boards = {key: grouped(of_board, lambda picture: picture.page)
              for key, of_board in grouped(sorted(pictures, key=lambda picture: picture.key),
                                           lambda picture: picture.key).items()}
    by_state = grouped(of_states, lambda picture: picture.form)
    head = ('<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
            '<meta name="color-scheme" content="light dark">'
            + tag("title", TITLE) + tag("style", style()))
    intro = tag("h1", "Every page of the wall") + tag("p", f"{len(pictures) + len(of_states)} pictures. {forms.ABOUT}")
    body = (tag("header", intro + contents(boards, states.STATES)) + chooser()
            + tag("main", "".join(itertools.starmap(board_section, boards.items())) + states_section(by_state)))
    return "<!doctype html>\n" + tag("html", tag("head", head) + tag("body", body), lang="en") + "\n"
