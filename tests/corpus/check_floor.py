#!/usr/bin/env python3
"""Scores the command's records and compares them with the floor: check_floor.py COMMAND CORPUS [--raise] [--readme]

COMMAND is the built `pressparse`, CORPUS the folder with score.py and dev/. Six sets are scored: `corpus`, the real releases there,
`gold`, the project's own in tests/gold, `further`, own ones with misses that are still open (tests/further), `fresh`, newer ones of these,
most of whose misses have not been worked on yet (tests/fresh), `newest` (tests/newest), `issuers`, written as issuers of
all kinds and their pages would (tests/issuers), `unseen`, of that kind, whose misses nobody reads (tests/unseen), and `languages`, one
release in each language whose pack is not deep (tests/languages). A field whose F1 is
below its floor in floor.json fails. --raise writes the figures
that are above the floor into it; nothing lowers one. --readme writes the figures on real releases into README's table.
"""

import argparse
import json
import math
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
FLOOR = HERE / "floor.json"
README = HERE.parents[1] / "README.md"
MINIMUM_DOCUMENTS = {"corpus": 137, "gold": 45, "further": 31, "fresh": 10, "newest": 16, "issuers": 110, "unseen": 44, "languages": 13}


def score(command, scorer, folder, name):
    """F1, precision and recall of every field."""
    texts = sorted(folder.glob("*/release.txt"))
    if len(texts) < MINIMUM_DOCUMENTS[name]:
        sys.exit(f"{folder}: {len(texts)} releases, {MINIMUM_DOCUMENTS[name]} are wanted")
    with tempfile.NamedTemporaryFile(suffix=".jsonl") as records:
        subprocess.run([command, "--format", "jsonl", "--output", records.name, *map(str, texts)], check=True)
        run = subprocess.run([sys.executable, scorer, records.name, "--gold", folder, "--json"], check=True, capture_output=True, text=True)
    return json.loads(run.stdout)["all"]


def rounded_down(figure):
    return math.floor(figure * 1000 + 1e-9) / 1000


def write_readme(fields):
    rows = [f"| {field} | {x['p']:.3f} | {x['r']:.3f} | {x['f1']:.3f} | {x['gold']} |" for field, x in fields.items()]
    table = "\n".join(["| field | precision | recall | F1 | in the answers |", "|---|---|---|---|---|", *rows])
    text = README.read_text(encoding="utf-8")
    before, rest = text.split("<!-- scores -->")
    README.write_text(f"{before}<!-- scores -->\n{table}\n<!-- /scores -->{rest.split('<!-- /scores -->')[1]}", encoding="utf-8")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("command")
    arguments.add_argument("corpus", type=pathlib.Path)
    arguments.add_argument("--raise", dest="raise_floor", action="store_true", help="write figures above the floor into it")
    arguments.add_argument("--readme", action="store_true", help="write the figures on real releases into README's table")
    options = arguments.parse_args()

    floor = json.loads(FLOOR.read_text(encoding="utf-8")) if FLOOR.exists() else {}
    scores = {
        "corpus": score(options.command, options.corpus / "score.py", options.corpus / "dev", "corpus"),
        "gold": score(options.command, options.corpus / "score.py", HERE.parent / "gold", "gold"),
        "further": score(options.command, options.corpus / "score.py", HERE.parent / "further", "further"),
        "fresh": score(options.command, options.corpus / "score.py", HERE.parent / "fresh", "fresh"),
        "newest": score(options.command, options.corpus / "score.py", HERE.parent / "newest", "newest"),
        "issuers": score(options.command, options.corpus / "score.py", HERE.parent / "issuers", "issuers"),
        "unseen": score(options.command, options.corpus / "score.py", HERE.parent / "unseen", "unseen"),
        "languages": score(options.command, options.corpus / "score.py", HERE.parent / "languages", "languages"),
    }
    below = []
    for name, fields in scores.items():
        known = floor.setdefault(name, {})
        for field in sorted(known.keys() | fields.keys()):
            figure = rounded_down(fields.get(field, {}).get("f1", 0.0))
            if figure < known.get(field, 0.0):
                below.append(f"{name}: {field}: {figure:.3f} is below {known[field]:.3f}")
            elif options.raise_floor:
                known[field] = figure
    if options.raise_floor:
        FLOOR.write_text(json.dumps(floor, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    if options.readme:
        write_readme(scores["corpus"])
    print(*below, sep="\n", end="\n" if below else "")
    print(f"{sum(map(len, scores.values()))} figures, {len(below)} below the floor")
    return 1 if below else 0


if __name__ == "__main__":
    sys.exit(main())
