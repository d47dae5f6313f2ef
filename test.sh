#!/usr/bin/env bash
# Installs what is needed, builds everything and runs all tests.
set -euo pipefail
source "$(dirname "$0")/cmake/setup.sh"

install_packages "${library_packages[@]}" "${test_packages[@]}"
# The library is compiled three times here: for the tests, inside another project, and for the wheel. The compiler works once.
# One name for it, or ccache takes it for two.
# What CMake joins lies in each build's own folder; below CCACHE_BASEDIR only its place in that folder counts.
export CXX=c++ CMAKE_CXX_COMPILER_LAUNCHER=ccache CCACHE_DIR="$PWD/build/ccache" CCACHE_BASEDIR="$PWD/build"
# What comes from PyPI is loaded beside the compiler's work. Debian's pip installs nothing into the system, so the package lives in an
# environment of the project's own.
python_environment() {
  [ -x .venv/bin/python ] || python3 -m venv .venv
  .venv/bin/python -m pip --disable-pip-version-check install --no-compile "${python_packages[@]}"
}
python_environment >build/python.log 2>&1 & environment=$!
build build/test -DCMAKE_BUILD_TYPE=Release -DPRESSPARSE_PRECOMPILE=ON
wait "$environment" || { tail -n 30 build/python.log >&2; exit 1; }

# As the wheel that would be handed out, with all its libraries inside.
python_package() {
  local pip=(.venv/bin/python -m pip --disable-pip-version-check)
  rm -rf build/wheels
  run "${pip[@]}" wheel --no-build-isolation --no-deps -w build/wheels .
  run .venv/bin/python python/tools/repair_wheel.py build/wheels/*.whl --out build/wheels/repaired
  run "${pip[@]}" install --force-reinstall --no-deps build/wheels/repaired/*.whl
  .venv/bin/python tests/install/check_wheel.py build/wheels/repaired/*.whl
  .venv/bin/python -m pytest
}
# Python keeps one core busy and the rest the other; fuzzing behind them has both for itself.
step "the Python package (a wheel, its libraries put in, into .venv/; pytest), and beside it C++ tests, examples and the corpus (ctest)"
python_package >build/package.log 2>&1 & package=$!
trap 'kill "$package" 2>/dev/null || true' EXIT
ctest --test-dir build/test --no-tests=error --output-on-failure -j2 | tail -n +3
step "sanitizers (tests/sanitize.sh)"
tests/sanitize.sh 0
wait "$package" || { cat build/package.log >&2; exit 1; }
trap - EXIT
tail -n 4 build/package.log
step "fuzzing, thirty seconds for each target (tests/fuzz/campaign.py; sixty would make more than fifteen minutes of the whole)"
python3 tests/fuzz/campaign.py build/sanitize --seconds 30
