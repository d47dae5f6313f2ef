#!/usr/bin/env python3
"""Fits the weights of src/record/issuer_signals.def: fit_issuers.py COMMAND [GOLD]... [--write]

COMMAND is the built `pressparse`; its `explain` says which signals every party of a release has. A conditional logit chooses among the
parties and nobody, drawn towards the weights in force, on the gold releases in tests/gold and in every further folder GOLD of the same
form. Prints in how many releases the first choice is right, with the weights in force and left out one source after the other (a
source is what an id has before its last number, such as en-kings of en-kings-04; each release of tests/gold is one), and the weights
fitted on all. --write puts these into the table. Small differences are noise: sources are few.
"""

import argparse
import collections
import json
import math
import pathlib
import re
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import answers  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "src" / "record" / "issuer_signals.def"
ROW = re.compile(r"^SIGNAL\((\w+), (-?\d+), (-?\d+), (\d+)\)", re.MULTILINE)
POINTS = re.compile(r"(-?\d+) points of (\d+) that are needed(?:, from ([^;]*))?")
SCALE = 20  # points that are a factor of e in the odds
PULL = 0.02  # towards the weights in force
FOLDS = 10


class Release:
    """The parties of a release that had points, with their signals, and which of them issue it."""

    def __init__(self, source, gold):
        self.source = source
        self.names = gold["issuers"]
        self.forms = [answers.organization_keys(o) for o in gold["organizations"]]
        self.parties = {}  # name -> features

    def right(self, name):
        key = answers.organization_key(name)
        same = lambda wanted: any({key, answers.organization_key(wanted)} <= forms for forms in self.forms)
        person = lambda wanted: " " in name and answers.same_person(name, wanted)
        return any(key == answers.organization_key(wanted) or person(wanted) or same(wanted) for wanted in self.names)


def read_table():
    return {name: (int(organization), int(person)) for name, organization, person, _ in ROW.findall(TABLE.read_text(encoding="utf-8"))}


def features(points, needed, listed, table):
    """{(signal, column): count} and the bias of the column: 0 for organisations, 1 for people."""
    column = int(int(needed) > 40)
    counts = {("", column): 1.0}
    for part in filter(None, (listed or "").split(", ")):
        signal, value = part.rsplit(" ", 1)
        weight = table[signal][column]
        counts[signal, column] = int(value) / weight if weight else 1.0
    return counts


def explained(command, texts):
    run = subprocess.run([command, "explain", "--format", "json", "--field", "parties", *map(str, texts)], check=True, capture_output=True, text=True)
    return {line["source"]: line for line in map(json.loads, run.stdout.splitlines())}


def read(command, folders, table):
    releases, bias = [], {}
    for folder in folders:
        paths = sorted(folder.glob("*/expected.json"))
        lines = explained(command, [p.with_name("release.txt") for p in paths])
        for path in paths:
            source = path.parent.name if folder == ROOT / "tests" / "gold" else re.sub(r"-\d+$", "", path.parent.name)
            release = Release(source, json.loads(path.read_text(encoding="utf-8")))
            for rejected in lines[str(path.with_name("release.txt"))]["rejected"]:
                if rejected["field"] != "parties.role" or not rejected["reason"].startswith("no issuer: "):
                    continue
                parts = rejected["reason"].removeprefix("no issuer: ").split("; ")
                for name, text in [(rejected["text"], parts[0]), *(p.rsplit(": ", 1) for p in parts[1:] if ": " in p)]:
                    points, needed, listed = POINTS.match(text).groups()
                    release.parties[name] = features(points, needed, listed, table)
                    bias["", int(int(needed) > 40)] = -int(needed) / SCALE
            if release.parties:
                releases.append(release)
    return releases, bias


def score(weights, party):
    return sum(weights.get(key, 0.0) * count for key, count in party.items())


def fit(releases, start, rounds=120, rate=0.05):
    weights, mean, spread = dict(start), collections.Counter(), collections.Counter()
    size = collections.Counter(r.source for r in releases)
    whole = sum(size[r.source] ** -0.5 for r in releases)
    for round_ in range(1, rounds + 1):
        slope = collections.Counter({key: PULL * (value - start[key]) for key, value in weights.items()})
        for release in releases:
            share = size[release.source] ** -0.5 / whole
            odds = {name: math.exp(min(30.0, score(weights, party))) for name, party in release.parties.items()}
            total = 1.0 + sum(odds.values())
            hits = {name: odds[name] for name in odds if release.right(name)}
            for name, party in release.parties.items():
                wanted = hits.get(name, 0.0) / sum(hits.values()) if hits else 0.0
                for key, count in party.items():
                    slope[key] += share * count * (odds[name] / total - wanted)
        for key in weights:
            mean[key] = 0.9 * mean[key] + 0.1 * slope[key]
            spread[key] = 0.999 * spread[key] + 0.001 * slope[key] ** 2
            weights[key] -= rate * (mean[key] / (1 - 0.9**round_)) / (math.sqrt(spread[key] / (1 - 0.999**round_)) + 1e-8)
    return weights


def right(weights, releases):
    count = 0
    for release in releases:
        best = max(release.parties, key=lambda name: score(weights, release.parties[name]))
        chosen = score(weights, release.parties[best]) >= 0
        count += release.right(best) if chosen else not release.names
    return count


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("command")
    arguments.add_argument("gold", type=pathlib.Path, nargs="*", help="further folders of ID/release.txt and ID/expected.json")
    arguments.add_argument("--write", action="store_true", help="put the weights into src/record/issuer_signals.def")
    options = arguments.parse_args()
    table = read_table()
    releases, bias = read(options.command, [ROOT / "tests" / "gold", *options.gold], table)
    start = {(signal, column): row[column] / SCALE for signal, row in table.items() for column in (0, 1)} | bias
    sources = sorted({r.source for r in releases})
    left_out = 0
    for fold in range(FOLDS):
        out = set(sources[fold::FOLDS])
        weights = fit([r for r in releases if r.source not in out], start)
        left_out += right(weights, [r for r in releases if r.source in out])
    print(f"{len(releases)} releases, first choice right: in force {right(start, releases)}, fitted and left out {left_out}")
    weights = fit(releases, start)
    points = lambda signal, column: round(weights[signal, column] * SCALE) if table[signal][column] else 0
    for signal in table:
        print(f"{signal:20} {table[signal][0]:5} {table[signal][1]:5}  -> {points(signal, 0):5} {points(signal, 1):5}")
    if options.write:
        row = lambda m: f"SIGNAL({m[1]}, {points(m[1], 0)}, {points(m[1], 1)}, {m[4]})"
        TABLE.write_text(ROW.sub(row, TABLE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
