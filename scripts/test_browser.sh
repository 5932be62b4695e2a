#!/bin/sh
# The site of a publication in a real browser: test_browser.sh PROGRAM
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/.."

work=build/browser
sh scripts/prepare_browser.sh "$work"
cp tests/browser/site_test.mjs tests/browser/recompute_test.mjs "$work"

rm -rf "$work/publications"
mkdir "$work/publications"
for example in kz-2022-count-small kz-2022-referendum-night kz-2023-count-seats; do
  "$program" publish "examples/$example" --out "$work/publications/$example" >/dev/null
done
node "$work/site_test.mjs" "$work"/publications/*
node "$work/recompute_test.mjs" "$work"/publications/*
