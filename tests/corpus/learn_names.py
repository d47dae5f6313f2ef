#!/usr/bin/env python3
"""Learns the weights of src/fields/names_likelihood.def: learn_names.py SIGNS BULK [GOLD]... [--write]

SIGNS is the built program `name_signs` (ninja name_signs), BULK the shared bulk.jsonl.gz, whose names in organization_labels.tsv were
read by hand; every further folder GOLD has releases with answers, as tests/gold. A logistic regression: an absolute penalty
chooses the signs, a square one fits their weights. Prints precision and recall of the names that reach a likelihood, by language, left out one
eighth of the documents after the other. --write puts the weights of all into the table. Needs scikit-learn.
"""

import argparse
import collections
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

import warnings

import numpy
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold

warnings.filterwarnings("ignore", category=FutureWarning)
warnings.filterwarnings("ignore", message="Inconsistent values")

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
import answers  # noqa: E402

TABLE = HERE.parents[1] / "src" / "fields" / "names_likelihood.def"
SELDOM = 15  # names that a sign must be seen at
CHOOSES, FITS = 0.2, 0.3  # strength of the penalties, the smaller the stronger
AT_ONCE = 200  # files of one call
ENOUGH = 0.55  # as in names_likelihood.cpp


def signs_of(program, files):
    """The names of each file."""
    for start in range(0, len(files), AT_ONCE):
        out = subprocess.run([program, *files[start : start + AT_ONCE]], capture_output=True, check=True).stdout
        yield from (json.loads(line) for line in out.decode().rstrip("\n").split("\n"))


def of_gold(program, folder):
    """(language, document, signs, is an organisation) for each name in the releases of a folder."""
    files = [f for f in sorted(folder.glob("*/release.txt")) if (f.parent / "expected.json").exists()]
    for file, names in zip(files, signs_of(program, files)):
        raw = file.read_bytes()
        gold = json.loads((file.parent / "expected.json").read_text(encoding="utf-8"))
        keys = set().union(*(answers.organization_keys(o) for o in gold["organizations"])) if gold["organizations"] else set()
        for name in names:
            forms = {answers.organization_key(raw[start:end].decode("utf-8", "replace")) for start, end in name["mentions"]}
            yield gold["language"], f"{folder}/{file.parent.name}", name["signs"], bool(forms & keys)


def of_labels(program, bulk):
    labels = collections.defaultdict(list)
    for line in (HERE / "organization_labels.tsv").read_text().splitlines():
        if not line.startswith("#"):
            text, start, end, verdict = line.split("\t")
            labels[text].append((int(start), int(end), verdict == "y"))
    with gzip.open(bulk, "rt", encoding="utf-8") as lines:
        texts = {record["id"]: record["text"] for record in map(json.loads, lines) if record["id"] in labels}
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for text in labels:
            files.append(pathlib.Path(folder) / text)
            files[-1].write_bytes(texts[text].encode())
        for text, names in zip(labels, signs_of(program, files)):
            for start, end, right in labels[text]:
                first, last = len(texts[text][:start].encode()), len(texts[text][:end].encode())
                for name in names:
                    if any(first < b and a < last for a, b in name["mentions"]):
                        # Other borders than those that were read: nobody knows.
                        if any((a, b) == (first, last) for a, b in name["mentions"]):
                            yield text, name["signs"], right
                        break


def learn(signs, right):
    """(columns that are chosen, the model on them)"""
    chosen = numpy.flatnonzero(LogisticRegression(C=CHOOSES, penalty="l1", solver="liblinear", max_iter=1000).fit(signs, right).coef_[0])
    return chosen, LogisticRegression(C=FITS, max_iter=5000).fit(signs[:, chosen], right)


