"""explain and lint, in Python and as commands."""

import json

import pytest

import pressparse
from conftest import EXAMPLES, read
from test_command import command  # noqa: F401


def test_an_explanation_is_of_the_release_that_parse_gives(release_text):
    for text in (release_text, release_text.encode()):
        explanation = pressparse.explain(text, source="a")
        assert explanation.release == pressparse.parse(text, source="a")
        for value in explanation.values:
            assert 0 <= value.start < value.end <= len(text)
            assert value.rule and value.description.endswith((".", "”", "»"))
        for candidate in explanation.rejected:
            piece = text[candidate.start : candidate.end]
            assert (piece if isinstance(text, str) else piece.decode()) == candidate.text
            assert candidate.reason
    plain = json.loads(explanation.to_json())
    assert len(plain["values"]) == len(explanation.values)
    assert max(map(len, explanation.to_text(columns=70).splitlines())) <= 70


def test_every_located_value_is_explained(harbour):
    explanation = pressparse.explain(harbour)
    paths = {value.path for value in explanation.values}
    release = explanation.release
    for field in ("dates", "parties", "quotes", "contacts", "phones", "emails", "links"):
        assert {f"{field}[{i}]" for i in range(len(getattr(release, field)))} <= paths
    only = json.loads(explanation.to_json(field="quotes"))
    assert {value["field"] for value in only["values"]} == {"quotes"}
    assert "phones" not in explanation.to_text(field="quotes")


def test_explain_as_a_command(command):  # noqa: F811
    run = command("explain", EXAMPLES[0], "--field", "quotes")
    assert run.returncode == 0 and b"quotes[0] by quote." in run.stdout
    run = command("explain", EXAMPLES[0], "--format", "json")
    assert json.loads(run.stdout)["source"] == str(EXAMPLES[0])
    run = command("explain", EXAMPLES[0], EXAMPLES[1], "--format", "json")
    assert [json.loads(line)["source"] for line in run.stdout.splitlines()] == [str(path) for path in EXAMPLES[:2]]
    assert command("explain", EXAMPLES[0], "--field", "nothing").returncode == 2
    assert command("explain", "no-such.txt").returncode == 1


def test_good_releases_have_no_error():
    for path in EXAMPLES:
        errors = [finding for finding in pressparse.lint(read(path)) if finding.severity == "error"]
        assert errors == [] or path.stem.startswith("damaged"), (path, errors)


def test_findings_in_python():
    text = "Brücke öffnet [DATUM]\n\nText.\n"
    findings = pressparse.lint(text)
    assert findings == pressparse.parse(text).lint()
    slot = next(finding for finding in findings if finding.code == "placeholder.text")
    assert (text[slot.start : slot.end], slot.severity, slot.line, slot.column) == ("[DATUM]", "error", 1, 15)
    data = text.encode()
    slot = next(finding for finding in pressparse.lint(data) if finding.code == "placeholder.text")
    assert data[slot.start : slot.end] == b"[DATUM]"
    assert "placeholder.text" not in [finding.code for finding in pressparse.lint(text, ignore=["placeholder.text"])]


def test_lint_as_a_command(command, tmp_path):  # noqa: F811
    good = [path for path in EXAMPLES if not path.stem.startswith("damaged")]
    assert command("lint", *good).returncode == 0
    bad = tmp_path / "bad.txt"
    bad.write_text("Harbour opens bridge on TBD\n\nIt is a bridge.\n")
    run = command("lint", bad, good[0])
    assert run.returncode == 1 and run.stderr == b""
    lines = run.stdout.decode().splitlines()
    assert f"{bad}:1:25: error: 'TBD' looks like a text to be replaced: write what belongs there [placeholder.text]" in lines
    codes = {line.rsplit("[", 1)[1].rstrip("]") for line in lines if "error:" in line}
    assert command("lint", bad, "--ignore", ",".join(codes)).returncode == 0
    found = json.loads(command("lint", bad, "--format", "json").stdout)
    assert found["source"] == str(bad) and {"code", "severity", "message", "start", "end", "line", "column"} == found["findings"][0].keys()
    assert command("lint", bad, "--ignore", "no.such").returncode == 2
    assert command("lint", tmp_path / "missing.txt").returncode == 1
    assert b"contact.missing" in command("lint", "--help").stdout


@pytest.mark.parametrize("name", ["view", "lint", "explain"])
def test_a_file_may_have_the_name_of_a_command(command, tmp_path, name):  # noqa: F811
    (tmp_path / name).write_text("Harbour opens bridge to walkers\n")
    run = command("--format", "jsonl", tmp_path / name)
    assert json.loads(run.stdout)["headline"]["text"] == "Harbour opens bridge to walkers"
