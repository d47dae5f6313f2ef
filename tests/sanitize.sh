#!/usr/bin/env bash
# Everything that reads texts, watched by sanitizers:
#
#   tests/sanitize.sh [SECONDS]      fuzzes each target that long (default 60) after the tests; 0 leaves it out
#
# One build with AddressSanitizer, LeakSanitizer, UndefinedBehaviorSanitizer and the standard library's assertions for the unit tests, the gold
# releases, hostile texts, a part of the bulk texts where they are at hand, and the fuzz targets; one with ThreadSanitizer for
# eight threads on one parser. Needs clang, libclang-rt-14-dev and ccache from Debian; everything is kept in build/sanitize.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=${1:-60}
folder=build/sanitize
shared=../shared/corpus
mkdir -p "$folder/bulk"
step() { printf '== sanitizers, %4d s: %s\n' "$SECONDS" "$*" >&2; }

# addr2line reads the stacks where llvm-symbolizer is not installed.
export ASAN_OPTIONS=detect_stack_use_after_return=1:strict_string_checks=1:detect_leaks=1:allow_addr2line=1
export UBSAN_OPTIONS=print_stacktrace=1:allow_addr2line=1
export TSAN_OPTIONS=halt_on_error=1:allow_addr2line=1

# What ccache must not compare to keep objects that were compiled with a precompiled header.
export CCACHE_SLOPPINESS=pch_defines,time_macros
# A miss costs no second reading of the source: nothing here is compiled in two folders.
export CCACHE_DEPEND=1

# make PRESET TARGET...
make() {
  local preset=$1
  shift
  step "building $preset"
  cmake --preset "$preset" -B "$folder/$preset" -DCMAKE_CXX_COMPILER_LAUNCHER=ccache >/dev/null
  cmake --build "$folder/$preset" --target "$@" >"$folder/$preset.log" || { tail -n 30 "$folder/$preset.log"; exit 1; }
}
make sanitized unit_tests records_property hostile_check small_stack fuzz_replay fuzz_targets

corpora=(tests/gold examples/releases)
if [ -e "$shared/bulk.jsonl.gz" ]; then
  zcat "$shared/bulk.jsonl.gz" | python3 -c '
import json, pathlib, sys
for number, line in enumerate(sys.stdin):
    if number % 40 == 0:
        pathlib.Path(sys.argv[1], f"{number}.txt").write_text(json.loads(line)["text"], encoding="utf-8", newline="")
' "$folder/bulk"
  corpora+=("$folder/bulk")
fi

addresses() {
  local tests=$folder/sanitized/tests
  "$tests/unit_tests" "~[time]"
  "$tests/records_property" --rounds 1 "${corpora[@]}"
  "$tests/hostile_check" --small
  "$tests/fuzz/fuzz_replay" regressions tests/fuzz/regressions
}
races() { "$folder/threads/tests/shared_parser" "${corpora[@]}"; }

# Side by side: the tests keep one core busy, the second build the other.
step "addresses, leaks and undefined behaviour"
addresses >"$folder/addresses.log" 2>&1 & first=$!
make threads shared_parser
step "eight threads"
races >"$folder/races.log" 2>&1 & second=$!
failed=0
wait "$second" || failed=1
wait "$first" || failed=1
grep -hE 'All tests passed|failure|failed|differ' "$folder/races.log" "$folder/addresses.log" || true
[ $failed = 0 ] || { tail -n 60 "$folder/races.log" "$folder/addresses.log"; exit 1; }

[ "$seconds" != 0 ] || exit 0
# A target begins with all its seeds, made of the gold releases, and what earlier runs kept in $folder/corpus.
step "fuzzing, $seconds seconds for each target"
python3 tests/fuzz/campaign.py "$folder" --seconds "$seconds"
