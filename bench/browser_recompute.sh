#!/bin/sh
# "Recompute in this browser" over a publication of 96,765 stations, in Chromium: browser_recompute.sh PROGRAM [RUNS]
# Makes the count and its publication (bench/many_stations.sh) under build/browser, serves it and presses the button.
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/.."
work=build/browser
for command in chromium node; do
  command -v "$command" >/dev/null 2>&1 || sh scripts/setup.sh tests/browser/packages.txt
done
mkdir -p "$work"
rm -rf "$work/many" "$work/many-publication"
sh bench/many_stations.sh "$work/many"
"$program" publish "$work/many" --rules tests/golden/utopia/rules --out "$work/many-publication" >/dev/null
node bench/browser_recompute.mjs "$work/many-publication" "${2:-5}"
