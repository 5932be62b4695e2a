#!/bin/sh
# Two decisions and a publication that two programs accept, as a newcomer sees them: demo.sh PROGRAM
set -eu
program=$1
cd "$(dirname "$0")/.."

# A decision that is not "yes" has another exit status; it is no failure of the demonstration.
show() {
  printf '\n$ mandate %s\n\n' "$*"
  status=0
  "$program" "$@" || status=$?
  [ "$status" -ne 2 ]
}

show decide examples/kz-2022-referendum
show compare examples/kz-2023-mazhilis --law 2021-01-10 --law 2023-03-19 --law 2026-08-23

# An invented night of counting, published, and recomputed by two programs that share no code.
publication=build/demo/referendum-night
rm -rf "$publication"
mkdir -p build/demo
show publish examples/kz-2022-referendum-night --out "$publication"
printf '\n$ mandate verify %s\n\n' "$publication"
"$program" verify "$publication"
printf '\n$ python3 verifier/verify.py %s\n\n' "$publication"
python3 verifier/verify.py "$publication"

cat <<END

Both programs accept it. Open the publication in a browser; it needs no network:

  English   file://$PWD/$publication/en/index.html
  Русский   file://$PWD/$publication/ru/index.html
  Қазақша   file://$PWD/$publication/kk/index.html

Then take the tour: docs/tutorial/find-the-error.md
END
