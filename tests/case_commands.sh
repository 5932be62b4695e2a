#!/bin/sh
# A case that is kept by commands: case_commands.sh PROGRAM WRITE-KEY. Begins one, records, signs, asks as of other days, forges its log;
# stops at the first thing that is other than expected.
set -eu
program=$1
write_key=$2
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
. "$(dirname "$0")/expectations.sh"

log=$folder/recall.db
case_of() {
  verb=$1
  shift
  "$program" case "$verb" "$log" --lang en "$@"
}
record() { case_of record "$@"; }

# From the first filing to the registration, which takes effect by the commission's signature.
exits_with 0 case_of new --case r1 --course recall_maslikhat --title 'Recall in district 4' --area KZ-75 --as clerk --at 2024-03-20
exits_with 2 case_of new --case r1 --course recall_maslikhat --title again --as clerk
exits_with 0 record date_recorded name=mandate_began day=2023-03-27 --as clerk --at 2024-03-20
exits_with 0 record date_recorded name=mandate_ends day=2028-03-27 --as clerk --at 2024-03-20
exits_with 0 record fact_recorded name=single_member_deputy holds=true --as clerk --at 2024-03-20
exits_with 0 record fact_recorded name=previous_recall holds=false --as clerk --at 2024-03-20
exits_with 0 record figures_recorded figures.electors=43000 --as clerk --at 2024-03-20
exits_with 0 record date_recorded name=filed day=2024-04-01 --as clerk --at 2024-04-01
exits_with 3 case_of show --as-of 2024-04-01
says 'Now: Registration of the recall'
exits_with 0 record finding_recorded stage=registration criterion=applicant_is_voter "answer='yes'" --as clerk --at 2024-04-02
exits_with 0 record finding_recorded stage=registration criterion=ground_named "answer='yes'" --as clerk --at 2024-04-02

# What cannot happen is refused, and nothing is written.
exits_with 0 case_of export
before=$(wc -l < "$folder/out")
exits_with 1 record stage_closed stage=collection --as clerk --at 2024-04-02
says stage_not_begun
exits_with 1 record finding_recorded stage=registration criterion=fee_paid "answer='yes'" --as clerk --at 2024-04-02
says criterion_unknown
exits_with 2 record dated name=filed --as clerk
says date_recorded
exits_with 2 record date_recorded name=filed --as clerk
says "no key 'day'"
exits_with 2 record date_recorded name=filed day=2024-13-01 --as clerk
exits_with 2 record date_recorded name=filed day=2024-04-01 --as clerk --at yesterday
exits_with 0 case_of export
test "$(wc -l < "$folder/out")" -eq "$before" || fail 'something was written of what was refused'

# The authority signs; where it decides otherwise than the figures it says why.
exits_with 1 case_of sign registration refused --as commission --at 2024-04-03
says reason_needed
exits_with 0 case_of sign registration accepted --as commission --at 2024-04-03
exits_with 3 case_of show --as-of 2024-04-10
says 'Now: Collection of signatures'
says 'last day 3 May 2024'

# Declarations from a file of events: one tag counts once, one is taken back where the law lets nobody do so.
cat > "$folder/signatures.yaml" <<'YAML'
events:
  - at: 2024-04-10
    by: intake
    event: declarations_received
    stage: collection
    items:
      - "00112233445566778899aabbccddeeff KZ-75 e 2024-04-10"
      - "10112233445566778899aabbccddeeff KZ-75 p 2024-04-10"
      - "00112233445566778899aabbccddeeff KZ-75 p 2024-04-10"
YAML
exits_with 0 record --events "$folder/signatures.yaml"
exits_with 3 case_of show --as-of 2024-04-10
says 'Submitted: 3; accepted: 2; refused: 1'
exits_with 1 record declaration_withdrawn stage=collection "tag='00112233445566778899aabbccddeeff'" --as clerk --at 2024-04-11
says withdrawal_closed

