#!/usr/bin/env python3
"""Damages every gold release by script and looks at what survives: check_damage.py COMMAND [GOLD] [--misses DAMAGE]

Dates, phones, e-mail addresses and links that are found in the undamaged release must all be found in the damaged one. Quotations and
people keep at least 90 % of the undamaged F1. What is known not to hold yet stands in known.json with its figure, which must not get
worse; --write lowers the losses there and never raises one. --misses prints what one damage loses.
"""

import argparse
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "corpus"))
import answers  # noqa: E402
from damages import DAMAGES  # noqa: E402

KNOWN = HERE / "known.json"
MINIMUM_RELEASES = 150
LEAST_SHARE = 0.9
SLACK = 0.01
FACTS = {
    "dates": lambda record: {answers.day_of(x["value"]) for x in record["dates"]},
    "phones": lambda record: {x["e164"] for x in record["phones"] if x["e164"]},
    "emails": lambda record: {x["value"].casefold() for x in record["emails"]},
    "links": lambda record: {answers.link_key(x["url"]) for x in record["links"]},
}
# Where the answers name what must be there: what the program finds wrongly in a whole release need not survive.
GOLD = {
    "dates": lambda gold: set(gold["dates"]),
    "phones": lambda gold: {x.split(";")[0] for x in gold["phones"]},
    "emails": lambda gold: {x.casefold() for x in gold["emails"]},
    "links": lambda gold: {answers.link_key(x) for x in gold["links"]},
}


def parse_all(command, texts):
    with tempfile.TemporaryDirectory() as folder:
        source, out = pathlib.Path(folder, "in.jsonl"), pathlib.Path(folder, "out.jsonl")
        source.write_text("".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts)), encoding="utf-8")
        subprocess.run([command, "--jsonl", str(source), "--format", "jsonl", "--output", str(out)], check=True)
        return [json.loads(line) for line in out.read_text(encoding="utf-8").split("\n") if line]


def f1(pairs):
    right, found, wanted = (sum(column) for column in zip(*pairs))
    return 2 * right / (found + wanted) if found + wanted else 1.0


def quotes(record, text, gold, undo):
    wanted = [text[s[0] : s[1]] for s in answers.quote_spans(text, gold["quotes"]) if s]
    found = [undo(x["text"]) for x in record["quotes"]]
    # A quotation of several segments is joined without what stood between them; either reading is right.
    cut = [" ".join(undo(s["text"]) for s in x["segments"]) for x in record["quotes"]]
    whole = [undo(record["_text"][x["start"] : x["end"]]) for x in record["quotes"]]
    pairs = answers.pair(list(zip(found, cut, whole)), wanted, lambda e, a: max(answers.similarity(x, a) for x in e), 0.9)
    return len(pairs), len(found), len(wanted)


def people(record, text, gold, undo):
    found = [undo(x["name"]) for x in record["parties"] if x["kind"] == "person"]
    wanted = [x["name"] for x in gold["persons"]]
    return len(answers.pair(found, wanted, lambda e, a: float(answers.same_person(e, a)), 1.0)), len(found), len(wanted)


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("command")
    arguments.add_argument("gold", nargs="?", type=pathlib.Path, default=HERE.parent / "gold")
    arguments.add_argument("--misses")
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    folders = sorted(path.parent for path in options.gold.glob("*/release.txt"))
    if options.gold == HERE.parent / "gold" and len(folders) < MINIMUM_RELEASES:
        sys.exit(f"{len(folders)} releases, {MINIMUM_RELEASES} are wanted")
    texts = [(folder / "release.txt").read_bytes().decode("utf-8", "replace") for folder in folders]
    golds = [json.loads((folder / "expected.json").read_text(encoding="utf-8")) for folder in folders]

    def records(damaged):
        found = parse_all(options.command, damaged)
        for record, text in zip(found, damaged):
            record["_text"] = text
        return found

    whole = records(texts)
    first = {part.__name__: f1([part(r, t, g, str) for r, t, g in zip(whole, texts, golds)]) for part in (quotes, people)}
    known = json.loads(KNOWN.read_text()) if KNOWN.exists() else {}
    failures, losses = [], {}
    print(f"{'undamaged':<18}{'quotes':>8}{first['quotes']:>7.3f}  people {first['people']:.3f}   {len(texts)} releases, {len(DAMAGES)} damages")
    for damage in DAMAGES:
        now = records([damage.apply(text) for text in texts])
        row, lost_of = f"{damage.name:<18}", losses.setdefault(damage.name, {})
        for field, of in FACTS.items():
            kept = lost = 0
            for folder, gold, before, after in zip(folders, golds, whole, now):
                must = of(before) & GOLD[field](gold)
                missing = sorted(must - of(after))
                kept, lost = kept + len(must), lost + len(missing)
                if options.misses == damage.name and missing:
                    print(f"  {folder.name}: {field}: {missing}")
            row += f" {field} {kept - lost}/{kept}"
            if lost:
                lost_of[field] = round(lost / kept, 3)
        for part in (quotes, people):
            if part is quotes and not damage.quotes:
                continue
            counts = [part(r, t, g, damage.undo) for r, t, g in zip(now, texts, golds)]
            if options.misses == damage.name:
                for folder, count, record, text, gold in zip(folders, counts, whole, texts, golds):
                    before = part(record, text, gold, str)
                    if count[0] < before[0] or count[1] > before[1]:
                        print(f"  {folder.name}: {part.__name__} (right, found, wanted) {before} -> {count}")
            share = f1(counts) / first[part.__name__]
            row += f"  {part.__name__} {share:.3f}"
            if share < LEAST_SHARE:
                lost_of[part.__name__] = round(1 - share, 3)
        print(row)
        for field, loss in lost_of.items():
            # A new gold release moves a share a little; what loses nothing must go on losing nothing.
            before = known.get(damage.name, {}).get(field, 0)
            if loss > before + (SLACK if before else 0):
                failures.append(f"{damage.name}: {field}: lost {loss}, known {known.get(damage.name, {}).get(field, 0)}")
    if options.write:
        better = {d: {f: min(l, known.get(d, {}).get(f, l)) for f, l in fields.items()} for d, fields in losses.items() if fields}
        KNOWN.write_text(json.dumps(better, indent=2) + "\n")
    print(*failures, f"{len(failures)} losses that are not known", sep="\n")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
