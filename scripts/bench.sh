#!/bin/sh
# Runs every benchmark program of a build folder, then whole commands from start to end: bench.sh FOLDER
set -eu
folder=$1
for program in "$folder"/*_bench; do
  printf '\n== %s\n' "$(basename "$program")"
  "$program"
done

# The mean of 20 runs of one command, in milliseconds. A command that decides "no" or "cannot tell" is no failure.
whole_command() {
  start=$(date +%s%N)
  for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    status=0
    "$folder/mandate" "$@" >/dev/null || status=$?
    [ "$status" -ne 2 ]
  done
  end=$(date +%s%N)
  printf '%8d.%d ms  mandate %s\n' "$(((end - start) / 20000000))" "$(((end - start) / 2000000 % 10))" "$*"
}

printf '\n== whole commands, mean of 20\n'
whole_command --version
whole_command decide examples/kz-2022-referendum
whole_command decide examples/kz-2023-mazhilis
whole_command decide examples/ru-2020-vote
