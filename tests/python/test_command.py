"""The command as pip installs it, and `python -m pressparse`."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import sysconfig

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
