"""The command as pip installs it, and `python -m pressparse`."""

import itertools
import json
import os
import pathlib
import pty
import re
import select
import shutil
import signal
import subprocess
import sys
import sysconfig
import time

import pytest

import pressparse
from conftest import EXAMPLES, ROOT, located, read

PROGRAM = os.environ.get("PRESSPARSE_COMMAND") or shutil.which("pressparse", path=sysconfig.get_path("scripts"))


@pytest.fixture(params=["program", "module"])
def command(request):
    start = [PROGRAM] if request.param == "program" else [sys.executable, "-m", "pressparse"]
    assert start[0], "pip installed no command"

    def run(*arguments, **options):
        return subprocess.run([*start, *map(str, arguments)], capture_output=True, cwd=ROOT, timeout=120, **options)

    return run


def records(run):
    return [json.loads(line) for line in run.stdout.decode("utf-8").splitlines()]


def test_one_file_gives_one_indented_record(command):
    run = command("examples/releases/harbour-bridge.txt")
    assert run.returncode == 0 and run.stderr == b""
    text = read(ROOT / "examples/releases/harbour-bridge.txt")
    assert json.loads(run.stdout) == pressparse.parse(text, source="examples/releases/harbour-bridge.txt").to_dict()
    assert run.stdout.startswith(b'{\n  "source": ')


def test_a_folder_gives_a_line_for_each_file_in_order(command):
    run = command("examples/releases", "--jobs", 3)
    assert run.returncode == 0
    assert [record["source"] for record in records(run)] == [str(path.relative_to(ROOT)) for path in EXAMPLES]
    assert run.stdout == command("examples/releases", "--jobs", 1).stdout
    for record in records(run):
        text = read(ROOT / record["source"])
        assert record["zones"][-1]["end"] == len(text)
        assert all(span["end"] <= len(text) for _, span in located(record))


def test_folders_are_searched_to_the_ground(command, tmp_path):
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in ("z.txt", "a/b/deep.md", "a/page.HTML", "a/skipped.pdf", "a/b/skipped"):
        (tmp_path / name).write_text("Headline\n\nText.\n")
    run = command(tmp_path)
    assert [pathlib.Path(record["source"]).name for record in records(run)] == ["deep.md", "page.HTML", "z.txt"]


def test_a_missing_file_is_named_and_the_others_are_done(command):
    run = command("no-such.txt", EXAMPLES[0], "also/missing.txt", EXAMPLES[1])
    assert run.returncode == 1
    assert len(records(run)) == 2
    assert b"no-such.txt" in run.stderr and b"also/missing.txt" in run.stderr
    assert command("tests/unit").returncode == 1  # a folder without a release in it


@pytest.mark.parametrize(
    "arguments", [("--format", "xml"), ("--no-such-option",), ("--language", "xx", EXAMPLES[0]), ("--pack", "no-such.pack"), ("--encoding", "none", EXAMPLES[0]),
                  ("--jobs", "many"), (EXAMPLES[0], "-o", "no/such/folder/out")]
)
def test_wrong_usage_is_2(command, arguments):
    run = command(*arguments)
    assert run.returncode == 2 and run.stdout == b"" and run.stderr != b""


def test_standard_input(command, harbour):
    piped, named = command(input=harbour.encode()), command("-", "--format", "jsonl", input=harbour.encode())
    assert piped.returncode == named.returncode == 0
    assert json.loads(piped.stdout) == records(named)[0] == pressparse.parse(harbour, source="-").to_dict()


def test_json_lines_in(command, tmp_path):
    lines = ['{"id": "a", "body": "Kopf\\n\\nText \\u00fc.\\n"}', "", "not json", '{"id": 7, "body": "Zwei"}', '{"id": "c", "text": "other field"}', '{"body": "no id"}', "[1]"]
    file = tmp_path / "in.jsonl"
    file.write_text("\n".join(lines), encoding="utf-8")
    run = command("--jsonl", "--text-field", "body", file)
    assert run.returncode == 1
    assert [record["source"] for record in records(run)] == ["a", "7", f"{file}:6"]
    problems = run.stderr.decode().splitlines()
    assert [f"{file}:{number}:" in problem for number, problem in zip((3, 5, 7), problems)] == [True] * 3
    assert records(run)[0]["zones"][-1]["end"] == len("Kopf\n\nText ü.\n")


def test_formats_and_output(command, tmp_path):
    out = tmp_path / "out.json"
    run = command(EXAMPLES[0], EXAMPLES[1], "--format", "json", "--output", out)
    assert run.returncode == 0 and run.stdout == b""
    assert [record["source"] for record in json.loads(out.read_text(encoding="utf-8"))] == [str(path) for path in EXAMPLES[:2]]
    table = command("--format", "table", "examples/releases").stdout.decode("utf-8")
    assert all(str(path.relative_to(ROOT)) in table for path in EXAMPLES)
    assert max(map(len, table.splitlines())) <= 80


