#!/bin/sh
# A log that others see to: witness_commands.sh PROGRAM WRITE-KEY VERIFIER. Two officers and a witness that answers by HTTP on
# 127.0.0.1, both demanded by the count; a log that was rolled back or has forked is refused by the witness and by an
# officer, and noticed by the monitor; stops at the first thing that is other than expected.
set -eu
program=$1
write_key=$2
verifier=$3
examples=$(dirname "$0")/../examples
folder=$(mktemp -d)
server=
end() {
  status=$?
  test "$status" -eq 0 || cat "$folder/served" >&2 2> /dev/null || true
  test -z "$server" || kill "$server" 2> /dev/null || true
  rm -rf "$folder"
  exit "$status"
}
trap end EXIT
. "$(dirname "$0")/expectations.sh"
within="timeout 100"

both_accept() {
  exits_with 0 "$program" verify "$@"
  exits_with 0 python3 "$verifier" "$@"
}
# make_key log|cosigner NAME FILE: prints the verifier key.
make_key() {
  exits_with 0 "$write_key" "$1" "$2" "$folder/$3" "$folder/passphrase"
  cat "$folder/out"
}
publish() {
  exits_with 0 "$program" publish "$folder/count" --out "$folder/public" --key "$folder/log.key" \
    --passphrase-file "$folder/passphrase" "$@"
}
sign_as() {
  officer=$1
  expected=$2
  exits_with "$expected" "$program" log sign "$folder/public" --key "$folder/$officer.key" \
    --passphrase-file "$folder/passphrase"
}
monitor() {
  expected=$1
  shift
  exits_with "$expected" "$program" log monitor --once --state "$folder/seen" "$@"
}
# serve [OPTION…]: a witness in the background; its address is in $address.
serve() {
  "$program" witness serve --policy "$folder/logs" --key "$folder/witness.key" --listen 127.0.0.1:0 \
    --passphrase-file "$folder/passphrase" --state "$folder/state" "$@" > "$folder/serving" 2> "$folder/served" &
  server=$!
  tries=0
  until address=$(grep '^http://127' "$folder/serving"); do
    tries=$((tries + 1))
    test "$tries" -lt 300 || fail 'the witness does not begin to serve'
    sleep 0.1
  done
}

echo 'correct horse battery staple' > "$folder/passphrase"
log_key=$(make_key log results.example/2022 log.key)
anna=$(make_key cosigner office.example/anna anna.key)
berik=$(make_key cosigner office.example/berik berik.key)
dana=$(make_key cosigner office.example/dana dana.key)
witness=$(make_key cosigner witness.example/w1 witness.key)
printf 'log %s\nquorum none\n' "$log_key" > "$folder/logs"

# A witness whose memory is missing does not begin by itself; a key of a log is none of a witness.
exits_with 2 "$program" witness serve --policy "$folder/logs" --key "$folder/witness.key" --listen 127.0.0.1:0 \
  --passphrase-file "$folder/passphrase" --state "$folder/state"
says '--new'
exits_with 2 "$program" witness serve --policy "$folder/logs" --key "$folder/log.key" --listen 127.0.0.1:0 \
  --passphrase-file "$folder/passphrase" --state "$folder/state" --new
says '--cosigner'
serve --new
grep -qF "$witness" "$folder/serving" || fail 'the witness does not say its key'

# The count names two of three officers, and one witness.
cp -r "$examples/kz-2022-count-small" "$folder/count"
sed -i '/^synthetic:/d' "$folder/count/count.yaml"
cat >> "$folder/count/count.yaml" <<END
officers:
  needed: 2
  keys: [{key: $anna}, {key: $berik}, {key: $dana}]
witnesses:
  needed: 1
  keys: [{key: $witness, address: "$address"}]
END
publish
both_find log/checkpoint "$folder/public"
monitor 1 "$folder/public"
says 'fewer cosignatures'

# The witness, then the officers, each on his own: only all of them are enough.
exits_with 0 "$program" witness ask "$folder/public"
says 'witness.example/w1'
says 'The policy asks for more signatures.'
both_find log/checkpoint "$folder/public"
sign_as anna 0
both_find log/checkpoint "$folder/public"
sign_as anna 0
both_find log/checkpoint "$folder/public"
cp -r "$folder/public" "$folder/one-officer"
sign_as berik 0
says 'has the signatures that the policy asks for'
both_accept "$folder/public"
monitor 0 "$folder/public"

