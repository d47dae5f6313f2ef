"""Texts and tools that the tests share."""

import pathlib

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
EXAMPLES = sorted((ROOT / "examples" / "releases").glob("*.txt"))
GOLD = sorted((ROOT / "tests" / "gold").glob("*/release.txt"))

# No test may pass by having nothing to look at.
assert len(EXAMPLES) >= 15, "examples/releases is missing or has shrunk"
assert len(GOLD) >= 45, "tests/gold is missing or has shrunk"


def read(path):
    """The text with its own line ends: the bytes count."""
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def release_id(path):
    return path.parent.name if path.name == "release.txt" else path.stem


@pytest.fixture(params=EXAMPLES + GOLD, ids=release_id)
def release_text(request):
    """Every example and every gold release in turn."""
    return read(request.param)


@pytest.fixture
def harbour():
    return read(ROOT / "examples" / "releases" / "harbour-bridge.txt")


def located(node, path=""):
    """Every value with text and span in a record's plain form, with its path; a quotation's own text is joined from its segments."""
    if isinstance(node, dict):
        if {"text", "start", "end"} <= node.keys() and "segments" not in node:
            yield path, node
        for key, child in node.items():
            yield from located(child, f"{path}.{key}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from located(child, f"{path}[{index}]")


def squeezed(text):
    """White space as one space: a headline over two lines is one line in `text`."""
    return " ".join(text.split())
