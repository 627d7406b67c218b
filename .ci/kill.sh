#!/usr/bin/env bash
# The full number of kills on two megabytes of state: 300 at random moments, 100 inside a write; then, where this is
# root on Linux, a disk that is really full and one that is really read-only. Takes some minutes.
set -euo pipefail
cd "$(dirname "$0")/.."

KHATT_KILLS=${KHATT_KILLS:-300} cargo test --release --no-default-features --test state -- --nocapture --test-threads 1

if [[ $(id -u) -eq 0 && $(uname) == Linux ]]; then
  disk=$(mktemp -d)
  trap 'umount "$disk" 2>/dev/null; rmdir "$disk"' EXIT
  mount -t tmpfs -o size=64k tmpfs "$disk" || exit 0
  KHATT_STATE_DISK=$disk cargo test --release --no-default-features --test state -- --nocapture a_real_disk
fi
