"""When two texts say the same, and how alike they are."""
import difflib, re, unicodedata


def plain(text):
    """Without case, white space and soft hyphens: how all texts are compared."""
    return re.sub(r"[\s\u00ad]+", "", unicodedata.normalize("NFC", str(text))).casefold()


def same(stated, read):
    return plain(stated) == plain(read)


def within(stated, read):
    """One holds the other whole: '◆ Mindre brister' and 'Mindre brister'."""
    short, long = sorted((plain(stated), plain(read)), key=len)
    return bool(short) and short in long


def words(text):
    return re.findall(r"\w+", str(text).casefold())


def alike(stated, read):
    """From 0 to 1. A text that holds most words of another is as good as one that is spelt alike."""
    if same(stated, read):
        return 1.0
    left, right = words(stated), words(read)
    short, long = sorted((set(left), set(right)), key=len)
    shared = len(short & long) / len(short) if len(short) >= 4 else 0.0
    return 0.99 * max(shared, difflib.SequenceMatcher(None, left, right, autojunk=False).ratio())


def short(text, letters=60):
    text = " ".join(str(text).split())
    return text if len(text) <= letters else text[:letters - 1] + "…"
