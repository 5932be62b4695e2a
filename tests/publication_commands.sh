#!/bin/sh
# From records to a publication that strangers accept: publication_commands.sh PROGRAM WRITE-KEY VERIFIER. Publishes the small
# count, checks it with both verifiers, makes a key, continues a log, and has both find what is changed; stops at the
# first thing that is other than expected.
set -eu
program=$1
write_key=$2
verifier=$3
examples=$(dirname "$0")/../examples
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
. "$(dirname "$0")/expectations.sh"

both_accept() {
  exits_with 0 "$program" verify "$@"
  says 'Everything that was checked holds.'
  exits_with 0 python3 "$verifier" "$@"
}

# The same bytes from the same records, also over a publication that is there.
exits_with 0 "$program" publish "$examples/kz-2022-count-small" --out "$folder/one"
exits_with 0 "$program" publish "$examples/kz-2022-count-small" --out "$folder/two" --lang ru
says 'ВЫМЫШЛЕНО'
diff -r "$folder/one" "$folder/two" || fail 'two publications differ'
exits_with 0 "$program" publish "$examples/kz-2022-count-small" --out "$folder/two"
diff -r "$folder/one" "$folder/two" || fail 'the second publication over the first one differs'
both_accept "$folder/one"
exits_with 0 "$program" verify --format json "$folder/one"
python3 -c 'import json, sys; report = json.load(open(sys.argv[1])); sys.exit(not report["holds"])' "$folder/out"
exits_with 0 "$program" verify --lang kk "$folder/one"
says 'Тексерілгеннің бәрі дұрыс.'

# Seats by lists and in districts.
exits_with 0 "$program" publish "$examples/kz-2023-count-seats" --out "$folder/seats"
both_accept "$folder/seats"
grep -q 'href="unit-KZ-10_1.html"' "$folder/seats/en/districts.html" || fail 'a district does not lead to its votes'

# Something else is never replaced, and nothing is left of what was refused.
mkdir "$folder/other"
touch "$folder/other/mine"
exits_with 2 "$program" publish "$examples/kz-2022-count-small" --out "$folder/other"
exits_with 2 "$program" publish "$examples/kz-2022-referendum" --out "$folder/case"
says 'mandate log key'
test ! -e "$folder/case" || fail 'a refused publication left a folder'

# The receipt of one station, which stands for itself; of a station that is none there is no receipt.
exits_with 0 "$program" verify "$folder/one" --receipt KZ-11/1/100
says 'c2sp.org/tlog-proof@v1'
exits_with 0 python3 "$verifier" receipt "$folder/one" KZ-11/1/100
exits_with 1 "$program" verify "$folder/one" --receipt KZ-11/1/999

# A real count is signed; here is the key.
cp -r "$examples/kz-2022-count-small" "$folder/count"
sed -i '/^synthetic:/d' "$folder/count/count.yaml"
exits_with 2 "$program" publish "$folder/count" --out "$folder/real"
says 'mandate log key'
echo 'correct horse battery staple' > "$folder/passphrase"
exits_with 0 "$write_key" log results.example/2022 "$folder/key" "$folder/passphrase"
echo "log $(cat "$folder/out")" > "$folder/policy"
echo 'quorum none' >> "$folder/policy"
echo 'wrong' > "$folder/wrong"
exits_with 2 "$program" publish "$folder/count" --out "$folder/real" --key "$folder/key" --passphrase-file "$folder/wrong"
exits_with 0 "$program" publish "$folder/count" --out "$folder/real" --key "$folder/key" \
  --passphrase-file "$folder/passphrase"
both_accept "$folder/real" --policy "$folder/policy"
both_find log/checkpoint "$folder/one" --policy "$folder/policy"

# A case whose figures were published without stations, and one with seats.
for case in kz-2022-referendum kz-2023-mazhilis; do
  exits_with 0 "$program" publish "$examples/$case" --out "$folder/$case" --key "$folder/key" \
    --passphrase-file "$folder/passphrase"
  both_accept "$folder/$case" --policy "$folder/policy"
done
grep -q '^,kz,for,6163516$' "$folder/kz-2022-referendum/data/figures.csv" || fail 'the yes votes are not in figures.csv'
sed -i 's/6163516/6163517/' "$folder/kz-2022-referendum/data/figures.csv"
both_find data/figures.csv "$folder/kz-2022-referendum"
sed -i 's/<title>/<title>Another result: /' "$folder/kz-2023-mazhilis/en/index.html"
both_find en/index.html "$folder/kz-2023-mazhilis"

# The log goes on, and a correction keeps its trace.
cp "$folder/real/log/checkpoint" "$folder/seen"
sed -i 's/^\(KZ-11,1,100,.*\),420,112,/\1,421,111,/' "$folder/count/commission.csv"
exits_with 2 "$program" publish "$folder/count" --out "$folder/real" --key "$folder/key" \
  --passphrase-file "$folder/passphrase"
says '--reason'
exits_with 0 "$program" publish "$folder/count" --out "$folder/real" --key "$folder/key" \
  --passphrase-file "$folder/passphrase" --reason 'One ballot was in the wrong pile'
grep -q '^KZ-11/1/100,for,420,421,,One ballot was in the wrong pile$' "$folder/real/data/corrections.csv" \
  || fail 'the correction is not in corrections.csv'
both_accept "$folder/real" --earlier "$folder/seen"

# The key of the log changes; both verifiers follow from the first, which signs no more.
exits_with 0 "$write_key" log results.example/2022 "$folder/next" "$folder/passphrase"
{ echo "log $(cat "$folder/out")"; echo 'quorum none'; } > "$folder/next-policy"
publish_with() {
  key=$1
  shift
  "$program" publish "$folder/count" --out "$folder/real" --key "$key" --passphrase-file "$folder/passphrase" "$@"
}
exits_with 0 publish_with "$folder/key" --next-key "$folder/next" --next-passphrase-file "$folder/passphrase"
says 'announce it, and tell the witnesses'
both_accept "$folder/real" --policy "$folder/policy" --earlier "$folder/seen"
cp -r "$folder/real" "$folder/at-the-change"
exits_with 2 publish_with "$folder/key"
says 'took away'
sed -i 's/^\(KZ-11,1,100,.*\),421,111,/\1,422,110,/' "$folder/count/commission.csv"
exits_with 0 publish_with "$folder/next" --reason 'And another one'
both_accept "$folder/real" --policy "$folder/policy" --earlier "$folder/at-the-change/log/checkpoint"
both_accept "$folder/real" --policy "$folder/next-policy" --earlier "$folder/seen"
exits_with 0 python3 "$verifier" receipt "$folder/real" KZ-11/1/100
# One of the two signatures at the change is not enough.
sed -i '$d' "$folder/at-the-change/log/checkpoint"
both_find log/checkpoint "$folder/at-the-change"

# Figures that are changed, and a file that is missing, are named.
sed -i 's/,counted,800,/,counted,801,/' "$folder/two/data/stations.csv"
both_find data/stations.csv "$folder/two"
rm "$folder/one/data/results.csv"
both_find data/results.csv "$folder/one"
exits_with 2 "$program" verify "$folder/other"
exits_with 2 "$program" verify "$folder/nowhere"
echo 'what was published is accepted, and what was changed is found'
