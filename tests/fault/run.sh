#!/bin/sh
# Random lives of a log on a simulated disk, more of them than `make test` tries: run.sh ROUNDS [SEED] [PROGRAM]
#
# Each round has a seed of its own, counted from SEED (default: the time); what fails names it, and `run.sh 1 SEED` repeats it.
set -eu
rounds=${1:?run.sh ROUNDS [SEED] [PROGRAM]}
seed=${2:-$(date +%s)}
program=${3:-$(dirname "$0")/../../build/asan-ubsan/fault_test}
echo "$rounds rounds from seed $seed"
MANDATE_FAULT_ROUNDS=$rounds MANDATE_FAULT_SEED=$seed "$program" --gtest_filter=SimulatedFault.RandomRounds --gtest_brief=1
