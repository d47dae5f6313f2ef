"""The example scripts run, and print what their .expected files say."""

import subprocess
import sys

import pytest

from conftest import EXAMPLES, ROOT

SCRIPTS = sorted((ROOT / "examples" / "python").glob("*.py"))
ARGUMENTS = {"contacts_to_csv": ["examples/releases/bw-water-meter.txt", "examples/releases/harbour-bridge.txt"]}


def run(path, *arguments):
    done = subprocess.run([sys.executable, path, *arguments], capture_output=True, text=True, encoding="utf-8", cwd=ROOT, timeout=120)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.stem)
def test_example_prints_what_is_expected(path):
    assert run(path, *ARGUMENTS.get(path.stem, [])) == path.with_suffix(".expected").read_text(encoding="utf-8")


def test_there_are_examples():
    assert len(SCRIPTS) >= 2 and len(EXAMPLES) >= 15
