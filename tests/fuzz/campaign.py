#!/usr/bin/env python3
"""Runs every fuzz target until it has the executions that are asked for, and prints one table.

  campaign.py FOLDER [--executions 10000000] [--jobs N] [--target NAME ...]     goes on where the last call stopped
  campaign.py FOLDER --seconds 60                                              the sanitized build for that time each, as tests/sanitize.sh does
  campaign.py FOLDER --report                                                  the table alone

FOLDER holds two builds with clang, one fast (-O2 with the library's assertions, 99 of 100 executions) and one with ASan and
UBSan (the rest), the seeds, a corpus for each target, state.json and the findings. A finding is fixed, becomes a file in
regressions/ with its line in cases.tsv, and the next call goes on. Call with nice; the build is made anew when sources changed.
Sixty seconds for each of the targets are seven minutes on two cores; test.sh asks for thirty.
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE.parent.parent
TARGETS = ["parse", "encoding", "pack", "links", "dates", "dateline", "phones", "passages", "quotes", "names", "contacts", "json", "arrow", "pages"]
BUILDS = {"fast": "fuzz", "sanitized": "sanitized"}  # the presets they are built with
SANITIZED_SHARE = 0.01
SANITIZER_OPTIONS = {"ASAN_OPTIONS": "detect_stack_use_after_return=1:allow_addr2line=1", "UBSAN_OPTIONS": "print_stacktrace=1:allow_addr2line=1"}
lock = threading.Lock()


def build(folder, name):
    out = folder / name
    subprocess.run(["cmake", "--preset", BUILDS[name], "-B", out, "-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"], cwd=SOURCE, check=True, stdout=subprocess.DEVNULL)
    subprocess.run(["cmake", "--build", out, "--target", "fuzz_targets", "fuzz_replay"], check=True, stdout=subprocess.DEVNULL)
    subprocess.run([out / "tests/fuzz/fuzz_replay", "regressions", HERE / "regressions"], check=True)


def run(folder, name, target, seconds, executions):
    """One process; (executions, seconds, finding)."""
    corpus = folder / "corpus" / target
    corpus.mkdir(parents=True, exist_ok=True)
    (folder / "findings").mkdir(exist_ok=True)
    length = 1024 if name == "sanitized" else 256
    command = [folder / name / "tests/fuzz/fuzz_targets", f"--target={target}", f"--pieces={folder / 'pieces'}", f"-dict={HERE / 'release.dict'}", f"-max_len={length}",
               "-entropic=0", "-reduce_inputs=0", "-timeout=60", "-rss_limit_mb=2048", "-print_final_stats=1", f"-max_total_time={seconds}", f"-runs={executions}",
               # By the clock it is a test: the same executions each time. A campaign looks for new ones.
               f"-seed={1 if executions < 0 else 0}", f"-artifact_prefix={folder / 'findings' / target}-", corpus, folder / "seeds"]
    start = time.monotonic()
    log = folder / f"{target}.{name}.log"
    with open(log, "wb") as out:
        code = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, env={**os.environ, **SANITIZER_OPTIONS}).returncode
    text = log.read_text(errors="replace")
    done = re.search(r"number_of_executed_units:\s*(\d+)", text) or ([*re.finditer(r"^#(\d+)", text, re.M)] or [None])[-1]
    finding = None
    if code:
        reason = re.search(r"^(BROKEN .*|.*Assertion .*|.*runtime error.*|.*ERROR: AddressSanitizer.*|.*ERROR: libFuzzer.*)$", text, re.M)
        file = re.search(r"Test unit written to (\S+)", text)
        finding = f"{reason.group(1)[:200] if reason else f'exit {code}'} [{file.group(1) if file else log}]"
    return int(done.group(1)) if done else 0, time.monotonic() - start, finding


def load(folder):
    file = folder / "state.json"
    return json.loads(file.read_text()) if file.exists() else {}


def save(folder, state):
    (folder / "state.tmp").write_text(json.dumps(state, indent=1))
    (folder / "state.tmp").rename(folder / "state.json")


def table(state, targets):
    print(f"{'target':<10}{'fast':>12}{'a second':>10}{'sanitized':>12}{'a second':>10}{'corpus':>8}{'findings':>10}")
    for target in targets:
        row = state.get(target, {})
        cells = ""
        for name in BUILDS:
            executions, seconds = row.get(name, [0, 0])
            cells += f"{executions:>12,}{executions / seconds if seconds else 0:>10.0f}"
        print(f"{target:<10}{cells}{row.get('corpus', 0):>8}{len(row.get('findings', [])):>10}")
    print(f"{sum(sum(row.get(name, [0, 0])[0] for name in BUILDS) for row in state.values()):,} executions in all")


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folder", type=pathlib.Path)
    arguments.add_argument("--executions", type=int, default=10_000_000)
    arguments.add_argument("--seconds", type=int, help="the sanitized build alone, each target that long")
    arguments.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments.add_argument("--target", action="append", choices=TARGETS)
    arguments.add_argument("--slice", type=int, default=900, help="seconds of one process, which begins with its whole corpus; the state is written behind each")
    arguments.add_argument("--build", choices=BUILDS, help="only the share of this build")
    arguments.add_argument("--report", action="store_true")
    options = arguments.parse_args()
    folder, targets = options.folder.resolve(), options.target or TARGETS
    state = load(folder)
    if options.report:
        return table(state, targets)
    folder.mkdir(parents=True, exist_ok=True)
    for name in ["sanitized"] if options.seconds else [options.build] if options.build else BUILDS:
        build(folder, name)
    subprocess.run([sys.executable, HERE / "make_corpus.py", folder], check=True)
    stopped = set()

    def work(target, name, seconds, executions):
        done, took, finding = run(folder, name, target, seconds, executions)
        with lock:
            row = state.setdefault(target, {})
            before = row.get(name, [0, 0])
            row[name] = [before[0] + done, round(before[1] + took, 1)]
            row["corpus"] = len(list((folder / "corpus" / target).iterdir()))
            if finding:
                row.setdefault("findings", []).append(finding)
                stopped.add(target)
                print(f"{target}: {finding}", flush=True)
            save(folder, state)

    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        if options.seconds:
            list(pool.map(lambda target: work(target, "sanitized", options.seconds, -1), targets))
        while not options.seconds:
            # A slice of each target in turn, so that a campaign that is cut short has tried everything.
            left = []
            for target in targets:
                for name, share in (("fast", 1 - SANITIZED_SHARE), ("sanitized", SANITIZED_SHARE)):
                    missing = int(options.executions * share) - state.get(target, {}).get(name, [0, 0])[0]
                    if missing > 0 and target not in stopped and options.build in (None, name):
                        left.append((target, name, options.slice, missing))
            if not left:
                break
            list(pool.map(lambda slice: work(*slice), left))
    table(state, targets)
    return 1 if stopped else 0


if __name__ == "__main__":
    sys.exit(main())
