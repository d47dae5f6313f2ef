"""What the packs hold already: generators leave it out."""

import pathlib

PACKS = pathlib.Path(__file__).resolve().parent.parent / "packs"


def entries(pattern="??.pack", without=""):
    """(section, word) for each entry of the packs whose name fits; values and comments are no part of it."""
    for pack in PACKS.glob(pattern):
        section = ""
        for line in pack.read_text(encoding="utf-8").splitlines() if pack.name != without else ():
            if line.startswith("["):
                section = line.split("]")[0][1:]
            elif not line.startswith("#"):
                for word in line.split("  #")[0].split("=")[0].split("|"):
                    yield section, word.strip()