# A table of persons: numbers become tags under a key of this case alone, and stand nowhere.
echo 'correct horse battery staple' > "$folder/passphrase"
key="--passphrase-file $folder/passphrase"
exits_with 0 "$program" case key "$log" collection --out "$folder/costly" $key
says kz/recall_maslikhat/r1
exits_with 0 "$write_key" tag kz/recall_maslikhat/r1 "$folder/key" "$folder/passphrase"
exits_with 2 "$program" case key "$log" registration --out "$folder/other" $key
printf 'ИИН,Регион\n850101100002,г. Алматы\n850101100012,KZ-75\n850101100013,г. Алматы\n850101100002,г. Алматы\n' > "$folder/people.csv"
exits_with 0 "$program" case intake "$log" collection "$folder/people.csv" --key "$folder/key" $key --paper --as clerk --at 2024-04-12
says '5,'
test "$(wc -l < "$folder/out")" -eq 5 || fail 'a receipt a row and a heading'
exits_with 3 case_of show --as-of 2024-04-12
says 'Submitted: 7; accepted: 4; refused: 3'
exits_with 0 case_of export
! grep -q 8501011000 "$folder/out" || fail 'a number of a person stands in the log'

# A register: from here on it says who may declare and where; it is a file of tags beside the log, known by its digest.
cp "$log" "$folder/before.db"
printf 'ИИН,Регион\n850101100022,г. Алматы\n' > "$folder/electors.csv"
exits_with 0 "$program" case register "$log" collection "$folder/electors.csv" --key "$folder/key" $key --of 2024-04-01 --as clerk --at 2024-04-13
register=$(cut -d ' ' -f 1 "$folder/out")
test -f "$log.registers/$register.register" || fail 'the register is not beside the log'
test "$(sha256sum < "$log.registers/$register.register" | cut -d ' ' -f 1)" = "$register" || fail 'the digest is another'
! grep -q 850101100022 "$log.registers/$register.register" || fail 'a number of a person stands in the register'
printf 'ИИН,Регион\n850101100022,г. Алматы\n850101100032,г. Алматы\n' > "$folder/more.csv"
exits_with 0 "$program" case intake "$log" collection "$folder/more.csv" --key "$folder/key" $key --as clerk --at 2024-04-14
exits_with 3 case_of show --as-of 2024-04-14
says 'Submitted: 9; accepted: 5; refused: 4'
says "$register"
# Without it the count cannot be told, and nothing more is counted; one that was changed is no register of this case.
mv "$log.registers" "$folder/elsewhere.registers"
exits_with 3 case_of show --as-of 2024-04-14
says "$register"
says 'the count cannot be told'
exits_with 1 "$program" case intake "$log" collection "$folder/more.csv" --key "$folder/key" $key --as clerk --at 2024-04-14
says "$register.register: there is no such file"
exits_with 3 case_of show --as-of 2024-04-14 --registers "$folder/elsewhere.registers"
says 'Submitted: 9; accepted: 5; refused: 4'
mkdir "$log.registers"
sed 's/2024-04-01/2024-04-02/' "$folder/elsewhere.registers/$register.register" > "$log.registers/$register.register"
exits_with 2 case_of show --as-of 2024-04-14
says 'was changed'
rm -r "$log.registers"
mv "$folder/elsewhere.registers" "$log.registers"
exits_with 1 record register_used stage=collection "digest='$(printf '0%.0s' $(seq 64))'" as_of=2024-04-01 persons=1 --as clerk --at 2024-04-14
says 'there is no such file'

# A second writer is refused and told so, and the reader goes on.
flock "$log-writer" sh -c "
  '$program' case record '$log' --lang en fact_recorded name=previous_recall holds=false --as clerk --at 2024-04-14 > '$folder/second' 2>&1 && exit 9
  '$program' case show '$log' --lang en --as-of 2024-04-14 > /dev/null 2>&1; test \$? -eq 3" || fail 'a second writer, or a reader beside it'
grep -q 'another program' "$folder/second" || fail "$(cat "$folder/second")"

