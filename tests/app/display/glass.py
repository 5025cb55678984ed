"""An X server of one's own, what stands on its glass, and a person with keys and fingers before it."""
import contextlib, json, os, pathlib, struct, subprocess, time


@contextlib.contextmanager
def screen(folder, size="1920x1080"):
    """The name of an X server's display; its picture lies in `folder`."""
    read, write = os.pipe()
    server = subprocess.Popen(["Xvfb", "-displayfd", str(write), "-screen", "0", size + "x24", "-nolisten", "tcp",
                               "-fbdir", folder], pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield ":" + told.readline().strip()
    finally:
        server.terminate()
        server.wait(timeout=10)


def soon(condition, seconds=20):
    deadline = time.monotonic() + seconds
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.05)
    return condition()


class Glass:
    """What is on the glass: as the display tells it, and as it is seen."""

    def __init__(self, environment, picture_folder):
        self.environment = environment
        self.picture_folder = pathlib.Path(picture_folder)

    def told(self):
        for folder in ("/run", self.environment["XDG_RUNTIME_DIR"]):
            with contextlib.suppress(OSError):
                return json.loads((pathlib.Path(folder) / "riskbild/display.json").read_text())
        return {}

    def tells(self, **expected):
        """Waits until that is what is told."""
        def fits():
            told = self.told()
            return all(told.get(name, "absent") == value for name, value in expected.items())
        return soon(fits)

    def seen(self):
        """The pixels, four bytes each, as Xvfb keeps them: a file in the format of xwd."""
        raw = (self.picture_folder / "Xvfb_screen0").read_bytes()
        header, = struct.unpack(">I", raw[:4])
        colours, = struct.unpack(">I", raw[76:80])
        return raw[header + 12 * colours:]

    def is_black(self):
        seen = self.seen()
        return not any(seen[0::4]) and not any(seen[1::4]) and not any(seen[2::4])

    def press(self, *keys):
        for key in keys:
            subprocess.run(["xdotool", "key", key], env=self.environment, check=True, timeout=10)

    def tap(self, x, y):
        subprocess.run(["xdotool", "mousemove", str(round(x)), str(round(y)), "click", "1"], env=self.environment,
                       check=True, timeout=10)
