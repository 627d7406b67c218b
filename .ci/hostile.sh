#!/usr/bin/env bash
# Runs the program on inputs that are made to cost much, one at a time, each beside a document that must come out whole:
# those of ../shared/hostile where they are, and 520 that a test makes. Prints the dearest in seconds and megabytes.
# KHATT names another program than the release build.
set -euo pipefail
cd "$(dirname "$0")/.."

program=$(realpath "${KHATT:-target/release/khatt}")
[[ -x $program ]] || { echo "no program $program: cargo build --release --no-default-features" >&2; exit 1; }
made=$(mktemp -d)
trap 'rm -rf "$made"' EXIT
KHATT_HOSTILE=$made cargo test --quiet --no-default-features --test hostile made_inputs
python3 .ci/hostile.py "$program" "$made" ../shared/hostile
