#!/usr/bin/env python3
"""Checks that SECURITY.md lists every cap of src/limits.def with its value, and that every cap is used: check_limits.py SOURCE_FOLDER

--write puts the table into SECURITY.md.
"""

import pathlib
import re
import sys

MINIMUM = 30
BEGIN, END = "<!-- caps: tests/architecture/check_limits.py --write -->\n", "<!-- caps end -->"


def main(root, write):
    found = re.findall(r'^LIMIT\((\w+), "([\w.]+)", (\d+), "([^"]*)"\)$', (root / "src" / "limits.def").read_text(encoding="utf-8"), re.M)
    lines = sum(line.startswith("LIMIT(") for line in (root / "src" / "limits.def").read_text(encoding="utf-8").splitlines())
    faults = [] if len(found) == lines >= MINIMUM else [f"{len(found)} caps read of {lines}, {MINIMUM} at least"]
    sources = "".join(path.read_text(encoding="utf-8") for path in (root / "src").rglob("*.[ch]pp"))
    for constant, code, _, _ in found:
        for wanted in (f"limits::{constant}", f"Limit::{constant}"):
            if not re.search(rf"(?<!\w){wanted}\b", sources):
                faults.append(f"{code}: {wanted} is used nowhere, so the cap does not hold or leaves no note")
    table = "| code | more than |\n|---|---|\n" + "".join(f"| `{code}` | {int(value):,} {what} |\n" for _, code, value, what in found)
    path = root / "SECURITY.md"
    text = path.read_text(encoding="utf-8")
    head, _, rest = text.partition(BEGIN)
    _, _, tail = rest.partition(END)
    if write:
        path.write_text(head + BEGIN + table + END + tail, encoding="utf-8")
    elif head + BEGIN + table + END + tail != text:
        faults.append("SECURITY.md does not list the caps as they are: run tests/architecture/check_limits.py . --write")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(found)} caps, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), "--write" in sys.argv))
