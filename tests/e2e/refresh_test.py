#!/usr/bin/env python3
"""Whatever a server does, the old view stays on the wall and the log says why."""
import json, pathlib, unittest

import house
from publisher import Answer, Publisher, Server, manifest_path, snapshot_path

AT = "2024-03-25T14:32"


def published_boards(work):
    """Snapshots as our own hub writes them, {board: bytes}."""
    hub = house.Hub(work / "hub", [house.DEMO / "exempel-d-2023.csv", house.DEMO / "exempel-c-2022.csv"], {"demo": "all"})
    hub.call("export", work / "static", "--channel", "demo")
    bodies = [file.read_bytes() for file in (work / "static/v1/snapshots").iterdir()]
    return {json.loads(body)["key"]: body for body in bodies}


def renamed(body, name):
    board = json.loads(body) | {"name": name}
    return json.dumps(board, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


class Refresh(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.boards = published_boards(pathlib.Path(cls.enterClassContext(house.folder())))
        cls.newer = cls.boards | {"exempel-d": renamed(cls.boards["exempel-d"], "Nämnden som bytte namn")}

    def setUp(self):
        self.cache = pathlib.Path(self.enterContext(house.folder())) / "cache.db"
        self.publisher = Publisher()
        self.server = self.enterContext(Server().serving())
        self.server.offer(self.publisher, self.boards, version=10)
        first = self.sync()
        self.assertEqual(0, first.returncode, first.stderr)
        self.before = self.wall()

    def sync(self):
        return house.sync_once(self.server.url(), "demo", self.cache, self.publisher.public_key())

    def wall(self):
        return [text["text"] for text in house.Layout(self.cache, AT).texts]

    def assert_old_view_stays(self, why):
        """The refresh fails and says why; the wall is as it was; a good answer is taken the next time."""
        answer = self.sync()
        self.assertEqual(1, answer.returncode, answer.stderr)
        self.assertRegex(answer.stderr.lower(), why)
        self.assertEqual(self.before, self.wall())
        self.server.offer(self.publisher, self.newer, version=12)
        self.assertEqual(0, self.sync().returncode)
        self.assertIn("Nämnden som bytte namn", " ".join(self.wall()))

    def offer_newer(self, **other):
        self.server.offer(self.publisher, self.newer, version=11, **other)
        return self.server.answers

    def offer_instead(self, body):
        """A snapshot honestly signed for, whatever it holds."""
        self.server.offer(self.publisher, self.boards | {"exempel-d": body}, version=11)

    def test_torn_snapshot(self):
        self.offer_newer()[snapshot_path(self.newer["exempel-d"])].torn = True
        self.assert_old_view_stays("exempel-d|snapshot")

    def test_torn_manifest(self):
        self.offer_newer()[manifest_path("demo")].torn = True
        self.assert_old_view_stays("manifest")

    def test_other_bytes_under_the_hash(self):
        answers = self.offer_newer()
        answers[snapshot_path(self.newer["exempel-d"])] = Answer(renamed(self.boards["exempel-d"], "Nämnden som bytte nymn"))
        self.assert_old_view_stays("sha-?256|hash")

    def test_snapshot_missing(self):
        del self.offer_newer()[snapshot_path(self.newer["exempel-d"])]
        self.assert_old_view_stays("404")

    def test_broken_json(self):
        self.offer_instead(self.newer["exempel-d"][:-20])
        self.assert_old_view_stays("exempel-d")

    def test_json_that_is_no_board(self):
        self.offer_instead(b'{"format":"riskbild-snapshot/1","key":"exempel-d"}')
        self.assert_old_view_stays("exempel-d")

    def test_a_signature_with_one_wrong_letter(self):
        answer = self.offer_newer()[manifest_path("demo")]
        answer.body = answer.body[:-20] + (b"A" if answer.body[-20:-19] != b"A" else b"B") + answer.body[-19:]
        self.assert_old_view_stays("signature|signed")

    def test_a_stranger_signs(self):
        stranger = Publisher()
        self.offer_newer()[manifest_path("demo")] = Answer(stranger.manifest(self.newer, version=11))
        self.assert_old_view_stays("signature|signed|key")

    def test_another_channel(self):
        self.offer_newer(channel="kommunhuset")
        self.assert_old_view_stays("kommunhuset")

    def test_an_older_version(self):
        self.server.offer(self.publisher, self.newer, version=9)
        self.assert_old_view_stays("version|older")

    def test_expired(self):
        self.offer_newer(issued="2020-01-01T00:00:00Z", expires="2020-01-08T00:00:00Z")
        self.assert_old_view_stays("expire")

    def test_a_login_page_of_the_network(self):
        self.offer_newer()[manifest_path("demo")] = Answer(b"<html>Welcome, please log in</html>")
        self.assert_old_view_stays("manifest|signed")

    def test_redirected(self):
        self.offer_newer()[manifest_path("demo")] = Answer(status=302, Location="http://127.0.0.1:1/")
        self.assert_old_view_stays("302|redirect")


class NobodyThere(unittest.TestCase):
    def test_a_wall_without_anything_says_so(self):
        with house.folder() as own:
            cache = pathlib.Path(own) / "cache.db"
            answer = house.sync_once(f"http://127.0.0.1:{house.free_port()}", "demo", cache, Publisher().public_key())
            self.assertEqual(1, answer.returncode, answer.stderr)
            shown = " ".join(text["text"] for text in house.Layout(cache, AT).texts)
            self.assertIn("Skärmen är inte ansluten", shown)
            self.assertIn("Ingen kontakt", shown)


if __name__ == "__main__":
    unittest.main()
