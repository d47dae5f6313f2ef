#!/usr/bin/env python3
"""Installs the library and builds a project that uses it, in every way README names: check_install.py SOURCE BUILD [OPTION...]

static: from BUILD, the tree that the tests run in. shared: from a project that has pressparse as a subdirectory, configured with the options.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
VERSION = re.search(r'PRESSPARSE_VERSION "([^"]+)"', (HERE.parents[1] / "include/pressparse/version.hpp").read_text(encoding="utf-8"))[1]
EXPECTED = f"unknown_language\nHafenbrücke eröffnet 20 en {VERSION}\n"


def run(*command, **options):
    done = subprocess.run([*map(str, command)], capture_output=True, text=True, encoding="utf-8", **options)
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
    return done.stdout


def check(what, program, **environment):
    printed = run(program, env={**os.environ, **environment})
    if printed != EXPECTED:
        sys.exit(f"{what}: printed {printed!r}, expected {EXPECTED!r}")
    print(what, "works")


def use_installed(kind, prefix, work):
    libraries = next(prefix.rglob("pkgconfig")).parent
    run("cmake", "-S", HERE / "consumer", "-B", work / kind, "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}")
    run("cmake", "--build", work / kind)
    check(f"{kind}, find_package", work / kind / "app")

    environment = {**os.environ, "PKG_CONFIG_PATH": str(libraries / "pkgconfig")}
    static = ["--static"] if kind == "static" else []
    flags = run("pkg-config", *static, "--cflags", "--libs", "pressparse", env=environment).split()
    program = work / f"{kind}-pkg-config"
    run("c++", HERE / "consumer" / "main.cpp", "-o", program, *flags)
    check(f"{kind}, pkg-config", program, LD_LIBRARY_PATH=str(libraries))

    # Each public header stands on its own, and needs nothing but the standard library.
    for header in sorted((prefix / "include/pressparse").iterdir()):
        run("c++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-x", "c++", "-I", prefix / "include", "-include", header, "/dev/null")
        strange = [line for line in header.read_text(encoding="utf-8").splitlines() if re.match(r'#include (?!<[a-z_]+>|"pressparse/)', line)]
        if strange:
            sys.exit(f"{header.name} includes what is not the standard library's: {strange}")
    headers = sorted(path.name for path in (prefix / "include/pressparse").iterdir())
    if headers != sorted(path.name for path in (HERE.parents[1] / "include/pressparse").iterdir()):
        sys.exit(f"{kind}: not all headers are installed: {headers}")


def say_what_is_missing(source, work):
    """A machine without the libraries: one message, with a line to copy."""
    done = subprocess.run(["cmake", "-S", source, "-B", work / "bare", "-G", "Ninja"], capture_output=True, text=True, env={**os.environ, "PKG_CONFIG_LIBDIR": "/nonexistent"})
    wanted = "pressparse needs re2, libutf8proc, libpsl, icu-uc, icu-i18n:\n\n    apt-get install libre2-dev libutf8proc-dev libpsl-dev libicu-dev\n"
    if done.returncode == 0 or wanted not in done.stderr:
        sys.exit(f"what is missing is not said:\n{done.stderr[-2000:]}")
    print("what is missing is said")


def main():
    source, build, *options = sys.argv[1:]
    source, build = pathlib.Path(source), pathlib.Path(build)
    with tempfile.TemporaryDirectory(dir=build) as folder:
        work = pathlib.Path(folder)
        say_what_is_missing(source, work)
        run("cmake", "--install", build, "--prefix", work / "static-prefix")
        use_installed("static", work / "static-prefix", work)
        command = work / "static-prefix/bin/pressparse"
        if run(command, "--version").split() != ["pressparse", VERSION]:
            sys.exit("the installed command does not run")

        run("cmake", "-S", HERE / "subdirectory", "-B", work / "outer", "-G", "Unix Makefiles", f"-DPRESSPARSE_SOURCE={source}", "-DCMAKE_BUILD_TYPE=Release", *options)
        run("cmake", "--build", work / "outer", "--parallel", 2)
        check("shared, add_subdirectory", work / "outer/app")
        run("cmake", "--install", work / "outer", "--prefix", work / "shared-prefix")
        use_installed("shared", work / "shared-prefix", work)
        library = next((work / "shared-prefix").rglob(f"libpressparse.so.{VERSION}"))
        minor = VERSION.rpartition(".")[0]
        if f"Library soname: [libpressparse.so.{minor}]" not in run("readelf", "-d", library):
            sys.exit(f"the soname is not libpressparse.so.{minor}")
        # Templates of the standard library are weak symbols of everyone's; ours alone are strong.
        symbols = [line.split(maxsplit=2)[1:] for line in run("nm", "-DC", "--defined-only", library).splitlines()]
        strange = [name for kind, name in symbols if kind in "TDBR" and "pressparse::" not in name]
        if not symbols or strange:
            sys.exit(f"the shared library shows what is not its own: {strange[:5]}")
        print(f"the shared library shows {len(symbols)} symbols")


if __name__ == "__main__":
    main()
