#!/bin/bash
# What bash offers after some words: completion_test.sh PROGRAM. Every command must be known, nested ones too.
set -eu
program=$1
# shellcheck source=/dev/null
source <("$program" completion bash)

# offers WANTED WORD…: after these words, the last of them begun, WANTED is among what is offered.
offers() {
  wanted=$1
  shift
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  COMPREPLY=()
  _mandate
  for reply in "${COMPREPLY[@]}"; do
    if [ "$reply" = "$wanted" ]; then
      return 0
    fi
  done
  echo "after '$*' bash offers '${COMPREPLY[*]}' and not $wanted" >&2
  exit 1
}

offers tally mandate ta
offers --what-if mandate tally --w
offers show mandate law s
offers --on mandate law show --o
offers --pause mandate law deadline --p
offers previous_working_day mandate law deadline --if-non-working prev
offers finalise mandate count fin
offers --reason mandate count resolve --r
offers --form mandate check --f
offers night mandate simulate n
offers monitor mandate log m
offers --state mandate witness serve --st
echo 'bash offers what there is'
