"""Seeds and pieces for the fuzzer, made of the gold releases: make_corpus.py FOLDER writes FOLDER/seeds/* and FOLDER/pieces."""
import hashlib
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "damage"))
from damages import html_entities, mojibake, ocr_spaces, one_line, soft_hyphens  # noqa: E402

PARAGRAPHS = re.compile(r"\n\s*\n")
# What a mutation puts in: numbers with their signs, addresses, labels, quotations, capitalised words, marks, whole lines.
PIECES = [
    r"[+(]?\d[\d\s()/.,:+–-]{2,30}\d", r"\S+@\S+", r"\S*(?:://|www\.)\S+", r"(?m)^[^\n:]{2,30}:", r"[“„«\"][^“”„«»\"\n]{1,80}[”“»\"],?", r"\d{1,2}\.? \w+ \d{4}",
    r"\w+ \d{1,2}, \d{4}", r"(?:[A-ZÀ-Þ][\w'’-]+ ){1,4}", r"\([^()\n]{1,40}\)", r"[^\x00-\x7f]", r"(?m)^[^\n]{1,120}$",
]


def main(folder: str) -> None:
    out = pathlib.Path(folder)
    (out / "seeds").mkdir(parents=True, exist_ok=True)
    seeds, pieces = set(), set()
    for release in sorted((HERE.parent / "gold").glob("*/release.txt")):
        text = release.read_bytes().decode("utf-8", "replace")
        for i, seed in enumerate([text[:500], text[-500:], *PARAGRAPHS.split(text)]):
            damage = [str, html_entities, mojibake, str, ocr_spaces, one_line, soft_hyphens][i % 7]
            seeds.add(damage(seed).encode()[:1000])
        for pattern in PIECES:
            pieces.update(piece.encode() for piece in re.findall(pattern, text))
        pieces.update(paragraph.encode() for paragraph in PARAGRAPHS.split(text) if len(paragraph) < 250)
    for pack in sorted((HERE.parent.parent / "src" / "lang" / "packs").glob("*.pack")):
        for section in re.split(r"\n(?=\[)", pack.read_text(encoding="utf-8")):
            seeds.add(section.encode()[:400])
    for seed in seeds - {b""}:
        (out / "seeds" / hashlib.sha1(seed).hexdigest()[:16]).write_bytes(seed)
    (out / "pieces").write_bytes(b"\0".join(sorted(pieces - {b""})) + b"\0")
    print(f"{len(seeds)} seeds and {len(pieces)} pieces in {out}")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) == 2 else sys.exit("usage: make_corpus.py FOLDER"))
