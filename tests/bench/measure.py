#!/usr/bin/env python3
"""Speed and memory as ratios, C++ and Python in one run.

    python tests/bench/measure.py TEXTS.jsonl --bench build-release/tests/bench/pressparse_bench [--peers] [--rounds 5]

TEXTS.jsonl holds lines of {"id": ..., "text": ...}. The benchmark and the Python package must be Release builds of one commit.
Times are CPU times, the best of several rounds taken in turn, because a machine that others use shows nothing else;
only the gain by threads is wall-clock time. With --peers (pip install dateparser phonenumbers urlextract) a sample is also given to libraries
that find dates, phones and links alone. Nothing here fails: it shows figures beside the targets.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import time

import pyarrow

import pressparse

KB = 1 << 10
MB = 1 << 20


def best(rounds, *works, clock=time.process_time):
    """The least time of each work, all of them in turn in each round."""
    least = [float("inf")] * len(works)
    for _ in range(rounds):
        for i, work in enumerate(works):
            start = clock()
            work()
            least[i] = min(least[i], clock() - start)
    return least


def show(name, ratio, target="", unit=""):
    print(f"  {name:<58} {ratio:8.2f}{unit}   {target}", flush=True)


class AttributeReader:
    """Reads every attribute of a record and of all that it holds."""

    def __init__(self):
        self.names = {}

    def read(self, value):
        kind = type(value)
        names = self.names.get(kind)
        if names is None:
            ours = (kind.__module__ or "").startswith("pressparse")
            names = self.names[kind] = [n for n in dir(kind) if not n.startswith("_") and isinstance(getattr(kind, n), property)] if ours else []
        for name in names:
            member = getattr(value, name)
            if type(member) in (str, int, float, bool, type(None)):
                continue
            if isinstance(member, (list, tuple)):
                for item in member:
                    self.read(item)
            else:
                self.read(member)


def cpp_and_python(texts, bench, path, rounds):
    print("C++" if bench else "C++: no --bench given")
    cpp = None
    if bench:
        out = subprocess.run([bench, path, "--ratios"], capture_output=True, text=True, check=True).stdout
        print(re.sub(r"^seconds:.*\n", "", out, flags=re.M).strip())
        seconds = dict(part.split("=") for part in re.search(r"^seconds: (.*)$", out, re.M)[1].split())
        cpp = float(seconds["record"])
        print("targets")
        show("full record / ICU word break pass", cpp / float(seconds["icu"]), "at most 1.0, stretch 0.6")
        show("JSON writer / full record", float(seconds["json"]) / cpp, "at most 0.15")
    reader = AttributeReader()

    def table():
        pyarrow.table(pressparse.parse_many(texts, threads=1))

    def attributes():
        for text in texts:
            reader.read(pressparse.parse(text))

    many, read = best(rounds, table, attributes)
    print("Python, by the C++ time of the same run")
    if cpp:
        show("parse_many(threads=1) to a pyarrow table", many / cpp, "at most 1.35")
        show("parse(text) with all attributes read", read / cpp, "at most 2")
    two = lambda: pressparse.parse_many(texts, threads=2)
    one = lambda: pressparse.parse_many(texts, threads=1)
    wall = best(rounds, one, two, clock=time.perf_counter)
    show("parse_many: wall time, 1 thread / 2 threads", wall[0] / wall[1], "at least 1.85, on two idle cores")
    cpu = best(rounds, one, two)
    show("parse_many: CPU time, 2 threads / 1 thread", cpu[1] / cpu[0], "near 1: what threads cost each other")


def linearity(texts, rounds):
    print("Linear: time per byte over that at 64 KB")
    whole = "\n\n".join(texts).encode()
    whole *= 1 + 64 * MB // len(whole)

    def cut(size):
        return whole[:size].decode(errors="ignore")

    pieces = [cut(64 * KB * (k + 1))[-60 * KB:] for k in range(16)]  # several texts of that size: one alone says little
    size = sum(len(piece.encode()) for piece in pieces)
    base = best(rounds, lambda: [pressparse.parse(piece) for piece in pieces])[0] / size
    for size in (1 * MB, 8 * MB, 64 * MB):
        text = cut(size)
        took = best(rounds if size < 64 * MB else 2, lambda: pressparse.parse(text))[0]
        show(f"one document of {size // MB} MB", took / size / base, "at most 1.2")
    small = [text[:240] for text in texts]
    few = small[:2000]
    many = (small * (1 + 1_000_000 // len(small)))[:1_000_000]
    per_few = best(rounds, lambda: [pressparse.parse(text) for text in few])[0] / sum(map(len, few))

    def stream():
        for _ in pressparse.parse_each(iter(many), threads=1):
            pass

    per_many = best(1, stream)[0] / sum(map(len, many))
    show("a million documents of 240 characters / two thousand", per_many / per_few, "at most 1.2")


# VmHWM begins anew with the process; ru_maxrss would count the parent that forked it.
CHILD = """
import sys, pressparse
data = open(sys.argv[1], "rb").read()
pressparse.parse("Warm")
release = pressparse.parse(data)
print(next(line.split()[1] for line in open("/proc/self/status") if line.startswith("VmHWM:")))
"""


def memory(texts):
    print("Memory: peak of a process that reads and parses one document")
    whole = "\n\n".join(texts).encode()
    with tempfile.TemporaryDirectory() as folder:
        for size in (8 * MB, 64 * MB):
            path = pathlib.Path(folder) / "document.txt"
            path.write_bytes((whole * (1 + size // len(whole)))[:size])
            out = subprocess.run([sys.executable, "-c", CHILD, str(path)], capture_output=True, text=True, check=True).stdout
            peak = int(out) * KB
            show(f"(peak - 32 MB) / input, one document of {size // MB} MB", (peak - 32 * MB) / size, "at most 3")


def peers(texts, count):
    import dateparser.search
    import phonenumbers
    import urlextract

    sample = texts[:: max(1, len(texts) // count)][:count]
    links = urlextract.URLExtract()
    works = {
        "dateparser search_dates": lambda text: dateparser.search.search_dates(text),
        "phonenumbers matcher": lambda text: list(phonenumbers.PhoneNumberMatcher(text, "US")),
        "urlextract find_urls": lambda text: links.find_urls(text),
    }
    ours = best(5, lambda: [pressparse.parse(text) for text in sample])[0]
    print(f"Peers on {len(sample)} of the texts, by the time of the whole record (pressparse.parse)")
    total = 0.0
    for name, work in works.items():
        work(sample[0])
        start = time.process_time()
        for text in sample:
            try:
                work(text)
            except Exception:  # a peer that gives up on a text has spent its time all the same
                pass
        took = time.process_time() - start
        total += took
        show(name, took / ours)
    show("the three together", total / ours, "at least 500")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("texts")
    parser.add_argument("--bench")
    parser.add_argument("--peers", type=int, nargs="?", const=40, default=0, metavar="SAMPLE")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--quick", action="store_true", help="without growth and memory")
    options = parser.parse_args()
    with open(options.texts, encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    cpp_and_python(texts, options.bench, options.texts, options.rounds)
    if not options.quick:
        linearity(texts, options.rounds)
        memory(texts)
    if options.peers:
        peers(texts, options.peers)


if __name__ == "__main__":
    main()
