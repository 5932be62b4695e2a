#!/bin/sh
# Runs every benchmark program of a build folder: bench.sh FOLDER
set -eu
for program in "$1"/*_bench; do
  printf '\n== %s\n' "$(basename "$program")"
  "$program" --benchmark_counters_tabular=true
done
