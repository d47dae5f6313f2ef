#!/usr/bin/env bash
# Installs what is needed, builds everything and runs all tests.
set -euo pipefail
source "$(dirname "$0")/cmake/setup.sh"

install_packages "${library_packages[@]}" "${test_packages[@]}"
# The library is compiled three times here: for the tests, inside another project, and for the wheel. The compiler works once.
# One name for it, or ccache takes it for two.
export CXX=c++ CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_DIR="$PWD/build/ccache"
# What comes from PyPI is loaded beside the compiler's work. Debian's pip installs nothing into the system, so the package lives in an
# environment of the project's own.
python_environment() {
  [ -x .venv/bin/python ] || python3 -m venv .venv
  .venv/bin/python -m pip --disable-pip-version-check install "${python_packages[@]}"
}
python_environment >build/python.log 2>&1 & environment=$!
build build/test -DCMAKE_BUILD_TYPE=Release
step "C++ tests, examples and the corpus (ctest)"
ctest --test-dir build/test --no-tests=error --output-on-failure -j2 | tail -n +3

# As the wheel that would be handed out, with all its libraries inside.
step "the Python package: a wheel, its libraries put in, into .venv/"
wait "$environment" || { tail -n 30 build/python.log >&2; exit 1; }
pip=(.venv/bin/python -m pip --disable-pip-version-check)
rm -rf build/wheels
run "${pip[@]}" wheel --no-build-isolation --no-deps -w build/wheels .
run .venv/bin/python python/tools/repair_wheel.py build/wheels/*.whl --out build/wheels/repaired
run "${pip[@]}" install --force-reinstall --no-deps build/wheels/repaired/*.whl
.venv/bin/python tests/install/check_wheel.py build/wheels/repaired/*.whl
step "Python tests (pytest)"
.venv/bin/python -m pytest
step "sanitizers and fuzzing (tests/sanitize.sh; five seconds for each target here, sixty when it is called by hand)"
tests/sanitize.sh 5
