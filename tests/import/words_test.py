#!/usr/bin/env python3
"""Nothing in a file vanishes: every word of every document is found in what `check --json` answers."""
import collections, sys, unittest

sys.dont_write_bytecode = True
import documents
from covered import phrases_of, words_of
from written import of_document, of_text


def lost(path, answer):
    """Place and word of each that is found nowhere."""
    written, found, phrases = of_document(path), words_of(answer), phrases_of(answer)
    line = collections.defaultdict(str)
    for word, place, _ in written:
        line[place] += f" {word}"
    mapped = lambda word, place: any(word in phrase.split() and f" {phrase} " in line[place] + " "
                                     for phrase in phrases)
    return [f"{path.name}: {place}: {word}" for word, place, joined in written
            if word not in found and not any(each in found for each in joined) and not mapped(word, place)]


class Words(unittest.TestCase):
    def test_no_word_is_lost(self):
        program = documents.hub()
        if not documents.seeds():
            print("words: ../shared/seeds is not here, the raw documents are skipped")
        missing = {}
        for _, path, _ in documents.seeds() + documents.fixtures():
            for each in lost(path, documents.check(program, path)):
                missing.setdefault(path.name, []).append(each)
        for name, places in missing.items():
            print(f"{name}: {len(places)} words lost", *places[:20], sep="\n  ")
        self.assertEqual(sum(map(len, missing.values())), 0, "words of a document are nowhere in the answer")


class Finding(unittest.TestCase):
    def read(self, text):
        return [word for word, _, _ in of_text(text.encode())]

    def test_markup_is_no_word(self):
        self.assertEqual(self.read("<!DOCTYPE html><p><b>Risk</b> att&nbsp;v&auml;rdet < 8</p><!-- dold -->\n| **Ja** |"),
                         ["risk", "att", "värdet", "8", "ja"])

    def test_a_broken_word_may_stand_whole(self):
        broken = {word: joined for word, _, joined in of_text("följa klago-\nmål och".encode())}
        self.assertEqual((broken["klago"], broken["mål"], broken["följa"]), (["klagomål"], ["klagomål"], []))

    def test_words_count_wherever_they_are_said_but_not_where_they_stood(self):
        answer = {"risks": [{"title": "Fel i lön", "value": 8, "source": {"file": "hemlig.csv"}}],
                  "unread": [{"text": "Sida 2"}]}
        self.assertEqual(words_of(answer), {"fel", "i", "lön", "8", "sida", "2"})

    def test_a_mapped_word_covers_its_spellings(self):
        self.assertIn("genomförd", phrases_of({"performed": "yes"}))
        self.assertNotIn("genomförd", phrases_of({"performed": "no"}))

    def test_a_date_covers_how_it_was_written(self):
        self.assertLessEqual({"31", "8", "augusti", "2025"}, words_of({"as_of": "2025-08-31"}))
        self.assertNotIn("september", words_of({"as_of": "2025-08-31"}))


if __name__ == "__main__":
    unittest.main()
