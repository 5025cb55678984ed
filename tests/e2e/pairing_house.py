"""What the tests of pairing begin with."""
import json, pathlib, unittest

import house
from devices import Device, until


class PairingHouse(unittest.TestCase):
    """A hub with two channels, and a device that knows its address alone."""

    @classmethod
    def setUpClass(cls):
        cls.work = pathlib.Path(cls.enterClassContext(house.folder()))
        cls.hub = house.Hub.__new__(house.Hub)
        cls.hub.data = cls.work / "hub"
        cls.password = json.loads(cls.hub.call("init", "--json"))["password"]
        cls.hub.call("import", house.DEMO / "exempel-d-2023.csv", house.DEMO / "exempel-c-2022.csv")
        for channel, board in {"ledning": "exempel-d", "entre": "exempel-c"}.items():
            cls.hub.call("publish", channel, "--boards", board, "--room", "closed")
        cls.port = house.free_port()
        cls.url = f"http://127.0.0.1:{cls.port}"

    def setUp(self):
        self.device = Device(pathlib.Path(self.enterContext(house.folder())), self.url)

    def pair(self, code, *words):
        return house.run("riskbild-hub", "pair", "--data", self.hub.data, code, *words)

    def admit(self, code, channel="ledning"):
        """The id of the display."""
        answer = self.pair(code, "--name", "Ledningskorridoren 3 tr", "--channel", channel, "--json")
        self.assertEqual(0, answer.returncode, answer.stderr)
        return json.loads(answer.stdout)["id"]

    def admitted(self):
        """The device's display, when it shows its channel."""
        display = self.admit(self.device.code())
        until(lambda: self.device.shown() == "ledning")
        return display
