#!/usr/bin/env python3
"""The gallery of one board: every form and state is there, every picture too, and nothing is fetched from outside."""
import html.parser, pathlib, subprocess, sys, unittest

import house, states

GALLERY = house.ROOT / "tests/gallery"
sys.path.insert(0, str(GALLERY))
import forms

VOID = {"meta", "img", "input", "link", "br", "hr"}


class Page(html.parser.HTMLParser):
    """What the page refers to; complains about tags that do not close each other."""

    def __init__(self, text):
        super().__init__()
        self.text, self.open, self.wrong = text, [], []
        self.images, self.links, self.anchors, self.classes, self.tags = [], [], [], set(), []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        said = dict(attributes)
        self.tags.append(tag)
        self.classes.update((said.get("class") or "").split())
        if "id" in said:
            self.anchors.append(said["id"])
        if tag == "img":
            self.images.append(said)
        if "href" in said:
            self.links.append(said["href"])
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> at {self.getpos()}")


def run(*options):
    return subprocess.run([sys.executable, GALLERY / "gallery.py", *options], capture_output=True, text=True, timeout=280)


class Gallery(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.out = pathlib.Path(cls.enterClassContext(house.folder())) / "gallery"
        cls.answer = run("--quick", "--out", cls.out)
        assert cls.answer.returncode == 0, cls.answer.stderr
        cls.page = Page((cls.out / "index.html").read_text(encoding="utf-8"))

    def test_says_where_it_is(self):
        self.assertEqual(f"{self.out / 'index.html'}\n", self.answer.stdout)

    def test_well_formed(self):
        self.assertEqual(([], []), (self.page.open, self.page.wrong))
        self.assertEqual(len(self.page.anchors), len(set(self.page.anchors)))
        self.assertNotIn("script", self.page.tags)

    def test_every_picture_is_there_and_told_in_words(self):
        drawn = {str(path.relative_to(self.out)) for path in self.out.rglob("*.png")}
        self.assertEqual(drawn, {image["src"] for image in self.page.images})
        for image in self.page.images:
            self.assertGreater(len(image["alt"]), 20, image["src"])

    def test_every_page_form_and_state(self):
        shown = {image["src"] for image in self.page.images}
        self.assertLessEqual({form.name for form in forms.FORMS}, self.page.classes)
        for form in forms.FORMS:
            self.assertIn(f"{form.name}/exempel-d.now.png", shown)
        self.assertIn("dark/exempel-d.map.png", shown)
        for state in states.STATES:
            self.assertTrue(any(path.startswith(f"states/{state.name}/") for path in shown), state.name)

    def test_contents_lead_somewhere(self):
        inside = {link[1:] for link in self.page.links if link.startswith("#")}
        self.assertLessEqual({"exempel-d.now", "exempel-d.map", "states", "hidden"}, inside)
        self.assertLessEqual(inside, set(self.page.anchors))
        self.assertEqual([], [link for link in self.page.links if link[0] != "#" and not (self.out / link).is_file()])

    def test_no_outside_host(self):
        for sign in ("//", "@import", "url("):
            self.assertNotIn(sign, self.page.text)

    def test_only_a_gallery_is_replaced(self):
        other = pathlib.Path(self.enterContext(house.folder()))
        (other / "index.html").write_text("<title>Somebody's own page</title>", encoding="utf-8")
        answer = run("--quick", "--out", other)
        self.assertEqual(1, answer.returncode)
        self.assertIn("choose another folder", answer.stderr)
        self.assertEqual(["index.html"], [path.name for path in other.iterdir()])


if __name__ == "__main__":
    unittest.main()
