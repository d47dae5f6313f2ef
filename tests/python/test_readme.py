"""What README shows is what happens."""

import contextlib
import io
import json
import re

import pytest

import pressparse
from conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.M | re.S)


def block_and_next(language):
    index = [name for name, _ in BLOCKS].index(language)
    return BLOCKS[index][1], BLOCKS[index + 1][1]


def test_python_code_prints_the_output_shown(monkeypatch):
    monkeypatch.chdir(ROOT)
    code, shown = block_and_next("python")
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        exec(compile(code, "README.md", "exec"), {})
    assert out.getvalue() == shown
    assert code == (ROOT / "examples/python/quick_start.py").read_text(encoding="utf-8")


def test_cpp_code_and_output_are_the_example_that_ctest_runs():
    code, shown = block_and_next("cpp")
    assert code == (ROOT / "examples/cpp/quick_start.cpp").read_text(encoding="utf-8")
    assert shown == (ROOT / "examples/cpp/quick_start.expected").read_text(encoding="utf-8")


def test_cmake_lines_are_those_of_the_consumer_that_ctest_builds():
    code, _ = block_and_next("cmake")
    consumer = (ROOT / "tests/install/consumer/CMakeLists.txt").read_text(encoding="utf-8")
    assert all(line in consumer for line in code.splitlines())


def contains(actual, shown, path="record"):
    """Whether all that is shown is in the record: README leaves keys and list items out, it invents none."""
    if isinstance(shown, dict):
        for key, value in shown.items():
            contains(actual[key], value, f"{path}.{key}")
    elif isinstance(shown, list):
        assert len(actual) >= len(shown), path
        for index, value in enumerate(shown):
            contains(actual[index], value, f"{path}[{index}]")
    else:
        assert actual == shown, path


def test_the_record_shown_is_the_releases():
    shown, _ = block_and_next("json")
    text = (ROOT / "examples/releases/harbour-bridge.txt").read_text(encoding="utf-8")
    contains(pressparse.parse(text).to_dict(), json.loads(shown))
    release = re.search(r"<pre>\n(.*?)</pre>", README, re.S)[1]
    for part in release.split("...\n"):
        assert " ".join(part.split()) in " ".join(text.split())


@pytest.mark.parametrize("name", sorted({link for link in re.findall(r"\]\(([^)#]+)", README) if "://" not in link}))
def test_links_lead_somewhere(name):
    assert (ROOT / name).exists()


def test_every_field_is_in_the_table():
    fields = {attribute for name, _, attributes in pressparse._core._describe_classes() if name == "Release" for attribute, _, _ in attributes}
    assert fields - {"source", "schema"} <= set(re.findall(r"`(\w+)`", README))
