"""When an extracted value and a gold answer say the same: spelling, case, marks and white space aside."""

import collections
import unicodedata

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
APOSTROPHES = str.maketrans({**{mark: "'" for mark in "’‘`´"}, **{mark: None for mark in INVISIBLE}})
EDGES = " \t\n.,;:–—-\"“”„»«'|*#_"
QUOTE_EDGES = "\"“”„«»‹›'‘’‚ \t\n\u00a0\u202f,.;:!?…"
TITLES = set(
    "prof dr sen rep gov mr mrs ms hon rev sir dame lord lady herr frau ing med phil hc h c dipl m mme sig sr sra us the".split()
)
ARTICLES = set("the der die das le la les el il lo de het".split())


def plain(text):
    """The text as it is compared: folded case, plain apostrophes, single spaces, no marks around it."""
    folded = unicodedata.normalize("NFKC", text or "").casefold().translate(APOSTROPHES)
    return " ".join(folded.split()).strip(EDGES)


def words(text):
    """Letters and digits of the text, word for word: "12, Quay St." gives 12, quay, st."""
    return "".join(c if c.isalnum() or c == "_" else " " for c in plain(text)).split()


def without_titles(name):
    """ "Prof. Dr.-Ing. Ida Moor" gives "ida moor"; a name that is nothing but a title stays."""
    rest = plain(name)
    while True:
        end = next((at for at, c in enumerate(rest) if c in " -"), None)
        if end is None or rest[:end].replace(".", "") not in TITLES:
            return rest
        rest = rest[end:].lstrip(" -")


def person_key(name):
    return without_titles(name).replace(".", "").replace(",", "")


def organization_key(name):
    key = plain(name).replace(".", "").replace(",", "")
    first, _, rest = key.partition(" ")
    return rest if rest and first in ARTICLES else key


def organization_keys(organization):
    names = [organization["name"], *organization.get("aliases", [])]
    return {organization_key(name) for name in names} - {""}


def link_key(link):
    key = (link or "").strip().casefold()
    for start in ("https://", "http://", "www."):
        key = key.removeprefix(start)
    return key.rstrip("/.,;:)")


def day_of(value):
    """ "2024-05-01T10:00/2024-05-02" gives "2024-05-01/2024-05-02": answers have no times."""
    return "/".join(part.split("T")[0] for part in (value or "").split("/"))


def same_person(a, b):
    """Surnames agree, and so do first names where both have one."""
    x, y = person_key(a).split(), person_key(b).split()
    if not x or not y:
        return False
    return x == y or (x[-1] == y[-1] and (1 in (len(x), len(y)) or x[0] == y[0]))


def similarity(a, b):
    """Shared words of two texts: 1 for the same words, 0 for none in common."""
    x, y = collections.Counter(words(a)), collections.Counter(words(b))
    return 2 * (x & y).total() / (x.total() + y.total()) if x and y else 0.0


def pair(extracted, answers, likeness, least):
    """Indices of extracted values and answers that belong together, the likest first, each used once: {extracted: answer}."""
    found = ((likeness(e, a), i, j) for i, e in enumerate(extracted) for j, a in enumerate(answers))
    pairs = {}
    for _, i, j in sorted((x for x in found if x[0] >= least), key=lambda x: -x[0]):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def shared(a, b):
    """How much of two spans is common to both, 1 for equal spans."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0])) / max(1, max(a[1], b[1]) - min(a[0], b[0]))


def inside_marks(text, start, end):
    while start < end and text[start] in QUOTE_EDGES:
        start += 1
    while start < end and text[end - 1] in QUOTE_EDGES:
        end -= 1
    return start, end


def quote_spans(text, quotes):
    """Where the answers' quotations stand, None for one whose head or tail is not in the text."""
    places = [at for at, c in enumerate(text) if not c.isspace() and c not in INVISIBLE]
    letters = "".join(text[at] for at in places)
    spans, start = [], 0
    for quote in quotes:
        head, tail = ("".join(quote[key].split()) for key in ("head", "tail"))
        head, tail = ("".join(c for c in part if c not in INVISIBLE) for part in (head, tail))
        first = letters.find(head, start)
        last = letters.find(tail, first) if first >= 0 else -1
        spans.append(inside_marks(text, places[first], places[last + len(tail) - 1] + 1) if last >= 0 else None)
        start = first + 1 if first >= 0 else start
    return spans


class Organizations:
    """The answers' organisations, to compare names that may be any of one's forms."""

    def __init__(self, organizations):
        self._names = [(organization_keys(o), organization_key(o["name"])) for o in organizations]

    def key(self, name):
        key = organization_key(name)
        return next((full for forms, full in self._names if key in forms), organization_key(without_titles(name)))
