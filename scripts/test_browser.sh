#!/bin/sh
# The site of a publication in a real browser: test_browser.sh PROGRAM
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/.."

for command in chromium node npm; do
  if ! command -v "$command" >/dev/null 2>&1; then
    sh scripts/setup.sh tests/browser/packages.txt
    break
  fi
done

work=build/browser
mkdir -p "$work"
cp tests/browser/package.json tests/browser/package-lock.json tests/browser/site_test.mjs tests/browser/recompute_test.mjs "$work"
(cd "$work" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)

rm -rf "$work/publications"
mkdir "$work/publications"
for example in kz-2022-count-small kz-2022-referendum-night kz-2023-count-seats; do
  "$program" publish "examples/$example" --out "$work/publications/$example" >/dev/null
done
node "$work/site_test.mjs" "$work"/publications/*
node "$work/recompute_test.mjs" "$work"/publications/*
