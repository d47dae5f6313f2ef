#!/usr/bin/env python3
"""Checks that the files of a folder can be compiled together: check_names.py SOURCE_FOLDER

CI joins several files into one (CMAKE_UNITY_BUILD), and with them their anonymous namespaces. So what a file keeps for itself must have
a name that no other file of the folder has, and none that a header there declares: not even as an overload, which would be called in its place.
"""

import collections
import pathlib
import re
import sys

FOLDERS = ("src", "python/src")
MINIMUM_NAMES = 400


def declared(line):
    """The names that a line declares which begins in its first column."""
    line = re.sub(r"^(template\s*<.*?>|\[\[.*?\]\]|inline|static)\s*", "", line)
    if not re.match(r"\w", line) or re.match(r"(using|namespace|static_assert|return|friend|extern)\b", line):
        return []
    kind = re.match(r"(?:struct|class|enum class|enum|union) (\w+)", line)
    if kind:
        return [kind[1]] if not line.rstrip().endswith(";") or "{" in line else []
    name = re.search(r"\w+$", re.split(r"[({=\[;]", line)[0].strip())
    further = re.findall(r", (\w+) = ", line.split("//")[0]) if re.match(r"constexpr [\w:]+ \w+ = ", line) else []
    return [name[0], *further] if name else []


def private_names(text):
    """Each name in the anonymous namespaces of a source file."""
    return {name for part in re.findall(r"^namespace \{\n(.*?)^\}  // namespace$", text, re.M | re.S) for line in part.split("\n") for name in declared(line)}


def public_names(text):
    return {name for line in text.split("\n") for name in declared(line)}


def faults(root):
    found, count = [], 0
    for folder in sorted({path.parent for start in FOLDERS for path in (root / start).rglob("*.cpp")}):
        owners = collections.defaultdict(list)
        for path in sorted(folder.glob("*.cpp")):
            for name in private_names(path.read_text(encoding="utf-8")):
                owners[name].append(path.name)
        count += len(owners)
        for path in sorted(folder.glob("*.hpp")):
            for name in public_names(path.read_text(encoding="utf-8")) & owners.keys():
                owners[name].append(path.name)
        found += [f"{folder.relative_to(root)}: {name} is in {' and '.join(files)}; files are compiled together in CI, give each a telling name or share one"
                  for name, files in sorted(owners.items()) if len(files) > 1]
    if count < MINIMUM_NAMES:
        found.append(f"{count} names in anonymous namespaces seen, there are {MINIMUM_NAMES} at least")
    return found


if __name__ == "__main__":
    problems = faults(pathlib.Path(sys.argv[1]))
    print(*problems, sep="\n", end="\n" if problems else "")
    print(f"{len(problems)} names twice")
    sys.exit(1 if problems else 0)
