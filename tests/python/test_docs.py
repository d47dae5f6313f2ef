"""What the documentation shows is what happens: every code block is run, every link and included file is there."""

import contextlib
import io
import os
import pathlib
import re
import subprocess
import sys

import pytest

from conftest import ROOT

DOCS = ROOT / "docs"
PAGES = sorted(DOCS.glob("*.md"))
#: Lines to type on a machine of one's own; test.sh and the tests of the installation do the like.
CONSOLE = ("sudo ", "python3 -m venv", ".venv/bin/p", "cmake ", "c++ ")


def blocks(page):
    return re.findall(r"^```(\S+)\n(.*?)^```$", page.read_text(encoding="utf-8"), re.M | re.S)


def run_shell(code, folder):
    environment = {**os.environ, "PATH": os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"]}
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, encoding="utf-8", cwd=folder, env=environment, timeout=120)
    return done.stdout


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_code_prints_what_is_shown(page, tmp_path, monkeypatch):
    monkeypatch.chdir(ROOT)
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    names = {"__name__": "docs"}
    printed = None
    for language, code in blocks(page):
        if language == "text":
            assert printed == code
            printed = None
            continue
        assert not printed, f"prints, and the page does not show it: {printed}"
        if language == "python":
            out = io.StringIO()
            with contextlib.redirect_stdout(out):
                exec(compile(code, str(page), "exec"), names)
            printed = out.getvalue()
        elif language == "sh":
            printed = run_shell(code, tmp_path)
        elif language == "console":
            assert all(line.startswith(CONSOLE) for line in code.splitlines()), code
        else:
            assert language.startswith("{"), f"a block of {language} is not run"
    assert not printed


def test_console_lines_name_the_packages_that_are_needed():
    setup = (ROOT / "cmake" / "setup.sh").read_text(encoding="utf-8")
    needed = set(re.search(r"library_packages=\((.*?)\)", setup, re.S)[1].split()) - {"build-essential", "cmake", "ninja-build"}
    assert needed <= set((DOCS / "install.md").read_text(encoding="utf-8").split())


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_links_and_inclusions_lead_somewhere(page):
    text = page.read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)#]+)[^)]*\)", text):
        assert "://" in link or (DOCS / link).exists(), link
    for name in re.findall(r"^```\{(?:literal)?include\} (\S+)", text, re.M):
        assert name.startswith("tables/") or (DOCS / name).exists(), name


def test_the_pages_build_without_a_warning(tmp_path):
    pytest.importorskip("furo")
    pytest.importorskip("myst_parser")
    build = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-b", "html", DOCS, tmp_path]
    done = subprocess.run(build, capture_output=True, text=True, timeout=300)
    assert done.returncode == 0, done.stderr
    assert len(list(tmp_path.glob("*.html"))) > len(PAGES)
    fields = (tmp_path / "fields.html").read_text(encoding="utf-8")
    rules = re.findall(r'^RULE\(\w+, "([\w.]+)"', (ROOT / "src" / "rules.def").read_text(encoding="utf-8"), re.M)
    assert [rule for rule in rules if f">{rule}<" not in fields] == []