# The demand stands in the log itself: a weaker policy does not take it away.
printf 'log %s\nwitness w %s\nwitness a %s\nquorum none\n' "$log_key" "$witness" "$anna" > "$folder/one-officer/log/policy"
both_find 'leaf 0' "$folder/one-officer"

# Somebody who is no officer, and an officer before whom the publication was changed, sign nothing.
exits_with 2 "$program" log sign "$folder/public" --key "$folder/witness.key" --passphrase-file "$folder/passphrase"
says 'does not name witness.example/w1'
cp -r "$folder/public" "$folder/good"
sed -i 's/,counted,800,/,counted,801,/' "$folder/public/data/stations.csv"
sign_as dana 1
says data/stations.csv
rm -rf "$folder/public"
cp -r "$folder/good" "$folder/public"

# The log grows: the same again.
sed -i 's/^\(KZ-11,1,100,.*\),420,112,/\1,421,111,/' "$folder/count/commission.csv"
publish --reason 'One ballot was in the wrong pile'
both_find log/checkpoint "$folder/public"
exits_with 0 "$program" witness ask "$folder/public" --format json
says '"answer":"cosigned"'
sign_as dana 0
sign_as anna 0
both_accept "$folder/public" --earlier "$folder/good/log/checkpoint"
monitor 0 "$folder/public"
cp -r "$folder/public" "$folder/newest"

# Rolled back to what was published before: the witness has seen more, an officer has signed more, the monitor too.
rm -rf "$folder/public"
cp -r "$folder/good" "$folder/public"
exits_with 1 "$program" witness ask "$folder/public"
says 'has seen a larger log'
sign_as anna 1
says 'has seen a larger log'
monitor 1 "$folder/public"
says 'rolled back'

# A fork: another correction in the place of the one that was published, signed with the log's own key.
sed -i 's/^\(KZ-11,1,100,.*\),421,111,/\1,419,113,/' "$folder/count/commission.csv"
publish --reason 'Another story'
exits_with 1 "$program" witness ask "$folder/public"
says 'the log has forked'
sign_as anna 1
monitor 1 "$folder/public"
says 'has forked'
exits_with 1 "$program" log monitor --once "$folder/newest" "$folder/public"
says 'two copies tell different histories'

# The memory of the witness outlives the program; SIGTERM ends it as it should.
kill -TERM "$server"
wait "$server" || fail 'the witness does not end well'
server=
serve
exits_with 1 "$program" witness ask "$folder/good" --witness "$address"
says 'has seen a larger log'
exits_with 0 "$program" witness ask "$folder/newest" --witness "$address" --out "$folder/cosigned"
grep -qF 'witness.example/w1' "$folder/cosigned" || fail 'no cosignature was kept'
diff "$folder/newest/log/policy" "$folder/good/log/policy"

# A stranger's log, and somebody who is no witness.
exits_with 0 "$program" publish "$examples/kz-2022-count-small" --out "$folder/other"
exits_with 1 "$program" witness ask "$folder/other" --witness "$address"
says 'does not know the log'
exits_with 2 "$program" witness ask "$folder/other"
says '--witness URL'
kill -TERM "$server"
wait "$server" || fail 'the witness does not end well'
server=
exits_with 1 "$program" witness ask "$folder/newest" --witness "$address"
says 'does not answer'
exits_with 2 "$program" witness ask "$folder/newest" --witness https://w.example
says 'proxy'

# A log behind an address is watched as one in a folder.
python3 -u -m http.server --bind 127.0.0.1 --directory "$folder/newest" 0 > "$folder/serving" 2> /dev/null &
server=$!
tries=0
until port=$(sed -n 's/.*port \([0-9]*\).*/\1/p' "$folder/serving" | grep .); do
  tries=$((tries + 1))
  test "$tries" -lt 300 || fail 'the web server does not begin to serve'
  sleep 0.1
done
exits_with 0 "$program" log monitor --once --format json "http://127.0.0.1:$port"
says '"origin":"results.example/2022"'
exits_with 1 "$program" log monitor --once "http://127.0.0.1:$port" "$folder/public"
says 'two copies tell different histories'
echo 'a log that only grows is cosigned, and one that does not is refused and noticed'
