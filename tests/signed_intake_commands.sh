#!/bin/sh
# Declarations with electronic signatures, taken in by commands: signed_intake_commands.sh PROGRAM WRITE-KEY. The authority, the persons and
# what they sign are made with the commands of OpenSSL; stops at the first thing that is other than expected.
set -eu
program=$1
write_key=$2
examples=$(cd "$(dirname "$0")/../examples" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
. "$(dirname "$0")/expectations.sh"
cd "$folder"

quietly() { "$@" > said 2>&1 || { cat said >&2; exit 1; }; }

# An authority of 2024, whose lists and certificates are of those days.
mkdir authority trust people
cat > ca.cnf <<'EOF'
[ca]
default_ca = it
[it]
database = authority/index.txt
serial = authority/serial
new_certs_dir = authority
certificate = trust/root.pem
private_key = root.key
default_md = sha256
policy = any
unique_subject = no
[any]
commonName = supplied
serialNumber = optional
[root]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
[person]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature,nonRepudiation
[login]
basicConstraints = critical,CA:FALSE
keyUsage = critical,digitalSignature
[req]
distinguished_name = name
[name]
EOF
: > authority/index.txt
echo 1000 > authority/serial
quietly openssl genpkey -algorithm rsa -pkeyopt rsa_keygen_bits:2048 -out root.key
quietly openssl req -config ca.cnf -new -key root.key -subj '/CN=Root of Tests' -out root.csr
quietly openssl ca -config ca.cnf -batch -selfsign -in root.csr -extensions root -startdate 20240101000000Z \
  -enddate 20270101000000Z -notext -out trust/root.pem

# certified NAME NUMBER EXTENSIONS [KIND…]: a person with a key and a certificate.
certified() {
  name=$1
  number=$2
  extensions=$3
  shift 3
  test $# -gt 0 || set -- ec -pkeyopt ec_paramgen_curve:P-256
  quietly openssl genpkey -algorithm "$@" -out "people/$name.key"
  quietly openssl req -config ca.cnf -new -key "people/$name.key" -out "people/$name.csr" \
    -subj "/CN=Person of Tests/serialNumber=IIN$number"
  quietly openssl ca -config ca.cnf -batch -in "people/$name.csr" -extensions "$extensions" -startdate 20240101000000Z \
    -enddate 20260101000000Z -notext -out "people/$name.pem"
}
certified one 850101100002 person rsa -pkeyopt rsa_keygen_bits:2048
certified two 850101100012 person rsa -pkeyopt rsa_keygen_bits:2048
certified revoked 850101100022 person
certified login 850101100032 login
certified misprinted 850101100043 person
# Revoked since 1 March 2024.
quietly openssl ca -config ca.cnf -revoke people/revoked.pem
awk -F '\t' -v OFS='\t' '$1 == "R" { $3 = "240301000000Z" } 1' authority/index.txt > index && mv index authority/index.txt
quietly openssl ca -config ca.cnf -gencrl -crl_lastupdate 20240401000000Z -crl_nextupdate 20240601000000Z -out trust/root.crl
# Somebody whom no trusted authority knows.
quietly openssl req -x509 -newkey rsa:2048 -nodes -keyout people/stranger.key -out people/stranger.pem -days 3 \
  -subj '/CN=Person of Tests/serialNumber=IIN850101100052' -addext keyUsage=critical,nonRepudiation

# The case, up to the collection. What is put to the persons is a text, of which the digest stands in the case.
printf 'We recall the deputy of district 4.\n' > text
digest=$(sha256sum text | cut -d ' ' -f 1)
case_with() {
  cat > "$1.yaml" <<EOF
events:
  - {at: 2024-03-20, by: clerk, event: case_opened, case: $1, jurisdiction: kz, course: recall_maslikhat, title: Recall, area: KZ-75, subject_digest: "$digest"}
  - {at: 2024-03-20, by: clerk, event: date_recorded, name: mandate_began, day: 2023-03-27}
  - {at: 2024-03-20, by: clerk, event: date_recorded, name: mandate_ends, day: 2028-03-27}
  - {at: 2024-03-20, by: clerk, event: fact_recorded, name: single_member_deputy, holds: true}
  - {at: 2024-03-20, by: clerk, event: fact_recorded, name: previous_recall, holds: false}
  - {at: 2024-03-20, by: clerk, event: figures_recorded, figures: {electors: 43000}}
  - {at: 2024-04-01, by: clerk, event: date_recorded, name: filed, day: 2024-04-01}
  - {at: 2024-04-02, by: clerk, event: finding_recorded, stage: registration, criterion: applicant_is_voter, answer: "yes"}
  - {at: 2024-04-02, by: clerk, event: finding_recorded, stage: registration, criterion: ground_named, answer: "yes"}
  - {at: 2024-04-03, by: commission, event: determination_signed, stage: registration, outcome: accepted}
EOF
  exits_with 0 "$program" case new "$1.db" --events "$1.yaml"
}
case_with r1

# declared CASE AREA DAY: what a person signs, as the documentation has it.
declared() {
  printf '{"area":"%s","case":"%s","course":"recall_maslikhat","day":"%s","form":"mandate/declaration/v1","jurisdiction":"kz","stage":"collection","text":"%s"}' \
    "$2" "$1" "$3" "$digest"
}
# signed_by NAME: a line of KZ-75 and 12 April over what stands in `content`, with CMS.
signed_by() {
  quietly openssl cms -sign -binary -in content -signer "people/$1.pem" -inkey "people/$1.key" -outform DER -out signature.der
  printf '{"area":"KZ-75","day":"2024-04-12","signature":"%s"}\n' "$(base64 -w 0 signature.der)"
}
url() { base64 -w 0 | tr '+/' '-_' | tr -d '='; }
# token_by NAME: the same as a JSON Web Signature, members in another order.
token_by() {
  header=$(printf '{"alg":"RS256","x5c":["%s"]}' "$(openssl x509 -in "people/$1.pem" -outform DER | base64 -w 0)" | url)
  printf '%s.%s' "$header" "$(url < content)" > message
  printf '{"signature":"%s..%s","day":"2024-04-12","area":"KZ-75"}\n' "$header" \
    "$(openssl dgst -sha256 -sign "people/$1.key" message | url)"
}
declared r1 KZ-75 2024-04-12 > content
{
  signed_by one
  token_by two
  signed_by one # again
  signed_by revoked
  signed_by stranger
  signed_by login
  signed_by misprinted
  printf '{"area":"KZ-75","day":"2024-04-12","signature":"none"}\n'
} > lines.jsonl
declared r2 KZ-75 2024-04-12 > content # of another case
signed_by two >> lines.jsonl

echo 'correct horse battery staple' > passphrase
exits_with 0 "$write_key" tag kz/recall_maslikhat/r1 key passphrase
intake() {
  log=$1
  shift
  "$program" case intake "$log" collection --trust trust --key key --passphrase-file passphrase --as clerk "$@"
}

# What is asked wrongly is refused before anything is written.
exits_with 0 "$program" case export r1.db
cp out before
exits_with 2 intake r1.db --at 2024-04-12
exits_with 2 intake r1.db people.csv --signatures lines.jsonl --at 2024-04-12
exits_with 2 intake r1.db --signatures lines.jsonl --at tomorrow
says '--at tomorrow'
exits_with 2 intake r1.db --signatures nothing.jsonl --at 2024-04-12
{ head -n 1 lines.jsonl; printf '{"area":"KZ-75","day":"12.04.2024","signature":"","iin":"850101100002"}\n'; } > faulty.jsonl
exits_with 2 intake r1.db --signatures faulty.jsonl --at 2024-04-12
says 'faulty.jsonl:2:1: error: a line with other members'
# Before the collection began.
exits_with 2 intake r1.db --signatures lines.jsonl --at 2024-04-02
says 'stage_not_begun'
exits_with 0 "$program" case export r1.db
cmp -s out before || fail 'something was written of what was refused'

exits_with 0 intake r1.db --signatures lines.jsonl --at 2024-04-12T15:00:00+05:00
cp out receipts
cp err complaints
cat > expected <<'EOF'
line,event,place,refused,reason
1,11,1,,
2,11,2,,
3,11,3,,
4,11,4,signature_faulty,revoked
5,11,5,signature_faulty,chain_not_trusted
6,11,6,signature_faulty,wrong_purpose
7,11,7,number_faulty,check_digit_differs
8,11,8,signature_faulty,not_a_signature
9,11,9,signature_faulty,content_differs
EOF
cmp expected receipts || fail 'other receipts'
grep -qF '9 lines, 6 of them refused at intake: chain_not_trusted 1, check_digit_differs 1, content_differs 1, not_a_signature 1, revoked 1, wrong_purpose 1' complaints ||
  fail 'the reasons are not counted'
exits_with 3 "$program" case show r1.db --lang en --as-of 2024-04-12
says 'Submitted: 9; accepted: 2; refused: 7'
exits_with 0 "$program" case export r1.db
grep -qF "text\\\":\\\"$digest" out || fail 'the batch does not name the text'
! grep -qE '8501011000' out receipts complaints || fail 'a number of a person stands where none may'
! grep -aqE '8501011000' r1.db || fail 'a number of a person stands in the log'

# After the last list that is on file nothing vouches for a certificate.
exits_with 0 intake r1.db --signatures lines.jsonl --at 2024-04-30
exits_with 0 "$program" case new old.db --events r1.yaml
quietly openssl ca -config ca.cnf -gencrl -crl_lastupdate 20240401000000Z -crl_nextupdate 20240410000000Z -out trust/root.crl
exits_with 0 intake old.db --signatures lines.jsonl --at 2024-04-12
says '1,11,1,signature_not_checked,revocation_unknown'

# As they come: the receipt of each is there before the next is handed in.
quietly openssl ca -config ca.cnf -gencrl -crl_lastupdate 20240401000000Z -crl_nextupdate 20240601000000Z -out trust/root.crl
exits_with 0 "$program" case new live.db --events r1.yaml
mkfifo in.pipe out.pipe
intake live.db --signatures - --at 2024-04-12 < in.pipe > out.pipe 2> err &
exec 3> in.pipe 4< out.pipe
read -r heading <&4
test "$heading" = 'line,event,place,refused,reason' || fail 'no heading'
sed -n 1p lines.jsonl >&3
read -r first <&4
test "$first" = '1,11,1,,' || fail "the receipt of the first line: $first"
sed -n 2p lines.jsonl >&3
read -r second <&4
test "$second" = '2,12,1,,' || fail "the receipt of the second line: $second"
echo '{}' >&3
exec 3>&-
status=0
wait $! || status=$?
exec 4<&-
test "$status" -eq 2 || fail 'a line without its form is no reason to complain'
says 'standard input:3:1: error: a line with other members'
exits_with 3 "$program" case show live.db --lang en --as-of 2024-04-12
says 'Submitted: 2; accepted: 2; refused: 0'

# Two candidates for the Senate: an elector supports one, so who signed for the first is not counted by the second.
supports() {
  printf '{"area":"KZ-35","case":"%s","course":"senate_nomination","day":"2024-04-12","form":"mandate/declaration/v1","jurisdiction":"kz","stage":"collection"}' "$1" > content
  signed_by "$2" | sed 's/KZ-75/KZ-35/'
}
for candidate in first second; do
  sed -e "s/case: kz-case-senate/case: $candidate/; s/2022-12-/2024-04-/g" -e '/stage: sheets, option: issued/q' \
    "$examples/kz-case-senate/events.yaml" > $candidate.yaml
  exits_with 0 "$program" case new $candidate.db --events $candidate.yaml
done
exits_with 0 "$write_key" tag kz/senate_nomination senate.key passphrase
nominate() {
  candidate=$1
  shift
  "$program" case intake "$candidate.db" collection --trust trust --key senate.key --passphrase-file passphrase --as agents \
    --signatures "$candidate.jsonl" --at 2024-04-12 --lang en "$@"
}
supports first one > first.jsonl
{ supports second one; supports second two; } > second.jsonl
exits_with 0 nominate first
exits_with 0 "$program" case export second.db
cp out before
exits_with 2 nominate second --elsewhere nothing.db
exits_with 2 nominate second --elsewhere r1.db
says 'is no case of kz/senate_nomination'
exits_with 0 "$program" case export second.db
cmp -s out before || fail 'something was written before the other cases were looked at'
exits_with 0 nominate second --elsewhere first.db
says '1,9,1,,'
exits_with 3 "$program" case show second.db --lang en --as-of 2024-04-12
says 'Submitted: 2; accepted: 1; refused: 1'
says 'Compared with other cases (first), persons 1'

# The same input gives the same log, whatever the number of threads.
awk '{ line[NR] = $0 } END { for (i = 0; i < 460; ++i) for (j = 1; j <= NR; ++j) print line[j] }' lines.jsonl > many.jsonl
for threads in 1 4; do
  exits_with 0 "$program" case new "threads$threads.db" --events r1.yaml
  exits_with 0 intake "threads$threads.db" --signatures many.jsonl --at 2024-04-12 --threads $threads
  cp out "receipts$threads"
  exits_with 0 "$program" case export "threads$threads.db"
  sed 's/"recorded":"[^"]*"//; s/salt[^,]*,//' out > "events$threads"
done
cmp receipts1 receipts4 || fail 'other receipts with more threads'
cmp events1 events4 || fail 'another log with more threads'
test "$(wc -l < events1)" -eq 12 || fail 'groups of 4096'
echo 'signed declarations are verified, tagged and acknowledged'
