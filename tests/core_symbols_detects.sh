#!/bin/sh
# The check of the core's symbols must fail on objects that read a file, a clock, start a thread or throw:
# core_symbols_detects.sh COMPILER
set -eu
compiler=$1
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

refuses() {
  printf '%s\n' "$2" >"$work/$1.cpp"
  "$compiler" -std=c++23 -O1 -c "$work/$1.cpp" -o "$work/$1.o"
  if sh "$here/core_symbols.sh" "$work/$1.o" >/dev/null 2>&1; then
    echo "an object that uses $1 was accepted" >&2
    exit 1
  fi
}

refuses file '#include <cstdio>
bool use() { return std::fopen("x", "r") != nullptr; }'
refuses stream '#include <fstream>
bool use() { return std::ifstream("x").good(); }'
refuses clock '#include <chrono>
long use() { return std::chrono::system_clock::now().time_since_epoch().count(); }'
refuses thread '#include <thread>
void use() { std::thread([] {}).join(); }'
refuses throw 'void use() { throw 1; }'
refuses environment '#include <cstdlib>
const char* use() { return std::getenv("LANG"); }'
echo "files, streams, clocks, threads, throws and the environment are refused"
