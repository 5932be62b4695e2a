#!/bin/sh
# clang-format and clang-tidy over the tree, and the warnings of GCC, with which the program is not built; any finding fails.
#
# clang-tidy runs beside clang's own compilation of each file, so that Ninja checks again only what changed since, with
# every header, and the tree is known to build with clang. Other checks than last time begin anew. The sources of a floor are
# checked several at a time, as they are built: each check walks through the headers of the standard library, which takes
# ten times as long for every file alone.
set -eu
cd "$(dirname "$0")/.."

git ls-files '*.cpp' '*.hpp' | xargs clang-format-19 --dry-run --Werror
echo "clang-format: no finding"

if [ .clang-tidy -nt build/tidy/.ninja_log ]; then
  rm -rf build/tidy
fi
cmake -S . -B build/tidy -G Ninja -Wno-dev -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_COMPILER=clang++-19 \
  -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=64 \
  -DMANDATE_BENCHMARKS=ON -DMANDATE_FUZZERS=ON \
  -DCMAKE_CXX_CLANG_TIDY="clang-tidy-19;--quiet;--warnings-as-errors=*;--checks=-bugprone-suspicious-include" >/dev/null
cmake --build build/tidy --parallel "${LINT_JOBS:-$(nproc)}" -- -k 0
echo "clang-tidy: no finding"

# Without optimisation, which is enough for what GCC says of types and signs.
cmake --preset debug -B build/gcc -Wno-dev -DCMAKE_UNITY_BUILD=ON -DCMAKE_UNITY_BUILD_BATCH_SIZE=64 \
  -DMANDATE_BENCHMARKS=ON -DMANDATE_WASM=OFF -DCMAKE_CXX_FLAGS_DEBUG=-O0 >/dev/null
cmake --build build/gcc --parallel "${LINT_JOBS:-$(nproc)}" -- -k 0
echo "GCC: no warning"
