"""Seeds for the fuzzer: the gold releases, whole, by paragraph, and the two ends of each."""
import hashlib
import pathlib
import re
import sys

gold = pathlib.Path(__file__).parent.parent / "gold"


def pieces(text: bytes):
    yield text[:4096]
    yield text[-2000:]
    yield from re.split(rb"\n\s*\n", text)


def main(folder: str) -> None:
    out = pathlib.Path(folder)
    out.mkdir(parents=True, exist_ok=True)
    written = set()
    for release in sorted(gold.glob("*/release.txt")):
        for piece in pieces(release.read_bytes()):
            name = hashlib.sha1(piece).hexdigest()[:16]
            if piece and name not in written:
                (out / name).write_bytes(piece)
                written.add(name)
    print(f"{len(written)} seeds in {out}")


main(sys.argv[1] if len(sys.argv) > 1 else sys.exit("usage: make_corpus.py FOLDER"))
