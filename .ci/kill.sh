#!/usr/bin/env bash
# The full number of kills on two megabytes of state: 300 at random moments, 100 inside a write; then, where this is
# root on Linux, a disk that is really full and one that is read-only. Takes about seven minutes; KHATT_KILLS asks for another number.
set -euo pipefail
cd "$(dirname "$0")/.."

state=(cargo test --no-default-features --test state -- --nocapture --test-threads 1)
KHATT_KILLS=${KHATT_KILLS:-300} "${state[@]}"

if [[ $(id -u) -ne 0 || $(uname) != Linux ]]; then
  echo "skipped: a disk that is really full needs root on Linux"
  exit 0
fi
disk=$(mktemp -d)
trap 'umount "$disk" 2>/dev/null; rmdir "$disk"' EXIT
if ! mount -t tmpfs -o size=64k tmpfs "$disk"; then
  echo "skipped: no disk of its own can be mounted"
  exit 0
fi
KHATT_STATE_DISK=$disk "${state[@]}" a_real_disk
rm -f "$disk"/*
KHATT_READ_ONLY_DISK=$disk "${state[@]}" a_read_only_disk
