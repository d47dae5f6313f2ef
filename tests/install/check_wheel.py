#!/usr/bin/env python3
"""Installs a repaired wheel where nothing is but Python and the C and C++ libraries, and parses there: check_wheel.py WHEEL

A folder becomes the root of the file system (chroot): this Python's interpreter and standard library, the libraries that the
interpreter itself loads, libstdc++, and the wheel. None of ICU, RE2, libphonenumber or the others is there. What is printed must be
what the package prints that is installed here. Needs root, or user namespaces.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]

#: Links with other scripts, numbers, character sets: whatever reads data of the libraries.
PROGRAM = """
import pathlib, sys, time
begin = time.perf_counter()
import pressparse
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.txt")):
    print(pressparse.parse(path.read_bytes(), source=path.name).to_json())
print("first records after", round(time.perf_counter() - begin, 2), "s", file=sys.stderr)
text = "Stra\\u00dfenfest in K\\u00f6ln\\n\\nK\\u00f6ln, 3. Mai 2024 \\u2013 Mehr auf www.k\\u00f6ln.example.de, Tel. 0221 123456.\\n"
print(pressparse.parse(text).links[0].host)
for name in "cp1252 utf-16 iso-8859-15 iso-8859-2 koi8-r windows-1251 cp850 macintosh shift_jis euc-jp iso-2022-jp euc-kr cp949 big5 gb2312 gbk gb18030".split():
    release = pressparse.parse(b"Headline\\n\\nText.\\n" if name != "utf-16" else "Headline\\n".encode("utf-16"), encoding=name)
    print(name, release.headline and release.headline.text, [note.code for note in release.notes])
print("libraries of the wheel:", len({line.split()[-1] for line in open("/proc/self/maps") if "/pressparse.libs/lib" in line}), file=sys.stderr)
"""


def libraries(program):
    """What the loader loads for a program, with the loader itself."""
    listed = subprocess.run(["ldd", program], capture_output=True, text=True, check=True).stdout
    return {pathlib.Path(path) for path in re.findall(r"(?:=> |^\s+)(/\S+)", listed, re.M)}


def copy(path, root):
    target = root / path.relative_to("/")
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(path, target)


def make_root(root, wheel):
    python = pathlib.Path(sys.executable).resolve()
    cxx = {path for path in libraries(sysconfig.get_path("platlib") + "/pressparse/" + core()) if path.name.startswith(("libstdc++", "libgcc_s", "libm."))}
    for path in {python} | libraries(python) | cxx:
        copy(path, root)
    standard = pathlib.Path(sysconfig.get_path("stdlib"))
    shutil.copytree(standard, root / standard.relative_to("/"), symlinks=True, ignore=shutil.ignore_patterns("site-packages", "dist-packages", "test", "tests", "__pycache__", "config-*"))
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--disable-pip-version-check", "--target", root / "site", wheel], check=True)
    shutil.copytree(ROOT / "examples" / "releases", root / "releases")
    (root / "proc").mkdir()
    return python


def core():
    return "_core" + sysconfig.get_config_var("EXT_SUFFIX")


def main():
    wheel = pathlib.Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        python = make_root(root, wheel)
        strange = [path for path in root.rglob("lib*") if re.match(r"lib(icu|re2|phonenumber|protobuf|psl|utf8proc|absl)", path.name) and "pressparse.libs" not in path.parts]
        if strange:
            sys.exit(f"the root is not bare: {strange[:3]}")
        (root / "try.py").write_text(PROGRAM)
        expected = subprocess.run([sys.executable, root / "try.py", root / "releases"], capture_output=True, check=True).stdout
        user = [] if os.getuid() == 0 else ["--map-root-user"]
        enter = 'mount -t proc proc "$0/proc" && exec chroot "$0" "$@"'
        begin = time.monotonic()
        done = subprocess.run(["unshare", *user, "--mount", "--pid", "--fork", "sh", "-c", enter, root, python, "/try.py", "/releases"],
                              env={"PYTHONHOME": sys.base_prefix, "PYTHONPATH": "/site"}, capture_output=True)
        if done.returncode != 0 or done.stdout != expected or b"libraries of the wheel: 0" in done.stderr:
            sys.exit(f"in the bare root: exit status {done.returncode}, the same records: {done.stdout == expected}\n{done.stderr.decode()[-3000:]}")
        print(f"{wheel.name}: the same records in a bare root; {', '.join(done.stderr.decode().splitlines())}; all in {time.monotonic() - begin:.1f} s")


if __name__ == "__main__":
    main()