# Silence: the term ends with what was counted, and the case with it.
exits_with 3 case_of show --as-of 2024-05-03
exits_with 3 case_of show --as-of 2024-05-04
says 'Now: The recall is discontinued'
exits_with 3 case_of replay --as-of 2024-05-04
says 'collection  2024-05-04  not_met  (silence)'
digest=$(tail -n 1 "$folder/out")
exits_with 3 case_of replay --as-of 2024-05-04
test "$(tail -n 1 "$folder/out")" = "$digest" || fail 'a replay gives other bits'
exits_with 0 record act_decided stage=discontinuation option=discontinued --as commission --at 2024-05-06
exits_with 1 case_of show --as-of 2024-05-06
says 'Too few signatures'
# As of a day before, and as known before anything was recorded.
exits_with 3 case_of replay --as-of 2024-04-02
exits_with 3 case_of show --as-of 2024-05-04 --known-on 2024-01-01

# Two candidates for the Senate: an elector supports one, so who signed for the first is refused by the second.
nomination() {
  sed -e "s/case: kz-case-senate/case: $1/" -e '/stage: sheets, option: issued/q' "$(dirname "$0")/../examples/kz-case-senate/events.yaml" > "$folder/$1.yaml"
  exits_with 0 "$program" case new "$folder/$1.db" --events "$folder/$1.yaml"
}
supported() {
  candidate=$1
  shift
  exits_with 0 "$program" case intake "$folder/$candidate.db" collection --key "$folder/senate.key" $key --paper --as agents --lang en "$@"
}
nomination first
nomination second
exits_with 0 "$program" case key "$folder/first.db" collection --out "$folder/costly.senate" $key
says kz/senate_nomination
exits_with 0 "$write_key" tag kz/senate_nomination "$folder/senate.key" "$folder/passphrase"
printf 'ИИН,Регион\n850101100042,KZ-35\n850101100052,KZ-35\n' > "$folder/of_first.csv"
printf 'ИИН,Регион\n850101100052,KZ-35\n850101100062,KZ-35\n' > "$folder/of_second.csv"
supported first "$folder/of_first.csv" --at 2022-12-10
exits_with 3 "$program" case show "$folder/first.db" --lang en --as-of 2022-12-10
says 'other cases were not looked at'
supported second "$folder/of_second.csv" --at 2022-12-11 --elsewhere "$folder/first.db"
exits_with 3 "$program" case show "$folder/second.db" --lang en --as-of 2022-12-11
says 'Submitted: 2; accepted: 1; refused: 1'
says 'Compared with other cases (first), persons 2'
exits_with 3 "$program" case replay "$folder/second.db" --as-of 2022-12-11
digest=$(tail -n 1 "$folder/out")
# What happens in the first from here on changes nothing of what the second was counted with.
printf 'ИИН,Регион\n850101100062,KZ-35\n' > "$folder/later.csv"
supported first "$folder/later.csv" --at 2022-12-12
exits_with 3 "$program" case replay "$folder/second.db" --as-of 2022-12-11
test "$(tail -n 1 "$folder/out")" = "$digest" || fail 'a replay of the second gives other bits'
exits_with 2 "$program" case intake "$folder/second.db" collection "$folder/later.csv" --key "$folder/senate.key" $key --as agents --at 2022-12-12 --elsewhere "$log"
says 'is no case of kz/senate_nomination'
rm -r "$folder/second.db.registers"
exits_with 3 "$program" case show "$folder/second.db" --lang en --as-of 2022-12-11
says 'the count cannot be told'

# A law under which there is no such procedure.
sed 's/^/  /' > "$folder/late.yaml" <<'YAML'
- {at: 2026-07-02, by: clerk, event: case_opened, case: late, jurisdiction: kz, course: nothing, title: Late}
YAML
{ echo 'events:'; cat "$folder/late.yaml"; } > "$folder/unknown.yaml"
exits_with 2 "$program" case replay "$folder/unknown.yaml"
says no_version

# How a procedure runs, before there is a case; and where there is none.
exits_with 0 "$program" recall --on 2024-04-01
says maslikhat
exits_with 0 "$program" recall maslikhat --on 2024-04-01 --electors 43000
says '4,301'
says '14,334'
exits_with 1 "$program" recall mazhilis --on 2026-07-02 --lang ru
says 'такой процедуры нет'
exits_with 0 "$program" petition government --on 2024-06-01 --lang kk
says 'Не қажет'
exits_with 0 "$program" case guide party_registration --on 2023-01-01
says '5,000'
exits_with 2 "$program" recall senate
says 'maslikhat, mazhilis'
exits_with 2 "$program" petition government --on 2024-06-31

