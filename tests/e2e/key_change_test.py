#!/usr/bin/env python3
"""The hub gets another key: devices that heard of it go on, one that was off says what to do."""
import contextlib, json, pathlib, sqlite3, unittest

import house
from devices import Device, serving, until


class KeyChange(unittest.TestCase):
    def setUp(self):
        self.work = pathlib.Path(self.enterContext(house.folder()))
        self.hub = house.Hub(self.work / "hub", [house.DEMO / "exempel-d-2023.csv"], {"ledning": "all"})
        self.port = house.free_port()
        self.device = Device(self.work, f"http://127.0.0.1:{self.port}")
        self.old = self.hub.last_line("key", "show")
        with serving(self.hub, self.port), self.device.running():
            self.admit()

    def admit(self):
        self.hub.call("pair", self.device.code(), "--name", "Entrén", "--channel", "ledning")
        until(lambda: self.device.shown() == "ledning")

    def trust(self):
        return json.loads(self.device.cache.with_suffix(".db.trust").read_text())

    def test_a_device_that_has_heard_of_the_new_key_goes_on(self):
        with serving(self.hub, self.port), self.device.running():
            new = json.loads(self.hub.call("key", "rotate", "--json"))["public_key"]
            until(lambda: self.trust().get("next_key") == new)
            self.assertEqual(self.old, self.trust()["key"])
            again = house.run("riskbild-hub", "key", "--data", self.hub.data, "rotate")
            self.assertEqual(2, again.returncode, again.stderr)
        with contextlib.closing(sqlite3.connect(self.hub.data / "hub.db", timeout=10)) as database:
            database.execute("update signing_key set signs_from = '2020-01-01T00:00:00Z' where signs = 0")
            database.commit()
        with serving(self.hub, self.port), self.device.running():  # the time has come
            until(lambda: self.trust()["key"] == new)
            self.assertEqual((2, None), (self.trust()["epoch"], self.trust().get("next_key")))
            self.assertEqual("ledning", self.device.shown())
            self.assertEqual(new, self.hub.last_line("key", "show"))
            self.hub.call("publish", "ledning", "--room", "closed")
            until(lambda: self.device.told().get("error") is None)
            other = Device(self.work / "other", self.device.server)
            other.folder.mkdir()
            with other.running():  # one that is paired now is given the new key
                self.hub.call("pair", other.code(), "--name", "Hallen", "--channel", "ledning")
                until(lambda: other.shown() == "ledning")
            self.assertEqual(new, other.membership()["key"])

    def test_a_device_that_was_off_all_the_time_says_what_to_do(self):
        self.hub.call("key", "rotate", "--now")
        self.assertNotEqual(self.old, self.hub.last_line("key", "show"))
        with serving(self.hub, self.port), self.device.running():
            until(lambda: self.device.told().get("fault") == "untrusted")
            self.assertIn("--unpair", self.device.told()["error"])
            self.assertEqual("ledning", self.device.shown())  # as without contact
        self.assertEqual(self.old, self.trust()["key"])
        self.assertEqual(0, self.device.call("--unpair").returncode)
        with serving(self.hub, self.port), self.device.running():
            self.admit()
        self.assertEqual(self.hub.last_line("key", "show"), self.trust()["key"])


if __name__ == "__main__":
    unittest.main()
