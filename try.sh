#!/usr/bin/env bash
# Installs what is needed, builds the command and shows the records of the example releases.
set -euo pipefail
source "$(dirname "$0")/cmake/setup.sh"

install_packages "${library_packages[@]}"
build build/try -DCMAKE_BUILD_TYPE=Release -DPRESSPARSE_TESTS=OFF -DPRESSPARSE_EXAMPLES=OFF
step "the records of examples/releases"
build/try/pressparse --format table examples/releases
step "the same as JSON Lines: build/try/pressparse examples/releases; one of them in full: build/try/pressparse examples/releases/harbour-bridge.txt"