def test_files_in_other_encodings(command, tmp_path):
    text = "Straßenfest in Köln\n\nKöln, 3. Mai 2024 – „Schön“, sagte Anna Müller für die Stadt.\n"
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1252"):
        (tmp_path / f"{encoding}.txt").write_bytes(text.encode(encoding))
    (tmp_path / "binary.txt").write_bytes(bytes(range(256)) * 10)
    (tmp_path / "empty.txt").write_bytes(b"")
    run = command(tmp_path, "-f", "jsonl")
    assert run.returncode == 0
    by_name = {pathlib.Path(record["source"]).stem: record for record in records(run)}
    for name, record in by_name.items():
        notes = [note["code"] for note in record["notes"]]
        if name in ("binary", "empty"):
            assert notes == ["input." + name] and record["headline"] is None
            continue
        assert notes == ([] if name.startswith("utf-8") else ["encoding.converted"]), name
        assert record["headline"]["text"].removeprefix("\ufeff") == "Straßenfest in Köln", name


def test_a_reader_that_goes_away_is_no_error_message(harbour, tmp_path):
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(harbour, encoding="utf-8")
    run = subprocess.run(["bash", "-c", '"$0" "$1" | head -1 | wc -l', PROGRAM, str(tmp_path)], capture_output=True, timeout=60)
    assert run.stdout.strip() == b"1" and run.stderr == b""


def test_version_and_help(command):
    assert command("--version").stdout.decode().strip() == f"pressparse {pressparse.__version__}"
    run = command("--help")
    assert run.returncode == 0 and b"--format" in run.stdout


def test_parquet_through_the_python_package(tmp_path):
    parquet = pytest.importorskip("pyarrow.parquet")
    out = tmp_path / "out.parquet"
    module = [sys.executable, "-m", "pressparse", "examples/releases", "no-such.txt", "--format", "parquet", "--output", str(out)]
    run = subprocess.run(module, capture_output=True, cwd=ROOT, timeout=120)
    assert run.returncode == 1 and run.stdout == b"" and run.stderr.count(b"\n") == 1 and b"no-such.txt" in run.stderr
    rows = parquet.read_table(out).to_pylist()
    assert [row["source"] for row in rows] == [str(path.relative_to(ROOT)) for path in EXAMPLES]
    assert [row["headline"]["text"] for row in rows] == [pressparse.parse(read(path)).headline.text for path in EXAMPLES]


def test_parquet_says_what_it_needs(tmp_path):
    def run(*arguments, start="-m"):
        return subprocess.run([sys.executable, start, *arguments], capture_output=True, cwd=ROOT, timeout=120, text=True)

    assert run("pressparse", EXAMPLES[0], "--format", "parquet").returncode == 2  # no --output
    denied = run("pressparse", EXAMPLES[0], "--format", "parquet", "--output", tmp_path / "no" / "folder.parquet")
    assert denied.returncode == 2 and denied.stderr.startswith("pressparse: cannot write ") and denied.stderr.count("\n") == 1
    program = "import sys; sys.modules['pyarrow'] = None; from pressparse.__main__ import main; sys.argv[1:] = sys.argv[2:]; sys.exit(main())"
    missing = run(program, "-", EXAMPLES[0], "--format", "parquet", "--output", tmp_path / "x.parquet", start="-c")
    assert missing.returncode == 2 and "pip install pyarrow" in missing.stderr


def wait_for_output(process, needle, seconds=30):
    """What the process has written to its terminal until `needle` appears in it."""
    seen = b""
    end = time.monotonic() + seconds
    while needle not in seen and time.monotonic() < end and select.select([process], [], [], 1):
        try:
            seen += os.read(process, 4096)
        except OSError:  # the other end is closed
            break
    return seen


@pytest.fixture
def many(harbour, tmp_path):
    """JSON Lines that take some seconds."""
    file = tmp_path / "many.jsonl"
    line = json.dumps({"text": harbour * 3}) + "\n"
    with open(file, "w", encoding="utf-8") as out:
        out.writelines(line for _ in range(10000))
    return file


@pytest.mark.skipif(sys.platform == "win32", reason="terminals and signals, the POSIX way")
def test_progress_on_a_terminal_and_an_interrupt(many, tmp_path):
    terminal, end = pty.openpty()
    out = tmp_path / "out.jsonl"
    with subprocess.Popen([PROGRAM, "--jsonl", many, "--output", out], stderr=end) as process:
        os.close(end)
        line = wait_for_output(terminal, b"left")
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=30) == 130
    os.close(terminal)
    assert re.search(rb"\d+ releases, [\d.]+ MB, [\d.]+ MB/s, \d+ %, \d+:\d\d left", line), line
    written = out.read_text(encoding="utf-8").splitlines(keepends=True)
    assert 0 < len(written) < 10000
    assert all(line.startswith('{"source":') and line.endswith("}\n") for line in (written[0], written[-1]))


@pytest.mark.skipif(sys.platform == "win32", reason="ru_maxrss")
def test_memory_stays_flat(many):
    def peak(lines):
        with open(many, "rb") as file:
            head = b"".join(itertools.islice(file, lines))
        program = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], stdin=sys.stdin, stdout=subprocess.DEVNULL, check=True); print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
        run = subprocess.run([sys.executable, "-c", program, PROGRAM, "--jsonl", "-"], input=head, capture_output=True, check=True)
        return int(run.stdout) / 1024

    assert peak(1000) < peak(50) + 16
