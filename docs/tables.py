"""The tables of the documentation, from where the facts are: the module, the rules, the floor of the scores.

They are written into docs/tables/ when the documentation is built; no one edits them.
"""

import json
import pathlib
import re

import pressparse

ROOT = pathlib.Path(__file__).resolve().parents[1]
#: What Markdown would read as its own in a sample.
ESCAPED = str.maketrans({sign: "\\" + sign for sign in "|[]<>*"})
TABLES = pathlib.Path(__file__).resolve().parent / "tables"


def table(head, rows):
    cells = [[cell if cell.startswith("`") else cell.translate(ESCAPED) for cell in row] for row in rows]
    return "\n".join(f"| {' | '.join(row)} |" for row in [head, ["---"] * len(head), *cells]) + "\n"


def record():
    """Every class and attribute, with the docstrings that an editor shows."""
    for name, doc, attributes in pressparse._core._describe_classes():
        yield f"## {name}\n\n{doc}\n\n" + table(["attribute", "type", "meaning"], [[f"`{a}`", f"`{kind}`".replace("|", "or"), text] for a, kind, text in attributes])


def rules():
    """{prefix: [(name, confidence, sentence)]} of src/rules.def."""
    found = {}
    for line in (ROOT / "src" / "rules.def").read_text(encoding="utf-8").splitlines():
        if match := re.match(r'RULE\(\w+, "([\w.]+)", ([\d.]+)(?:, "((?:[^"\\]|\\.)*)")?\)', line):
            sentence = re.sub(r"\\(.)", r"\1", match[3] or "")
            found.setdefault(match[1].split(".")[0], []).append((match[1], match[2], sentence))
    return found


def limits():
    """[(code, value, what is left out)] of src/limits.def."""
    text = (ROOT / "src" / "limits.def").read_text(encoding="utf-8")
    return re.findall(r'^LIMIT\(\w+, "([\w.]+)", (\d+), "([^"]*)"\)$', text, re.M)


def scores():
    floor = json.loads((ROOT / "tests" / "corpus" / "floor.json").read_text(encoding="utf-8"))
    return table(["field", "real releases", "own gold releases", "further own releases"], [[f"`{f}`", *(f"{floor[s][f]:.3f}" if f in floor[s] else "" for s in ("corpus", "gold", "further"))] for f in sorted(floor["corpus"] | floor["gold"])])


def more():
    """The pages that the tours and the record do not list, known ones first."""
    listed = set(re.findall(r"^(\w+)$", (TABLES.parent / "index.md").read_text(encoding="utf-8"), re.M)) | {"index"}
    first = ["engines", "seeing", "explain", "lint", "standards", "languages", "changelog"]
    rest = {path.stem for path in TABLES.parent.glob("*.md")} - listed
    pages = [page for page in first if page in rest] + sorted(rest - set(first))
    return "```{toctree}\n:caption: More\n:maxdepth: 1\n\n" + "\n".join(pages) + "\n```\n"


def write_all():
    TABLES.mkdir(exist_ok=True)
    files = {"more": more(), "record": "\n".join(record()), "scores": scores(), "limits": table(["code", "value", "more than so many"], [[f"`{code}`", value, what] for code, value, what in limits()])}
    for prefix, entries in rules().items():
        files[f"rules-{prefix}"] = table(["rule", "confidence", "what it looks for"], [[f"`{name}`", confidence, sentence] for name, confidence, sentence in entries])
    for name, text in files.items():
        (TABLES / f"{name}.md").write_text(text, encoding="utf-8")
