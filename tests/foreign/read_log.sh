#!/bin/sh
# tests/foreign/read_log.sh WRITE_LOG: logs that Mandate wrote are read by an unrelated implementation, Go's; and what is
# changed in them is noticed, so that it is known to look. Built from Debian's packages alone, without a network.
set -eu
write_log=$1
here=$(dirname "$0")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

GOPATH=/usr/share/gocode GO111MODULE=off GOPROXY=off GOFLAGS= GOCACHE=$work/cache \
  go build -o "$work/read_log" "$here/read_log.go"

for size in 1 256 257 3000 66000; do
  vkey=$("$write_log" "$work/$size" "$size")
  found=$("$work/read_log" "$work/$size" "$vkey")
  printf '%s\n' "$found"
  case $found in
    "$size entries, "*) ;;
    *) exit 1 ;;
  esac
done

# flips FILE OFFSET: another byte at the place, which the reader must not accept.
flips() {
  cp -r "$work/3000" "$work/changed"
  byte=$(od -An -tu1 -j "$2" -N 1 "$work/changed/$1")
  printf "\\$(printf %o $(( (byte + 1) % 256 )))" | dd of="$work/changed/$1" bs=1 seek="$2" conv=notrunc 2> "$work/dd"
  if "$work/read_log" "$work/changed" "$vkey" > "$work/out" 2>&1; then
    printf '%s is changed at %s and was accepted\n' "$1" "$2"
    exit 1
  fi
  rm -r "$work/changed"
}
flips tile/0/003 5000
flips tile/1/000.p/11 1
flips tile/entries/002 700
flips checkpoint 26
flips checkpoints/40 30
flips growth/40 20
flips receipts/7.tlog-proof 40
printf 'what was changed was noticed\n'
