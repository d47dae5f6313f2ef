"""Damages that texts suffer on their way through scrapers, mail programs and PDFs. Each takes and gives a text.

`undo` reads a value of a damaged text as its author wrote it, so that answers can be compared; a damage without one keeps its words.
"""

import dataclasses
import html
import re
from typing import Callable

MARKS = "\"“”„«»‟‹›"


def one_line(text):
    """The whole release in one line, as half of a public corpus of 72,644 releases has it."""
    return " ".join(text.split("\n"))


def tight_paragraphs(text):
    return re.sub(r"\n[ \t]*\n\s*", "\n", text)


def glued_paragraphs(text):
    """ "... legislation.The Senator": where a sentence ends. After a link or a number nobody could tell where it ends."""
    return re.sub(r"(?<=[a-zà-ÿ]{2}[.!?])([”\"«»“]?)[ \t]*\n[ \t]*\n\s*(?=[A-ZÀ-Þ„“\"«])", r"\1", text)


def hard_wrapped(text):
    lines = []
    for line in text.split("\n"):
        at = ""
        for word in line.split(" "):
            if at and len(at) + len(word) > 60:
                lines.append(at)
                at = word
            else:
                at = at + " " + word if at else word
        lines.append(at)
    return "\n".join(lines)


def lost_marks(text):
    """A third of that corpus quotes without any quotation mark."""
    return text.translate({ord(mark): " " for mark in MARKS})


def straight_marks(text):
    return re.sub("[“”„«»]", '"', text.replace("« ", '"').replace(" »", '"').replace("«\u00a0", '"').replace("\u00a0»", '"'))


def repeated_masthead(text):
    """The head of the page printed again above and below, as on every page of a PDF."""
    head = re.split(r"\n[ \t]*\n", text.strip("\n"))[0]
    return f"{head}\n\n{text.rstrip()}\n\n{head}\n"


def soft_hyphens(text):
    return re.sub(r"(?<![\w@./:\-+])([^\W\d_]{4})([^\W\d_]{4,})(?![\w@/]|[.:]\w)", "\\1\u00ad\\2", text)


def ocr_spaces(text):
    """Blanks doubled, and one in front of punctuation."""
    return re.sub(r"(?<=[a-zà-ÿ]{3})([,;])(?= )", r" \1", re.sub(r"(?<=\S) (?=\S)", "  ", text))


def carriage_returns(text):
    return text.replace("\r\n", "\n").replace("\n", "\r\n")


def no_break_spaces(text):
    return text.replace(" ", "\u00a0")


def html_entities(text):
    return html.escape(text).encode("ascii", "xmlcharrefreplace").decode()


def mojibake(text):
    """UTF-8 read as windows-1252, where that has a letter for each byte."""
    return "".join(bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


def from_mojibake(text):
    try:
        return b"".join(c.encode("cp1252") if c not in "\x81\x8d\x8f\x90\x9d" else bytes([ord(c)]) for c in text).decode()
    except UnicodeError:
        return text


def byte_order_mark(text):
    return "\ufeff" + text


@dataclasses.dataclass(frozen=True)
class Damage:
    apply: Callable[[str], str]
    undo: Callable[[str], str] = staticmethod(str)
    quotes: bool = True  # whether quotations can survive at all

    @property
    def name(self):
        return self.apply.__name__


DAMAGES = [
    Damage(one_line), Damage(tight_paragraphs), Damage(glued_paragraphs), Damage(hard_wrapped), Damage(lost_marks, quotes=False),
    Damage(straight_marks), Damage(repeated_masthead), Damage(soft_hyphens), Damage(ocr_spaces), Damage(carriage_returns),
    Damage(no_break_spaces), Damage(html_entities, html.unescape), Damage(mojibake, from_mojibake), Damage(byte_order_mark),
]
