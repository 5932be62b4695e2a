#!/bin/sh
# The count of bench/publication_bench.cpp as a folder, for whole processes: many_stations.sh DIR. Then, from the root:
#   mandate publish DIR --rules tests/golden/utopia/rules --out PUBLICATION; mandate verify PUBLICATION
set -eu
mkdir -p "$1"
cd "$1"
cat > case.yaml <<'END'
case: many
jurisdiction: ut
procedure: referendum
date: 2021-05-02
title: {en: "Synthetic: many stations"}
END
cat > count.yaml <<'END'
count: many
case: case.yaml
synthetic: true
register_file: register.csv
sources: [{source: commission, name: Commission, file: commission.csv}]
END
awk 'BEGIN {
  print "station,name,region,electors" > "register.csv"
  print "station,electors,participants,in_box,valid,invalid,for,against" > "commission.csv"
  for (i = 0; i < 96765; ++i) {
    region = i % 2 ? "UT-S" : "UT-N"
    half = 300 + i % 701
    printf "%d,%d,%s,%d\n", i, i, region, 4 * half > "register.csv"
    printf "%s/%d,%d,%d,%d,%d,9,%d,%d\n", region, i, 4 * half, 2 * half + 9, 2 * half + 9, 2 * half, half + 20, half - 20 > "commission.csv"
  }
}'
