#!/bin/sh
# The site of a publication in a real browser: test_browser.sh PROGRAM
set -eu
program=$(realpath "$1")
cd "$(dirname "$0")/.."

work=build/browser
sh scripts/prepare_browser.sh "$work"
cp tests/browser/site_test.mjs tests/browser/recompute_test.mjs "$work"

rm -rf "$work/publications" "$work/cases"
mkdir "$work/publications"
for example in kz-2022-count-small kz-2022-referendum-night kz-2023-count-seats; do
  "$program" publish "examples/$example" --out "$work/publications/$example" >/dev/null
done
mkdir "$work/cases"
echo 'of this test alone' > "$work/cases/passphrase"
"$program" log key --name cases.example/test --out "$work/cases/key" --passphrase-file "$work/cases/passphrase" >/dev/null
for example in kz-case-recall kz-case-party kz-case-petition-missed; do
  "$program" case new "$work/cases/$example.db" --events "examples/$example/events.yaml" >/dev/null
  "$program" publish "$work/cases/$example.db" --out "$work/cases/$example" --key "$work/cases/key" \
    --passphrase-file "$work/cases/passphrase" >/dev/null
done
node "$work/site_test.mjs" "$work"/publications/* "$work"/cases/kz-case-*/
# A browser recomputes counts; cases are for the verifiers.
node "$work/recompute_test.mjs" "$work"/publications/*
