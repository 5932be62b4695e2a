#!/bin/sh
# Installs the Debian packages of packages.txt, or of another list, that are missing: setup.sh [LIST]. Does nothing where
# all are there.
set -eu
cd "$(dirname "$0")/.."

wanted=$(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "${1:-packages.txt}")
missing=
for package in $wanted; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

if ! command -v apt-get >/dev/null 2>&1; then
  echo "mandate: these Debian 12 packages are needed, and there is no apt-get here:$missing" >&2
  exit 1
fi
if [ "$(id -u)" -eq 0 ]; then
  as_root=
elif command -v sudo >/dev/null 2>&1; then
  as_root=sudo
  echo "mandate: installing with sudo:$missing" >&2
else
  echo "mandate: not root, and there is no sudo. Ask an administrator to run: apt-get install$missing" >&2
  exit 1
fi
echo "mandate: installing$missing" >&2
export DEBIAN_FRONTEND=noninteractive
$as_root apt-get update -qq
# shellcheck disable=SC2086  # one word a package
$as_root apt-get install -y -qq --no-install-recommends $missing >/dev/null
