#!/usr/bin/env python3
"""A hub on a disk with little room left: the real program on a small file system of its own."""
import contextlib, pathlib, subprocess, sys, time, unittest

HERE = pathlib.Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[1]), str(HERE.parents[3] / "e2e")]
import house
from security_test import Browser, first_password

SHEET = house.DEMO / "exempel-d-2023.csv"
MOUNT = 'mount -t tmpfs -o size=150M none "$0" && cp -a "$1/." "$0" && shift && exec "$@"'


def on_a_small_disk(disk, hub, *words):
    """The command, in a mount namespace where `disk` is small and has the hub in it."""
    return ["unshare", "--mount", "sh", "-c", MOUNT, *map(str, (disk, hub, *words))]


class SmallDisk(unittest.TestCase):
    def setUp(self):
        self.path = pathlib.Path(self.enterContext(house.folder()))
        self.hub, self.disk = self.path / "hub", self.path / "disk"
        self.disk.mkdir()
        self.password = first_password(self.hub)
        if subprocess.run(on_a_small_disk(self.disk, self.hub, "true"), capture_output=True).returncode != 0:
            self.skipTest("a small file system needs root, and 'unshare' with the right to mount")

    def test_a_file_that_is_imported_is_refused_and_told_why(self):
        program = house.BIN / "riskbild-hub"
        answer = subprocess.run(on_a_small_disk(self.disk, self.hub, program, "import", "--data", self.disk, SHEET),
                                capture_output=True, text=True, timeout=60, cwd=house.ROOT)
        self.assertEqual(answer.returncode, 1, answer.stderr)
        self.assertRegex(answer.stderr, r"its disk has 14\d MB left, and 200 MB are kept free; make room")

    @contextlib.contextmanager
    def serving(self):
        port = house.free_port()
        process = subprocess.Popen(on_a_small_disk(self.disk, self.hub, house.BIN / "riskbild-hub", "serve", "--data",
                                                   self.disk, "--listen", f"127.0.0.1:{port}"),
                                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=house.ROOT)
        try:
            deadline = time.monotonic() + 20
            while not house.listens(port):
                assert process.poll() is None and time.monotonic() < deadline, "the hub does not listen"
                time.sleep(0.05)
            yield port
        finally:
            process.terminate()
            process.wait(timeout=20)

    def test_a_file_that_is_uploaded_is_refused_in_plain_words_and_the_page_goes_on(self):
        with self.serving() as port:
            browser = Browser(port)
            browser.sign_in("admin", self.password)
            answer = browser.ask("POST", "/upload", SHEET.read_bytes(), X_CSRF=browser.csrf("/upload"), X_File_Name="plan.csv")
            self.assertEqual(answer.status, 507, answer.text)
            self.assertIn("för lite ledigt utrymme", answer.text)
            self.assertEqual(browser.get("/upload").status, 200)


if __name__ == "__main__":
    unittest.main()
