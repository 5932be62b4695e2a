#!/bin/sh
# Fetches DuckDB's library and header, the peer of the benchmark of station tables, into build/duckdb. Nothing of it is
# part of the project: fetch_duckdb.sh
set -eu
cd "$(dirname "$0")/.."
version=1.4.4
mkdir -p build/duckdb
cd build/duckdb
[ -e libduckdb.so ] && [ -e duckdb.h ] && exit 0
npm pack --silent "@duckdb/node-bindings-linux-x64@$version-r.4" >/dev/null
npm pack --silent "duckdb@$version" >/dev/null
tar -xzf duckdb-node-bindings-linux-x64-"$version"-r.4.tgz --strip-components=1 package/libduckdb.so
tar -xzf duckdb-"$version".tgz --strip-components=5 package/src/duckdb/src/include/duckdb.h
rm -f ./*.tgz
