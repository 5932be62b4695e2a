#!/bin/sh
# A small night from the command line: count_commands.sh PROGRAM. Every command of `mandate count`, its exit status and
# what it says; stops at the first that differs.
set -eu
program=$1
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
LC_ALL=C
export LC_ALL

cat > case.yaml <<'END'
case: small-night
jurisdiction: kz
procedure: referendum_constitutional
date: 2022-06-05
title: {en: A small count}
END
cat > count.yaml <<'END'
count: small-night
synthetic: true
case: case.yaml
form: referendum_protocol
register_file: register.csv
log: night.db
END
cat > register.csv <<'END'
station,region,district,electors
117,KZ-63,3,1200
118,KZ-63,3,900
201,KZ-11,,500
END
# For 118 the second typist swaps two digits; at 201 the protocol itself does not add up.
cat > first.csv <<'END'
station,electors,ballots_received,participants,for,against,invalid,both_marked,unofficial
KZ-63/3/117,1200,1212,800,612,150,25,13,0
KZ-63/3/118,900,910,500,350,120,20,10,0
KZ-11/201,500,505,300,200,80,10,9,0
END
sed 's/,350,120,/,305,120,/' first.csv > second.csv

# expect STATUS TEXT COMMAND…: the command ends so, and says so.
expect() {
  status=$1
  text=$2
  shift 2
  got=0
  "$program" count "$@" > said 2>&1 || got=$?
  if [ "$got" -ne "$status" ] || ! grep -qF -- "$text" said; then
    printf 'mandate count %s\nexpected %s and: %s\ngot %s and:\n' "$*" "$status" "$text" "$got" >&2
    cat said >&2
    exit 1
  fi
}

# expect_tally TEXT OPTIONS…: the tally of this count says so.
expect_tally() {
  text=$1
  shift
  if ! "$program" tally . "$@" > said 2>&1 || ! grep -qF -- "$text" said; then
    printf 'mandate tally . %s\nexpected: %s\ngot:\n' "$*" "$text" >&2
    cat said >&2
    exit 1
  fi
}

expect 2 'No such file' status nothing.db
expect 2 'Журнал не прочитан или не записан' status nothing.db --lang ru
expect 2 'Журнал оқылмады не жазылмады' status nothing.db --lang kk
expect 0 '3 × ' start . night.db --as Chair --at 2022-06-05T20:00:00+06:00
expect 2 'File exists' start . night.db --as Chair
expect 0 'expected' status night.db
expect 2 'first or second' import night.db first.csv --as Aigul
expect 1 'The first entry is not made yet' import night.db first.csv --round second --as Marat
expect 0 'first entry done' import night.db first.csv --round first --as Aigul
expect 1 'somebody else makes the second' import night.db second.csv --round second --as ' Aigul '
expect 0 'KZ-63/3/117  ready to be finalised' import night.db second.csv --round second --as Marat
expect 0 'entries differ' status night.db
expect 0 'error not explained' status night.db

expect 0 'KZ-11/201' envelope received night.db KZ-11/201 --as Ruslan
expect 1 'was received before' envelope received night.db KZ-11/201 --as Ruslan
expect 2 'no station' envelope received night.db KZ-11/202 --as Ruslan
expect 2 'Did you mean' envelope received night.db KZ-11/20 --as Ruslan

expect 1 'The two entries differ' finalise night.db KZ-63/3/118 --as Dana
expect 1 'the same figure in this cell' resolve night.db KZ-63/3/118 against 121 --reason paper --as Dana
expect 2 'no cell' resolve night.db KZ-63/3/118 agianst 121 --reason paper --as Dana
expect 2 'a whole number' resolve night.db KZ-63/3/118 for 3.5 --reason paper --as Dana
expect 0 'ready to be finalised' resolve night.db KZ-63/3/118 --take first --reason 'the paper says 350' --as Dana
expect 1 'explain each error' finalise night.db KZ-11/201 --as Dana
expect 1 'did not fail' explain night.db KZ-11/201 R02 --text 'so' --as Dana
expect 0 'ready to be finalised' explain night.db KZ-11/201 R01 --text 'one ballot was taken away' --as Dana
expect_tally 'R01 (error): ' --open KZ-11/201
expect_tally 'In numbers: ' --open KZ-11/201
expect_tally 'В числах: ' --open KZ-11/201 --lang ru
expect_tally 'one ballot was taken away' --open KZ-11/201
expect 1 'nothing to publish' publish preliminary night.db --as Chair
expect 0 'KZ-63/3/118  finalised' finalise night.db KZ-63/3/117 KZ-63/3/118 --as Dana

