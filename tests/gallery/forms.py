"""The forms in which every page of every demo board is shown for review."""
import collections

# `options` of riskbild render; `all_cards`: every risk card rather than the first of a board.
Form = collections.namedtuple("Form", "name title options all_cards", defaults=(False,))

HALF = ("--size", "960x540")  # the same layout as 1920x1080 at a quarter of the bytes
FORMS = (
    Form("light", "Light", ("--size", "1920x1080"), all_cards=True),
    Form("dark", "Dark", (*HALF, "--theme", "dark")),
    Form("english", "English", (*HALF, "--lang", "en")),
    Form("4k", "4K", ("--size", "3840x2160")),
    Form("portrait", "Portrait", ("--size", "540x960")),
    Form("large-text", "Stor text", (*HALF, "--large-text")),
    Form("24-inch-4-m", "24″ at 4 m", (*HALF, "--diagonal", "24")),
    Form("24-inch-6-m", "24″ at 6 m", (*HALF, "--diagonal", "24", "--distance", "6")),
)
ABOUT = ("Unless a form says otherwise: a 55″ screen with 1920 × 1080 pixels, seen from 4 m, in Swedish, light. "
         "Risk cards: all of them in light, the first of each board in the other forms.")
