"""Boards as hard for a wall as boards can be: long compounds, forty risks, a 10 x 10 matrix, twelve boards."""
COMPOUND = "verksamhetsövergripandeinformationssäkerhetsklassificeringsmodellsuppföljningsarbete"
LONG_TITLE = f"Bristande {COMPOUND} i förvaltningens gemensamma ärendehanteringssystem"
LABELS = ["Osannolik", "Mycket liten", "Liten", "Ganska liten", "Måttlig", "Möjlig", "Ganska stor", "Stor", "Mycket stor",
          "Nästan säker"]
BOARDS = 12
RISKS = 40


def table(title, headings, rows):
    lines = ["", title, "\t".join(headings)]
    return lines + ["\t".join(map(str, row)) for row in rows]


def head(number):
    return [f"Nämnd\tKommungemensamma arbetslöneförhandlingsdelegationen och överförmyndarnämnden {number}",
            f"Nyckel\tsvar-{number}", "Plan\tInternkontrollplan 2023", "Uppföljning\thelår", "Avser\t2023",
            "Uppföljt\t2023-12-06", "Beslut\tförslag till nämnden"]


def risk(i):
    likelihood, consequence = 1 + i * 7 % 10, 1 + i * 3 % 10
    return (f"R{i}", LONG_TITLE if i % 3 else f"Kort risk {i}", COMPOUND[:32], likelihood, consequence,
            likelihood * consequence, ("Ja", "Nej", "Delvis", "")[i % 4],
            f"Försenat eftersom {COMPOUND} ännu inte är framtagen av den gemensamma upphandlingsenheten")


def control(i):
    return (f"K{i}", f"R{i % RISKS + 1}", f"Stickprov av {COMPOUND} nummer {i}",
            ("Mindre brister", "Allvarliga brister", "Inga brister", "Ingen bedömning gjord")[i % 4],
            f"Rutinen för {COMPOUND} följs inte")


def hardest():
    """Everything at once."""
    steps = [f"Skala {axis}\t1–10" for axis in ("sannolikhet", "konsekvens")]
    names = [f"{axis} steg\t" + "; ".join(LABELS) for axis in ("Sannolikhetens", "Konsekvensens")]
    lines = head(1) + steps + names + ["Riskvärde räknas som\tsannolikhet x konsekvens"]
    lines += table("Risker", ["Nr", "Risk", "Kort titel", "Sannolikhet", "Konsekvens", "Riskvärde", "Följer plan", "Kommentar"],
                   [risk(i) for i in range(1, RISKS + 1)])
    lines += table("Kontroller", ["Nr", "Risk", "Kontroll", "Kontrollbedömning", "Resultat av uppföljning"],
                   [control(i) for i in range(1, 13)])
    lines += table("Resultat i siffror", ["Nr", "Mått", "Antal", "Av", "Gäller risk"],
                   [(f"M{i}", f"Ärenden med {COMPOUND}", 100000 + i, 200000, f"R{i}") for i in range(1, 8)])
    lines += table("Tider", ["Tid", "Slag", "Gäller risk", "Avser", "Anges i"],
                   [(f"{i} juni 2024", "klart", f"R{i}", COMPOUND, "kommentar") for i in range(1, 10)])
    return "\n".join(lines) + "\n"


def plain(number):
    rows = [(f"R{i}", f"Risk {i} av {COMPOUND}", 4 + i, "Ja") for i in range(1, 4)]
    return "\n".join(head(number) + table("Risker", ["Nr", "Risk", "Riskvärde", "Följer plan"], rows)) + "\n"


def written(folder):
    """The sheets as files, the hardest first."""
    files = []
    for number in range(1, BOARDS + 1):
        files.append(folder / f"svar-{number}.csv")
        files[-1].write_text(hardest() if number == 1 else plain(number), encoding="utf-8")
    return files
