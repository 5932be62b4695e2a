# What the tests of commands have in common; sourced after `folder` is made: . "$(dirname "$0")/expectations.sh"
LC_ALL=C
export LC_ALL

fail() {
  echo "$(basename "$0" .sh): $1" >&2
  exit 1
}
# exits_with STATUS COMMAND…: what it writes is in $folder/out and $folder/err. `within` may bound its time.
within=
exits_with() {
  expected=$1
  shift
  status=0
  $within "$@" > "$folder/out" 2> "$folder/err" || status=$?
  test "$status" -eq "$expected" || { cat "$folder/out" "$folder/err" >&2; fail "exit $status in place of $expected: $*"; }
}
says() {
  grep -qF -e "$1" "$folder/out" "$folder/err" || { cat "$folder/out" "$folder/err" >&2; fail "it does not say: $1"; }
}
# both_find TEXT DIR…: both verifiers name it.
both_find() {
  what=$1
  shift
  exits_with 1 "$program" verify "$@"
  says "$what"
  exits_with 1 python3 "$verifier" "$@"
  says "$what"
}
