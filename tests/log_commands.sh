#!/bin/sh
# A log that is kept by commands: log_commands.sh PROGRAM WRITE-KEY. Makes a log, enters, proves, verifies, puts an old copy back, kills
# the program as it works; stops at the first thing that is other than expected.
set -eu
program=$1
write_key=$2
examples=$(dirname "$0")/../examples
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
. "$(dirname "$0")/expectations.sh"

prints() {
  printf '%s' "$1" | cmp -s - "$folder/out" || { cat "$folder/out" "$folder/err" >&2; fail "it does not print: $1"; }
}

echo 'correct horse battery staple' > "$folder/passphrase"
# A key is made once; those that are opened often cost nothing to open.
exits_with 0 "$program" log key --name log.example/2022 --out "$folder/real-key" --passphrase-file "$folder/passphrase"
exits_with 0 "$program" log start "$folder/real-log" --key "$folder/real-key" --passphrase-file "$folder/passphrase"
exits_with 2 "$program" log key --name log.example/2022 --out "$folder/real-key" --passphrase-file "$folder/passphrase"
exits_with 0 "$program" log key --name office.example/anna --cosigner --out "$folder/officer" --passphrase-file "$folder/passphrase"
exits_with 2 "$program" log start "$folder/no-log" --key "$folder/officer" --passphrase-file "$folder/passphrase"
new_key() { exits_with 0 "$write_key" log "$1" "$2" "$folder/passphrase"; }
new_key log.example/2022 "$folder/key"
{ echo "log $(cat "$folder/out")"; echo 'quorum none'; } > "$folder/policy"
log=$folder/log
kept() {
  verb=$1
  shift
  "$program" log "$verb" "$log" --key "$folder/key" --passphrase-file "$folder/passphrase" "$@"
}

# A log is made once, and not taken for one where there is none.
exits_with 2 kept append --lines /dev/null
says 'there is no log'
exits_with 0 kept start
head -n 2 "$log/checkpoint" | tail -n 1 | grep -qx 0 || fail 'a new log does not begin with no entries'
exits_with 2 kept start
says 'Name a new folder'

# Every entry has its index; what is no entry is named by its line, and those before it are kept.
printf 'one\ntwo\nthree' > "$folder/lines"
exits_with 0 kept append --lines "$folder/lines"
prints '0
1
2
'
printf 'bytes\0of any kind\n' > "$folder/entry"
exits_with 0 kept append --entry "$folder/entry" --entry "$folder/lines"
prints '3
4
'
printf 'five\n\nsix\n' > "$folder/with_gap"
exits_with 2 kept append --lines "$folder/with_gap"
says 'line 2: an entry of 0 bytes'
prints '5
'
seq 1 3000 | sed 's/^/entry /' > "$folder/many"
exits_with 0 kept append < "$folder/many"
test "$(tail -n 1 "$folder/out")" = 3005 || fail 'the last index is another'
says '3006 leaves are published'

# Receipts, for strangers.
cp "$log/checkpoint" "$folder/seen"
exits_with 0 "$program" log prove "$log" --index 3
cp "$folder/out" "$folder/receipt"
exits_with 2 "$program" log prove "$log" --index 3006
exits_with 0 "$program" log verify --receipt "$folder/receipt" --entry "$folder/entry" --policy "$folder/policy"
says 'The receipt holds: the entry stands at index 3 of log.example/2022 (3006 leaves).'
exits_with 1 "$program" log verify --receipt "$folder/receipt" --entry "$folder/lines" --policy "$folder/policy"
says 'The receipt does NOT hold'
exits_with 2 "$program" log verify --receipt "$folder/receipt" --policy "$folder/policy"
says 'does not carry its entry'
exits_with 2 "$program" log verify --receipt "$folder/receipt" --entry "$folder/entry"
exits_with 0 "$program" log prove "$log" --index 4 --with-entry
cp "$folder/out" "$folder/carrying"
exits_with 0 "$program" log verify --receipt "$folder/carrying" --policy "$folder/policy" --format json
python3 -c 'import json, sys; sys.exit(not json.load(open(sys.argv[1]))["holds"])' "$folder/out"

# The whole log.
exits_with 0 "$program" log verify "$log"
says "by the log's own word"
exits_with 0 "$program" log verify "$log" --policy "$folder/policy" --since "$folder/seen" --format json
python3 -c '
import json, sys
report = json.load(open(sys.argv[1]))
sys.exit(report["holds"] is not True or report["leaves"] != 3006 or report["faults"] != [])' "$folder/out"
cp -r "$log" "$folder/changed"
printf 'X' | dd of="$folder/changed/tile/entries/002" bs=1 seek=105 conv=notrunc 2>/dev/null
rm "$folder/changed/tile/0/005"
exits_with 1 "$program" log verify "$folder/changed" --policy "$folder/policy"
says 'tile/entries/002, entry '
says 'tile/0/005'
says 'Faults: 3.'
exits_with 1 "$program" log verify "$folder/changed" --policy "$folder/policy" --lang ru
says 'Нарушений: 3.'

