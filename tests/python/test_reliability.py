"""Threads, forks, odd buffers, and what a parse asks of the system: nothing."""

import array
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import textwrap

import pytest

import pressparse

RELEASES = [path.read_text(encoding="utf-8") for path in sorted((pathlib.Path(__file__).parents[1] / "gold").glob("*/release.txt"))[:40]]
BYTES = b"Harbour Ltd opens bridge\n\nDOVER, 3 May 2024 - Call +44 20 7946 0128 today.\n"


@pytest.mark.parametrize(
    "view",
    [
        memoryview(BYTES),
        memoryview(bytearray(BYTES)),
        memoryview(b"".join(bytes([c, 0]) for c in BYTES))[::2],  # not contiguous
        memoryview(BYTES[::-1])[::-1],
        memoryview(BYTES).cast("c"),
        memoryview(BYTES).cast("b"),
        array.array("b", BYTES),
        array.array("B", BYTES),
        memoryview(BYTES + b" " * (-len(BYTES) % 8)).cast("Q"),  # wide elements: the bytes as they lie in memory
        memoryview(BYTES + b" " * (-len(BYTES) % 4)).cast("B", (len(BYTES + b" " * (-len(BYTES) % 4)) // 4, 4)),  # two dimensions
    ],
)
def test_any_buffer_is_read_as_its_bytes(view):
    release = pressparse.parse(view)
    data = bytes(view)
    assert data.startswith(BYTES[:20])
    assert release.headline.text == "Harbour Ltd opens bridge"
    phone = release.phones[0]
    assert data[phone.start : phone.end].decode() == phone.text


def test_a_buffer_that_changes_afterwards_changes_nothing():
    data = bytearray(BYTES)
    release = pressparse.parse(data)
    data[:] = b"x" * len(data)
    assert release.headline.text == "Harbour Ltd opens bridge"
    release.to_html()


@pytest.mark.parametrize("text", ["\ud800", "\udfff" * 5, "a\ud83d", "\ude00\ud83d", "“\udc80We go on,” said Ann Lee.", "x\udcff@example.com"])
def test_surrogates_anywhere_slice(text):
    release = pressparse.parse(text)
    for located in [*release.emails, *release.quotes, *release.dates]:
        assert text[located.start : located.end] == located.text
    release.to_json().encode("utf-8")
    release.to_html().encode("utf-8")


def test_eight_threads_share_one_parser():
    parser = pressparse.Parser()
    expected = [parser.parse(text).to_json() for text in RELEASES]
    with concurrent.futures.ThreadPoolExecutor(8) as pool:
        for round in range(8):
            turned = RELEASES[round:] + RELEASES[:round]
            assert [r.to_json() for r in pool.map(parser.parse, turned)] == expected[round:] + expected[:round]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork")
@pytest.mark.parametrize("warm", [True, False])
def test_a_forked_child_parses(warm):
    # In a process of its own, so that "not yet used" is true.
    code = f"""
        import os, pressparse
        text = {BYTES!r}
        if {warm}:
            pressparse.parse(text)
        for _ in range(20):
            child = os.fork()
            if child == 0:
                os._exit(0 if pressparse.parse(text).phones[0].e164 == "+442079460128" else 1)
            assert os.waitpid(child, 0)[1] == 0
    """
    subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True, timeout=120)


# What a process needs for memory, threads' locks and time slices; everything else would be a look at the world.
HARMLESS = {"brk", "mmap", "munmap", "madvise", "mremap", "mprotect", "futex", "sched_yield", "rt_sigreturn", "restart_syscall"}


def test_a_parse_asks_nothing_of_the_system(tmp_path):
    # Between the two marks nothing may be opened, read, written, connected or asked for.
    code = """
        import os, pressparse
        texts = [open(path, encoding="utf-8").read() for path in %r]
        pressparse.parse(texts[0])
        os.environ["LANG"] = "tr_TR.UTF-8"
        os.write(2, b"MARK BEGIN")
        records = [pressparse.parse(text).to_json() for text in texts]
        os.write(2, b"MARK END")
    """ % [str(path) for path in sorted((pathlib.Path(__file__).parents[1] / "gold").glob("*/release.txt"))[:40]]
    log = tmp_path / "calls"
    subprocess.run(["strace", "-f", "-o", log, sys.executable, "-c", textwrap.dedent(code)], check=True, timeout=300, stderr=subprocess.DEVNULL)
    trace = log.read_text(errors="replace")
    assert "MARK BEGIN" in trace and "MARK END" in trace
    between = trace.split("MARK BEGIN", 1)[1].split("MARK END", 1)[0].split("\n")[1:-1]
    calls = {match.group(1) for match in (re.match(r"\d+\s+(?:<\.\.\. )?(\w+)", line) for line in between) if match}
    assert calls <= HARMLESS, calls - HARMLESS
