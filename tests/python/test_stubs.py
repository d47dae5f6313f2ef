"""The stubs say what the module has."""

import ast
import pathlib
import subprocess
import sys

import pressparse
from conftest import ROOT

STUBS = ROOT / "python" / "pressparse" / "_core.pyi"


def test_the_committed_stubs_are_those_of_the_module():
    run = subprocess.run([sys.executable, ROOT / "python" / "tools" / "generate_stubs.py", "--check"], capture_output=True, text=True)
    assert run.returncode == 0, run.stderr


def test_every_public_attribute_is_in_the_stubs_and_back():
    classes = {node.name: node for node in ast.parse(STUBS.read_text(encoding="utf-8")).body if isinstance(node, ast.ClassDef)}
    checked = 0
    for name, node in classes.items():
        real = getattr(pressparse._core, name)
        if name == "Error":
            continue
        stubbed = {item.name for item in node.body if isinstance(item, ast.FunctionDef) and not item.name.startswith("_")}
        actual = {attribute for attribute in vars(real) if not attribute.startswith("_")}
        assert stubbed == actual, name
        checked += len(actual)
    assert checked > 100


def test_every_class_and_attribute_has_a_docstring():
    for name, doc, attributes in pressparse._core._describe_classes():
        assert doc, name
        for attribute, _, text in attributes:
            # A type says what these are; the others need words.
            assert text or attribute in ("date", "name", "phones", "emails", "country"), f"{name}.{attribute}"


def test_the_package_is_marked_as_typed():
    assert (pathlib.Path(pressparse.__file__).parent / "py.typed").exists()


def test_stubtest_and_mypy_agree(tmp_path):
    """Checked where the package is installed, not where it is written."""
    allowlist = ROOT / "tests" / "python" / "stubtest_allowlist.txt"
    stubtest = subprocess.run([sys.executable, "-m", "mypy.stubtest", "pressparse", "--allowlist", allowlist], capture_output=True, text=True, cwd=tmp_path)
    assert stubtest.returncode == 0, stubtest.stdout + stubtest.stderr
    checked = [ROOT / "examples" / "python", ROOT / "examples" / "engines", ROOT / "python" / "pressparse"]
    mypy = subprocess.run([sys.executable, "-m", "mypy", "--config-file", ROOT / "pyproject.toml", *checked, "--cache-dir", tmp_path],
                          capture_output=True, text=True, cwd=tmp_path)
    assert mypy.returncode == 0, mypy.stdout + mypy.stderr
