#!/bin/sh
# What drives a real browser, installed into a folder: prepare_browser.sh FOLDER
set -eu
cd "$(dirname "$0")/.."
for command in chromium node npm; do
  if ! command -v "$command" >/dev/null 2>&1; then
    sh scripts/setup.sh tests/browser/packages.txt
    break
  fi
done
mkdir -p "$1"
cp tests/browser/package.json tests/browser/package-lock.json "$1"
(cd "$1" && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error)
