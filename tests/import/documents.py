"""The documents of the report and of the word test, and what the hub makes of them."""
import json, os, pathlib, subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
SEEDS = ROOT / "../shared/seeds"
FACTS = ROOT / "../shared/facts"
FIXTURES = ROOT / "tests/fixtures/import"


def hub(named=None):
    """The program: as named, where $RISKBILD_BIN says, or the one built last."""
    if named or os.environ.get("RISKBILD_BIN"):
        place = pathlib.Path(named or os.environ["RISKBILD_BIN"])
        return place / "riskbild-hub" if place.is_dir() else place
    built = sorted(ROOT.glob("build/*/bin/riskbild-hub"), key=lambda path: path.stat().st_mtime)
    if not built:
        raise SystemExit("import: riskbild-hub is not built; run cmake --build --preset release first")
    return built[-1]


def seeds():
    """(number, document, its facts); empty where ../shared is not there."""
    return [(path.name[:3], path, FACTS / f"seed-{path.name[:3]}.json") for path in sorted(SEEDS.glob("*.txt"))]


def fixtures():
    """(name, document, its facts)."""
    found = []
    for facts in sorted(FIXTURES.glob("*.facts.json")):
        name = facts.name.removesuffix(".facts.json")
        document, = (path for path in FIXTURES.glob(f"{name}.*") if path != facts)
        found.append((name, document, facts))
    return found


def check(program, *paths):
    """The answer of `check --json`; rejected files (exit 3) have one too."""
    done = subprocess.run([program, "check", "--json", *paths], capture_output=True, timeout=120)
    if done.returncode not in (0, 3):
        raise SystemExit(f"import: check {paths[0]} ended with {done.returncode}: {done.stderr.decode()[-500:]}")
    return json.loads(done.stdout)