# What is lost of the public files is made again from the log; a copy from earlier is not continued.
rm -r "$log/tile/0"
exits_with 0 kept append --lines /dev/null
says 'tile/0/000: it was missing or another'
exits_with 0 "$program" log verify "$log" --policy "$folder/policy"
cp "$log/.state/log.db" "$folder/yesterday.db"
exits_with 0 kept append --entry "$folder/entry"
cp "$log/checkpoint" "$folder/today"
cp "$folder/yesterday.db" "$log/.state/log.db"
exits_with 2 kept append --entry "$folder/entry"
says 'the published checkpoint has 3007 leaves, and what is kept here was signed up to 3006'
says 'an older copy was put back'
cp "$folder/seen" "$log/checkpoint"
exits_with 2 kept append --entry "$folder/entry" --seen "$folder/today"
says 'today has 3007 leaves'
exits_with 1 "$program" log verify "$log" --since "$folder/today"
says 'it was rolled back'

# Another key signs from now on. Who knows the first one follows; it signs no more; and nobody else changes it.
log=$folder/changing
exits_with 0 kept start
exits_with 0 kept append --lines "$folder/lines"
cp "$log/checkpoint" "$folder/before"
new_key log.example/2022 "$folder/next"
next=$(cat "$folder/out")
rotate() { kept rotate --next-key "$1" --next-passphrase-file "$folder/passphrase"; }
new_key elsewhere.example "$folder/elsewhere"
exits_with 2 rotate "$folder/elsewhere"
says 'all of the name log.example/2022'
exits_with 2 rotate "$folder/key"
says 'each key once'
exits_with 0 rotate "$folder/next"
test "$(grep -c '^— log.example/2022 ' "$log/checkpoint")" = 2 || fail 'not both keys have signed the change'
grep -qxF "$next" "$log/key" || fail 'the new key is not in LOG/key'
exits_with 0 "$program" log verify "$log" --policy "$folder/policy" --since "$folder/before"
exits_with 2 kept append --entry "$folder/entry"
says 'the keys given are'
with_next() {
  verb=$1
  shift
  "$program" log "$verb" "$log" --key "$folder/next" --passphrase-file "$folder/passphrase" "$@"
}
exits_with 0 with_next append --entry "$folder/entry"
test "$(grep -c '^— log.example/2022 ' "$log/checkpoint")" = 1 || fail 'the old key signs on'
exits_with 0 "$program" log verify "$log" --policy "$folder/policy" --since "$folder/before"
exits_with 0 "$program" log verify "$log"
exits_with 0 "$program" log prove "$log" --index 3
python3 -c '
import sys
change = open(sys.argv[1] + "/tile/entries/000.p/5", "rb").read()
place = change.index(b"{\"note\"")
length = int.from_bytes(change[place - 2:place], "big")
sys.stdout.buffer.write(change[place:place + length])' "$log" > "$folder/change"
exits_with 2 with_next append --entry "$folder/change"
says 'it is made by rotating'
# The change with another signature under it, in a log that is otherwise signed: by its form, and so not by the key.
new_key log.example/2022 "$folder/third"
{ echo "log $(cat "$folder/out")"; echo 'quorum none'; } > "$folder/stranger"
exits_with 1 "$program" log verify "$log" --policy "$folder/stranger"
says 'a log whose keys are and were others than those of the policy'
cp -r "$log" "$folder/forged"
sed -i "s/new log/new lag/" "$folder/forged/tile/entries/000.p/5"
exits_with 1 "$program" log verify "$folder/forged" --policy "$folder/policy"
says 'tile/entries/000.p/5, entry 3'
log=$folder/log

# The log of a publication.
exits_with 0 "$program" publish "$examples/kz-2022-count-small" --out "$folder/publication"
exits_with 0 "$program" log verify "$folder/publication"
line=$(sed -n 2p "$folder/publication/data/receipts.csv")
index=$(echo "$line" | cut -d , -f 2)
leaf=$(echo "$line" | cut -d , -f 3)
exits_with 0 "$program" log prove "$folder/publication" --index "$index"
cp "$folder/out" "$folder/station"
exits_with 0 "$program" log verify --receipt "$folder/station" --leaf "$leaf" --policy "$folder/publication/log/policy"

# Killed as it works, it goes on where it was: every index that was printed holds its entry.
log=$folder/killed
exits_with 0 kept start
round=0
while test "$round" -lt 3; do
  round=$((round + 1))
  seq 1 200000 | sed "s/^/round $round entry /" > "$folder/many"
  "$program" log append "$log" --key "$folder/key" --passphrase-file "$folder/passphrase" --lines "$folder/many" \
    > "$folder/printed.$round" 2>/dev/null &
  writer=$!
  waited=0
  while test ! -s "$folder/printed.$round" && test "$waited" -lt 100; do
    sleep 0.1
    waited=$((waited + 1))
  done
  kill -9 "$writer"
  wait "$writer" 2>/dev/null || true
done
exits_with 0 kept append --lines /dev/null
exits_with 0 "$program" log verify "$log" --policy "$folder/policy"
for round in 1 2 3; do
  for which in 1 "$(wc -l < "$folder/printed.$round")"; do
    index=$(sed -n "${which}p" "$folder/printed.$round")
    printf 'round %s entry %s' "$round" "$which" > "$folder/entry"
    exits_with 0 "$program" log prove "$log" --index "$index"
    cp "$folder/out" "$folder/receipt"
    exits_with 0 "$program" log verify --receipt "$folder/receipt" --entry "$folder/entry" --policy "$folder/policy"
  done
done
echo 'the log keeps what it acknowledged, and stops where it should'
