#!/bin/sh
# tests/fuzz/run.sh [SECONDS]: builds the fuzz targets and runs each for so many seconds (20), from its kept corpus.
# Stops with an error on any finding. New inputs go below build/fuzz, never into the corpus; a finding that was fixed
# is kept there by hand, and as a unit test. The seed is fixed, so that one commit has one result; FUZZ_SEED=0 draws one.
set -eu
seconds=${1:-20}
cd "$(dirname "$0")/../.."
targets="case count count_event csv cvr_csv cvr_files cvr_json cvr_xml data_entry eml form json kerg2 nist openelections protocol_csv results_csv xlsx yaml"

cmake --preset fuzz > /dev/null
# shellcheck disable=SC2046 # one word a target
cmake --build --preset fuzz --target $(for name in $targets; do printf '%s_fuzz ' "$name"; done)

for name in $targets; do
  kept=tests/fuzz/corpus/$name
  found=build/fuzz/found/$name
  mkdir -p "$found/new"
  printf '%s_fuzz: %s seconds\n' "$name" "$seconds"
  UBSAN_OPTIONS=print_stacktrace=1 "build/fuzz/${name}_fuzz" -seed="${FUZZ_SEED:-1}" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -max_len=8192 -verbosity=0 -dict="tests/fuzz/$name.dict" -artifact_prefix="$found/" "$found/new" "$kept" \
    > "$found/log" 2>&1 || {
    tail -n 100 "$found/log"
    printf '%s_fuzz: a finding; the input is in %s\n' "$name" "$found"
    exit 1
  }
done
printf 'no finding\n'
