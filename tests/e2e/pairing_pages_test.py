#!/usr/bin/env python3
"""A device let in on the hub's page."""
import contextlib, socket, sqlite3, unittest

from devices import serving, until
from guest import Guest, csrf_in
from pairing_house import PairingHouse


class PairingPages(PairingHouse):
    def test_by_the_page(self):
        with serving(self.hub, self.port), self.device.running():
            code = self.device.code()
            guest = Guest(self.url)
            guest.sign_in(self.password)
            status, _, page = guest.get(f"/displays/pair?code={code}")
            self.assertEqual(200, status)
            self.assertIn(socket.gethostname(), page)
            fields = {"code": code, "channel": "ledning", "diagonal": "55", "distance": "4,5", "do": "approve"}
            status, _, again = guest.post("/displays/pair", csrf_in(page), name="", **fields)
            self.assertEqual(422, status)
            self.assertIn("name-error", again)
            _, where, _ = guest.post("/displays/pair", csrf_in(again), name="<b>Entrén</b>", **fields)
            self.assertRegex(where, r"^/displays/[0-9a-f]{12}\?said=pair\.done$")
            until(lambda: self.device.shown() == "ledning")
            with contextlib.closing(sqlite3.connect(self.hub.data / "hub.db")) as database:
                self.assertEqual(("<b>Entrén</b>", 55, 45), database.execute(
                    "select name, diagonal, distance_dm from display where token = ?", (where[10:22],)).fetchone())
            size = lambda: self.device.told().get("screen")
            until(lambda: size() == {"diagonal": 55, "distance_dm": 45})
            wanted = {"width": "3840", "height": "2160", "diagonal": "75", "distance": "7,5"}
            _, _, page = guest.get(where)
            _, saved, _ = guest.post(where[:22] + "/screen", csrf_in(page), **wanted)
            self.assertIn("said=fleet.screen_saved", saved)
        with serving(self.hub, self.port), self.device.running():  # it tells how it is, and is told, within seconds
            until(lambda: size() == {"diagonal": 75, "distance_dm": 75})
        self.assertEqual({"diagonal": 75, "distance_dm": 75}, self.device.membership()["screen"])

    def test_guesses_are_limited(self):
        with serving(self.hub, self.port):
            guest = Guest(self.url)
            guest.sign_in(self.password)
            pages = [guest.get("/displays/pair?code=BBBB-BBB" + last)[2] for last in "BCDFGHJ"]
            self.assertIn("Ingen skärm visar den koden", pages[0])
            self.assertIn("för många felaktiga koder", pages[-1])


if __name__ == "__main__":
    unittest.main()
