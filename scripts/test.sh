#!/bin/sh
# Everything that must hold: the tests in release and under the sanitizers, the rules, and the fuzzers briefly.
set -eu
cd "$(dirname "$0")/.."
jobs=$(nproc)

step() { printf '\n== %s\n' "$*"; }

# In large pages the compiler takes a quarter less time.
for preset in release asan-ubsan; do
  step "build $preset"
  cmake --preset "$preset" -Wno-dev >/dev/null
  GLIBC_TUNABLES=glibc.malloc.hugetlb=1 cmake --build --preset "$preset" --parallel "$jobs"
done

step "mandate law check rules"
build/release/mandate law check rules

step "fuzz"
FUZZ_RUNS=${FUZZ_RUNS:-4000} sh tests/fuzz/run.sh "${FUZZ_SECONDS:-2}"

step "tests under ASan and UBSan"
ctest --preset asan-ubsan --parallel "$jobs" --label-exclude commands

# Some of them wait for terminals and clocks: one more than there are cores.
step "tests"
ctest --preset release --parallel "$((jobs + 1))"
