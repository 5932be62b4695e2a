#!/bin/sh
# The lists of examples/kz-party-list through the program: party_commands.sh PROGRAM
set -eu

program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
. "$(dirname "$0")/expectations.sh"
lists=$(dirname "$0")/../examples/kz-party-list

check() { "$program" party check "$@" --on 2023-06-01; }
# No number of a person gets out, whatever is wrong with it.
shows_no_number() {
  grep -qE '[0-9]{9}' "$folder/out" "$folder/err" && fail "a number of a person in: $1"
  true
}

exits_with 0 check "$lists/members.csv.zst" --initiators "$lists/initiators.csv" --full
says "Rows: 5,000. Counted: 5,000."
says "Rows: 700. Counted: 700."
shows_no_number members

exits_with 1 check "$lists/one-region-short.csv.zst"
grep -qE '^Ulytau +199 +200 +1$' "$folder/out" || fail "one member is missing in Ulytau"

exits_with 0 check "$lists/with-errors.csv.zst" --full
says "Rows: 5,060. Counted: 5,006."
says "Rows at fault: 60; of these not counted: 54."
says "errors in the list are no ground of refusal"
shows_no_number with-errors

exits_with 1 check "$lists/members.csv.zst" --against "$lists/other-party.csv.zst" --full
says "Counted: 4,880."
grep -c 'The person is also in the list' "$folder/out" > "$folder/elsewhere"
grep -qx 120 "$folder/elsewhere" || fail "120 are members of the other party"
shows_no_number against

exits_with 1 check "$lists/members.csv.zst" --law 2009-06-01 --law 2023-06-01
says "Whether errors alone are a ground of refusal by the law of 1 June 2009"
says "South Kazakhstan"

exits_with 1 check "$lists/one-region-short.csv.zst" --format json
says '"area": "KZ-62"'
says '"missing": 1'

exits_with 0 check "$lists/members.csv.zst" --initiators "$lists/initiators.csv" --lang kk
says "Ешбір жолда қате жоқ."

# Lists that cannot be read as such.
zstd -dc "$lists/members.csv.zst" | tail -n +2 > "$folder/no-header.csv"
exits_with 2 check "$folder/no-header.csv"
shows_no_number no-header
printf 'ФИО,Регион\nA B,KZ-10\n' > "$folder/no-number.csv"
exits_with 2 check "$folder/no-number.csv"
says "ИИН"
printf 'Код,Где\n850101100002,KZ-10\n' > "$folder/own-columns.csv"
exits_with 1 check "$folder/own-columns.csv" --columns 'Код=number,Где=region'
says "Rows: 1. Counted: 1."
exits_with 2 check "$lists/members.csv.zst" --law 2023-02-30
exits_with 2 check "$lists/members.csv.zst" --columns "ИИН=colour"
exits_with 2 check "$folder/none.csv"
