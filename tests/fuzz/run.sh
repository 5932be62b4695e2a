#!/bin/sh
# tests/fuzz/run.sh [SECONDS]: builds the fuzzer (preset asan-ubsan) and runs each target for so many seconds (20), as many
# at once as there are cores, from its kept corpus. Stops with an error on any finding. New inputs go below build/asan-ubsan,
# never into the corpus; a finding that was fixed is kept there by hand, and as a unit test. The seed is fixed, so that one
# commit has one result; FUZZ_SEED=0 draws one. FUZZ_RUNS=N ends a target after so many inputs, where time does not end it first.
set -eu
seconds=${1:-20}
cd "$(dirname "$0")/../.."
build=build/asan-ubsan

cmake --preset asan-ubsan -Wno-dev > /dev/null
cmake --build --preset asan-ubsan --parallel "$(nproc)" --target fuzz

# shellcheck disable=SC2016 # expanded by the inner shell
basename -s _fuzz.cpp tests/fuzz/*_fuzz.cpp | xargs -P "$(nproc)" -I NAME sh -c '
  found=$1/found/NAME
  mkdir -p "$found/new"
  UBSAN_OPTIONS=print_stacktrace=1 "$1/NAME_fuzz" -seed="${FUZZ_SEED:-1}" -max_total_time="$2" -runs="${FUZZ_RUNS:--1}" -timeout=10 \
    -rss_limit_mb=2048 -max_len=8192 -verbosity=0 -dict=tests/fuzz/NAME.dict -artifact_prefix="$found/" \
    "$found/new" tests/fuzz/corpus/NAME > "$found/log" 2>&1 || {
    tail -n 100 "$found/log"
    printf "NAME_fuzz: a finding; the input is in %s\n" "$found"
    exit 255
  }
  printf "NAME_fuzz: no finding\n"
' fuzz "$build" "$seconds"
