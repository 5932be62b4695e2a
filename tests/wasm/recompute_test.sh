#!/bin/sh
# The WebAssembly module over real publications: recompute_test.sh PROGRAM
set -eu
program=$1
here=$(dirname "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for example in kz-2022-count-small kz-2022-referendum-night; do
  "$program" publish "$here/../../examples/$example" --out "$folder/$example" >"$folder/out" 2>&1 || { cat "$folder/out" >&2; exit 1; }
done
node "$here/recompute_test.mjs" "$program" "$folder/changed" "$folder/kz-2022-count-small" "$folder/kz-2022-referendum-night"