# A log of a file of events with its registers; without them nothing can be counted, and no log is left behind.
example=$(dirname "$0")/../examples/kz-case-recall-register/events.yaml
exits_with 0 "$program" case new "$folder/brought.db" --events "$example"
test "$(ls "$folder/brought.db.registers" | wc -l)" -eq 2 || fail 'the registers are not beside the new log'
exits_with 0 "$program" case show "$folder/brought.db" --lang en --as-of 2024-11-30
says 'The deputy is recalled'
cp "$example" "$folder/alone.yaml"
exits_with 1 "$program" case new "$folder/alone.db" --lang en --events "$folder/alone.yaml"
says 'there is no such file'
test ! -e "$folder/alone.db" || fail 'a log was left of events that were refused'
mkdir "$folder/alone.yaml.registers"
for register in "$folder/brought.db.registers"/*; do
  sed 's/KZ-59/KZ-11/' "$register" > "$folder/alone.yaml.registers/$(basename "$register")"
done
exits_with 2 "$program" case new "$folder/alone.db" --lang en --events "$folder/alone.yaml"
says 'so it was changed'
test ! -e "$folder/alone.db" || fail 'a log was left of lists that were changed'

# A clock that was set back, which is one that went too far before: said, and the next events get the time of the last one.
"$program" case new "$folder/clock.db" --lang en --case c1 --course recall_maslikhat --title 'Clock' --area KZ-75 --as clerk --at 2024-03-20 \
  > /dev/null
python3 - "$folder/clock.db" <<'PY'
import hashlib, sqlite3, sys
log = sqlite3.connect(sys.argv[1])
triggers = log.execute("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").fetchall()
for name, definition in triggers:
    log.execute(f'DROP TRIGGER "{name}"')
table = log.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%payload%'").fetchone()[0]
columns = "sequence, legal_time, kind, payload, previous"
sequence, legal, kind, payload, previous = log.execute(f"SELECT {columns} FROM {table} WHERE sequence = 1").fetchone()
late = "2126-01-01T00:00:00.000Z"
fields = [str(sequence), legal, late, kind, payload, previous.hex()]
framed = "mandate/event/1\n" + "".join(f"{len(one.encode())}:{one}" for one in fields)
log.execute(f"UPDATE {table} SET recorded_time = ?, digest = ? WHERE sequence = 1", (late, hashlib.sha256(framed.encode()).digest()))
for name, definition in triggers:
    log.execute(definition)
log.commit()
PY
exits_with 0 "$program" case record "$folder/clock.db" --lang en date_recorded name=filed day=2024-04-01 --as clerk --at 2024-04-01
says 'The clock shows 20'
says 'recorded at 2126-01-01T00:00:00.000Z'
exits_with 0 "$program" case export "$folder/clock.db"
test "$(grep -c '"recorded":"2126-01-01T00:00:00.000Z"' "$folder/out")" -eq 2 || fail 'an event was recorded before the one before it'
"$program" case new "$folder/right.db" --case c2 --course recall_maslikhat --title 'Clock' --area KZ-75 --as clerk --at 2024-03-20 > /dev/null
exits_with 0 "$program" case record "$folder/right.db" --lang en date_recorded name=filed day=2024-04-01 --as clerk --at 2024-04-01
if grep -q 'The clock shows' "$folder/err"; then fail 'a clock that is right was complained of'; fi

# A second writer waits outside; a forged entry is found.
python3 - "$log" <<'PY'
import sqlite3, sys
log = sqlite3.connect(sys.argv[1])
triggers = [row[0] for row in log.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
for trigger in triggers:
    log.execute(f'DROP TRIGGER "{trigger}"')
table = [row[0] for row in log.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE '%payload%'")][0]
log.execute(f"UPDATE {table} SET payload = replace(payload, '2024-04-01', '2024-03-01') WHERE sequence = 7")
log.commit()
PY
exits_with 2 case_of show
says 'was changed'
echo 'cases are kept, signed, asked as of other days, and a forged log is found'
