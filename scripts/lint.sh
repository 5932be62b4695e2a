#!/bin/sh
# clang-format and clang-tidy over the tree; any finding fails.
set -eu
cd "$(dirname "$0")/.."

git ls-files '*.cpp' '*.hpp' | xargs clang-format-19 --dry-run --Werror
echo "clang-format: no finding"

# clang-tidy reads the flags of a clang build, so that it knows every option it is given.
cmake -S . -B build/tidy -G Ninja -Wno-dev -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++-19 \
  -DMANDATE_BENCHMARKS=ON -DMANDATE_FUZZERS=ON >/dev/null
git ls-files '*.cpp' | xargs -P "$(nproc)" -n 4 clang-tidy-19 --quiet --warnings-as-errors='*' -p build/tidy
echo "clang-tidy: no finding"