expect 0 're-opened' reopen night.db KZ-63/3/117 --reason 'a page was missing' --as Dana
expect 0 'finalised' finalise night.db --all-clean --as Dana
expect 0 'finalised' finalise night.db KZ-63/3/117 --as Dana
expect 1 'not published' correct night.db KZ-63/3/117 for=611 against=151 --reason 'court' --as Dana
expect 0 'set aside' quarantine night.db KZ-63/3/118 --reason 'seal broken' --as Dana
expect_tally 'quarantined. seal broken' --open KZ-63/3/118
expect_tally 'seal broken'
expect_tally 'What is still possible' --what-if
expect_tally 'by part' --what-if
expect_tally 'mandate/outlook/1' --what-if --format json
expect 1 'neither finalised nor annulled: 1 station;' publish final night.db --as Chair
expect 0 'finalised' release night.db KZ-63/3/118 --reason 'the seal is whole' --as Dana
expect 0 'result published' publish preliminary night.db --as Chair
expect 1 'correct them' reopen night.db KZ-63/3/117 --reason 'why' --as Dana
expect 1 'explain each error' correct night.db KZ-63/3/117 for=611 --reason 'court' --as Dana
expect 0 'finalised' correct night.db KZ-63/3/117 for=611 against=151 --reason 'court' --as Dana
expect 0 'annulled' annul night.db KZ-11/201 --reason 'decision 5' --as Court
expect_tally 'annulled. decision 5'
expect_tally 'annulled. decision 5' --open KZ-11/201
expect_tally '"reason": "decision 5"' --format json
expect 0 'repeat vote' annul night.db KZ-11/201 --repeat-vote --reason 'decision 6' --as Court
expect 0 'result published' publish final night.db --with-outstanding --as Chair
expect 1 'final result is published' quarantine night.db KZ-63/3/118 --reason 'late' --as Dana

expect 0 '611' show night.db KZ-63/3/117
expect 0 '(for)' show night.db KZ-63/3/117 --lang en
expect 0 '(for)' show night.db KZ-63/3/117 --lang ru
expect 0 'court' show night.db KZ-63/3/117
expect 0 'the paper says 350' show night.db KZ-63/3/118
expect 0 'жарияланған' show night.db KZ-63/3/118 --lang kk
expect 0 'one ballot was taken away' show night.db KZ-11/201
expect 0 'error not explained' status night.db --until 8
expect 0 'Aigul' statistics night.db
expect 0 'result published' log night.db
expect 0 'The log holds' verify night.db

# Without `form` the count is begun with the form of the procedure on the day; numbers in words come along.
mkdir second && sed -e '/^form:/d' -e 's/night.db/second.db/' count.yaml > second/count.yaml
cp case.yaml register.csv second
expect 0 '3 × ' start second second.db --as Chair
cat > words.csv <<'END'
station,electors,ballots_received,participants,for,for.words,against,invalid,both_marked,unofficial
KZ-63/3/117,1200,1212,800,612,six hundred and twelve,150,25,13,0
KZ-63/3/118,900,910,500,350,three hundred and five,120,20,10,0
END
expect 0 'which is 305' import second.db words.csv --round first --as Aigul
expect 0 'six hundred and twelve' show second.db KZ-63/3/117
sed 's/^procedure:.*/procedure: maslikhat_election_oblast/' case.yaml > second/case.yaml
expect 2 "no form of 'maslikhat_election_oblast' on 2022-06-05; write 'form:'" start second third.db --as Chair

# One byte of one event is changed in the file.
printf 'x' | dd of=night.db bs=1 seek="$(grep -abo 'the paper says 350' night.db | head -n 1 | cut -d: -f1)" conv=notrunc 2> /dev/null
expect 2 'does not have the digest' verify night.db
echo 'every command of mandate count did as it says'
