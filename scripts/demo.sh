#!/bin/sh
# Two decisions, as a newcomer sees them: demo.sh PROGRAM
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