def table(names, weights, intercept, figures):
    sections = collections.OrderedDict((kind, []) for kind in ("SIGN_WEIGHT", "EVIDENCE_WEIGHT", "RULE_WEIGHT", "CLASS_WEIGHT"))
    rules = collections.defaultdict(dict)
    spots = ["first", "last", "before", "beyond", "after"]
    for name, weight in zip(names, weights):
        kind, what = name.split(" ")
        if kind == "sign":
            sections["SIGN_WEIGHT"].append(f"SIGN_WEIGHT({what}, {weight:.2f})")
        elif kind == "evidence":
            sections["EVIDENCE_WEIGHT"].append(f"EVIDENCE_WEIGHT({what}, {weight:.2f})")
        elif kind in ("often", "once"):
            rules[what][kind] = weight
        else:
            sections["CLASS_WEIGHT"].append(f"CLASS_WEIGHT({kind}, {what}, {weight:.2f})")
    sections["RULE_WEIGHT"] = [f"RULE_WEIGHT({rule}, {w.get('often', 0):.2f}, {w.get('once', 0):.2f})" for rule, w in sorted(rules.items())]
    sections["CLASS_WEIGHT"].sort(key=lambda row: (spots.index(row[13:].split(",")[0]), row))
    head = (
        "// What a sign is worth for a name to be an organisation's, in natural logarithms of the odds. Written by tests/corpus/learn_names.py,\n"
        "// not by hand; names_signs.def says what the signs are. CLASS_WEIGHT(spot, class of the packs, weight): for the word there.\n"
        f"// {figures}\n\n#ifdef INTERCEPT\nINTERCEPT({intercept:.2f})\n#endif\n"
    )
    return head + "".join(f"\n#ifdef {kind}\n" + "\n".join(rows) + "\n#endif\n" for kind, rows in sections.items())


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("program")
    arguments.add_argument("bulk", type=pathlib.Path)
    arguments.add_argument("gold", type=pathlib.Path, nargs="*")
    arguments.add_argument("--write", action="store_true")
    options = arguments.parse_args()
    rows = [("labels", *row) for row in of_labels(options.program, options.bulk)]
    for folder in options.gold:
        rows += of_gold(options.program, folder)
    seen = collections.Counter(name for row in rows for name in row[2])
    vectorizer = DictVectorizer()
    signs = vectorizer.fit_transform([{name: value for name, value in row[2].items() if seen[name] >= SELDOM} for row in rows])
    signs.indices, signs.indptr = signs.indices.astype("int32"), signs.indptr.astype("int32")
    right = numpy.array([row[3] for row in rows])
    groups = numpy.array([row[1] for row in rows])
    sources = numpy.array([row[0] for row in rows])
    likelihood = numpy.zeros(len(rows))
    for train, test in GroupKFold(8).split(signs, right, groups):
        chosen, model = learn(signs[train], right[train])
        likelihood[test] = model.predict_proba(signs[test][:, chosen])[:, 1]
    for source in dict.fromkeys(sources):
        of = sources == source
        cells = []
        for enough in (0.42, 0.5, ENOUGH, 0.6, 0.65, 0.7):
            kept = of & (likelihood >= enough)
            cells.append(f"{enough} {right[kept].mean():.3f}/{right[kept].sum() / right[of].sum():.3f}")
        area = roc_auc_score(right[of], likelihood[of]) if 0 < right[of].mean() < 1 else float("nan")
        print(f"{source:10} {of.sum():5} names, right {right[of].mean():.3f}, area {area:.3f}; precision/recall at {'  '.join(cells)}")
    chosen, model = learn(signs, right)
    names = [vectorizer.feature_names_[c] for c in chosen]
    print(f"{len(names)} signs chosen")
    if options.write:
        kept = likelihood >= ENOUGH
        figures = (
            f"Learned from {len(rows):,} names of {len(set(groups)):,} releases, most of them in English, {right.mean():.1%} of them organisations; where the names' own\n"
            f"// releases were left out, {right[kept].mean():.1%} of the names with a likelihood of {ENOUGH} or more, with {right[kept].sum() / right.sum():.1%} of the organisations."
        )
        TABLE.write_text(table(names, model.coef_[0], model.intercept_[0], figures))


if __name__ == "__main__":
    main()
