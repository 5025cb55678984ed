#!/usr/bin/env python3
"""A screen that no hub knows yet: its QR code is read as a phone reads it, from pictures and from the glass."""
import json, os, pathlib, subprocess, sys, unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "e2e"))
import house
from glass import Glass, screen, soon

AT = "2023-12-07T14:32"
ADDRESS = "https://riskbild.kommunen.example/p"
TOLD = {"server": "https://riskbild.kommunen.example", "channel": "", "last_contact": None, "error": None,
        "pairing": {"user_code": "WDJB-MJHT", "verification_url": ADDRESS, "expires": "2023-12-07T13:41:00Z",
                    "network": "ok", "tls": "ok", "clock": "ok"}}
WIDTH, HEIGHT = 1280, 720


def codes_in(picture):
    """What the QR codes of a picture say."""
    answer = subprocess.run(["zbarimg", "--quiet", "--raw", picture], capture_output=True, text=True, timeout=30)
    return answer.stdout.split()


class Pictures(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(self.enterContext(house.folder()))

    def told(self, content):
        file = self.work / "sync.json"
        file.write_text(content)
        return file

    def pictures(self, *words):
        file = self.told(json.dumps(TOLD))
        return house.done("riskbild", "render", "--pairing", file, "--at", AT, "--out", self.work, *words).split()

    def test_a_phone_finds_the_address_on_one_of_them(self):
        for words in ([], ["--theme", "dark"], ["--size", "3840x2160"], ["--size", "1080x1920"], ["--rotation", "90"],
                      ["--diagonal", "24"], ["--diagonal", "24", "--distance", "6"], ["--large-text"]):
            found = [code for picture in self.pictures(*words) for code in codes_in(picture)]
            self.assertEqual([ADDRESS], found, words)

    def test_without_a_code_there_is_nothing_to_scan(self):
        lost = TOLD | {"pairing": {"network": "no answer within 20 seconds"}}
        picture, = house.done("riskbild", "render", "--pairing", self.told(json.dumps(lost)), "--at", AT, "--out",
                              self.work).split()
        self.assertEqual([], codes_in(picture))

    def test_a_file_without_pairing_is_refused(self):
        for content in ("", "{", json.dumps({"server": "s"})):
            answer = house.run("riskbild", "render", "--pairing", self.told(content), "--out", self.work)
            self.assertEqual(3, answer.returncode)
            self.assertIn("sync.json", answer.stderr)
        answer = house.run("riskbild", "render", "--pairing", self.work / "none.json", "--out", self.work)
        self.assertEqual(1, answer.returncode)

    def test_either_a_cache_or_a_pairing(self):
        for words in ([], ["--cache", "a", "--pairing", "b"]):
            answer = house.run("riskbild", "render", *words)
            self.assertEqual(2, answer.returncode)
            self.assertIn("--pairing", answer.stderr)


@unittest.skipIf(os.access("/run/riskbild", os.W_OK), "a display of this machine has its runtime folder here")
class OnTheGlass(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(self.enterContext(house.folder()))
        self.run = self.work / "riskbild"
        self.run.mkdir(mode=0o700)
        environment = {**os.environ, "DISPLAY": self.enterContext(screen(self.work, f"{WIDTH}x{HEIGHT}")),
                       "XDG_RUNTIME_DIR": str(self.work)}
        environment.pop("WAYLAND_DISPLAY", None)
        wall = subprocess.Popen([house.BIN / "riskbild", "--no-sync", "--cache", self.work / "none.db", "--at", AT],
                                env=environment, cwd=house.ROOT, stderr=subprocess.DEVNULL)
        self.addCleanup(wall.wait, timeout=10)
        self.addCleanup(wall.kill)
        self.glass = Glass(environment, self.work)
        self.assertTrue(soon(lambda: self.glass.told().get("frames", 0) >= 1), "nothing is on the glass")

    def tell(self, status):
        (self.run / "sync.json.new").write_text(json.dumps(status))
        (self.run / "sync.json.new").rename(self.run / "sync.json")

    def size(self):
        screen = self.glass.told().get("screen", {})
        return screen.get("diagonal"), screen.get("distance")

    def test_the_size_that_the_hub_says_is_used_as_soon_as_it_is_told(self):
        self.assertEqual((55, 4), self.size())
        self.tell(TOLD | {"screen": {"diagonal": 75, "distance_dm": 75}})
        self.assertTrue(soon(lambda: self.size() == (75, 7.5)), self.size())
        self.tell(TOLD | {"screen": {"diagonal": 1, "distance_dm": 0}})
        self.assertTrue(soon(lambda: self.size() == (55, 4)), self.size())

    def scanned(self):
        pixels = self.glass.seen()
        picture = self.work / "glass.ppm"
        rgb = bytes(value for i in range(0, 4 * WIDTH * HEIGHT, 4) for value in (pixels[i + 2], pixels[i + 1], pixels[i]))
        picture.write_bytes(f"P6 {WIDTH} {HEIGHT} 255\n".encode() + rgb)
        return codes_in(picture)

    def test_the_code_comes_and_goes_with_what_is_told(self):
        self.assertEqual([], self.scanned(), "not connected, and no code yet")
        self.tell(TOLD)
        self.assertTrue(soon(lambda: self.scanned() == [ADDRESS]), "the code is not on the glass")
        self.tell(TOLD | {"pairing": {"network": "no route"}})
        self.assertTrue(soon(lambda: self.scanned() == []), "the code is still on the glass")


if __name__ == "__main__":
    unittest.main()
