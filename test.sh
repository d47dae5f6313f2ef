#!/usr/bin/env bash
# Installs what is needed, builds everything and runs all tests.
set -euo pipefail
source "$(dirname "$0")/cmake/setup.sh"

install_packages "${library_packages[@]}" "${test_packages[@]}"
build build/test -DCMAKE_BUILD_TYPE=Release
step "C++ tests, examples and the corpus (ctest)"
ctest --test-dir build/test --no-tests=error --output-on-failure -j2 | tail -n +3

# Debian's pip installs nothing into the system, so the package lives in an environment of the project's own.
step "installing the Python package into .venv/"
[ -x .venv/bin/python ] || run python3 -m venv .venv
run .venv/bin/python -m pip install --disable-pip-version-check "scikit-build-core>=0.11,<2" "pybind11>=3.0,<4" "pytest>=8" "hypothesis>=6" "mypy>=1.11" pyarrow polars pandas duckdb
run .venv/bin/python -m pip install --disable-pip-version-check --no-build-isolation --force-reinstall --no-deps .
step "Python tests (pytest)"
.venv/bin/python -m pytest
