#!/bin/bash
# install-packages.sh PACKAGE... : installs those packages of the distribution that are missing.
# Needs apt, and root or sudo, only when something is missing.
set -euo pipefail

if ! command -v dpkg >/dev/null; then
  echo "make: this is not a Debian-like system; please install the counterparts of: $*" >&2
  exit 0
fi

missing=()
for package in "$@"; do
  # pkgconf stands in for pkg-config on newer releases.
  [ "$package" = pkg-config ] && command -v pkg-config >/dev/null && continue
  state=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
  [ "$state" = installed ] || missing+=("$package")
done
[ ${#missing[@]} -eq 0 ] && exit 0

run=()
if [ "$(id -u)" -ne 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "make: missing packages: ${missing[*]}" >&2
    echo "make: neither root nor sudo here; ask an administrator for:" >&2
    echo "  apt-get install ${missing[*]}" >&2
    exit 1
  fi
  run=(sudo)
fi

echo "installing ${missing[*]}"
# A stale package list is refreshed only when it is in the way.
install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends)
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! "${run[@]}" "${install[@]}" "${missing[@]}" >"$log" 2>&1; then
  "${run[@]}" apt-get update -qq >>"$log" 2>&1 || true
  if ! "${run[@]}" "${install[@]}" "${missing[@]}" >>"$log" 2>&1; then
    tail -n 20 "$log" >&2
    echo "make: could not install: ${missing[*]}" >&2
    exit 1
  fi
fi
