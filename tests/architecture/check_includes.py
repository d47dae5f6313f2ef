#!/usr/bin/env python3
"""Checks who includes what: check_includes.py SOURCE_FOLDER

Each library of the core is used in one room of src/; a public header includes none of them, so that users need no header but ours.
Also refuses what the design leaves out (std::regex), and names that files which CI compiles together cannot share (check_names.py).
"""

import pathlib
import re
import sys

import check_names

# What is included -> the files that may. The pack generator is no part of the library; the benchmark runs the libraries beside it.
ROOMS = {
    r"unicode/": r"src/text/|src/lang/generate/|tests/bench/",
    r"utf8proc\.h": r"src/text/",
    r"re2/": r"src/pattern/|tests/bench/",
    r"phonenumbers/": r"src/fields/phone[^/]*|tests/unit/fields/phone[^/]*",
    r"libpsl\.h": r"src/fields/",
    r"CLI/": r"src/cli/",
    r"nlohmann/": r"src/cli/|tests/",
    r"pybind11/": r"python/src/",
    r"regex\b": r"nothing",
}
MINIMUM_FILES = 80


def main(root):
    files = [path for folder in ("include", "src", "python/src", "examples/cpp", "tests") for path in sorted((root / folder).rglob("*")) if path.suffix in (".cpp", ".hpp", ".h")]
    faults = []
    for path in files:
        name = path.relative_to(root).as_posix()
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            include = re.match(r'\s*#\s*include\s*[<"]([^>"]+)[>"]', line)
            if not include:
                continue
            for library, room in ROOMS.items():
                if re.match(library, include[1]) and not re.match(room, name):
                    faults.append(f"{name}:{number}: {include[1]} belongs into {room} only")
            if name.startswith("include/") and "/" in include[1] and not include[1].startswith("pressparse/"):
                faults.append(f"{name}:{number}: a public header includes {include[1]}")
    faults += check_names.faults(root)
    if len(files) < MINIMUM_FILES:
        faults.append(f"{len(files)} files seen, there are {MINIMUM_FILES} at least: wrong folder?")
    print(*faults, sep="\n", end="\n" if faults else "")
    print(f"{len(files)} files, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
