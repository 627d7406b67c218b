#!/usr/bin/env bash
# The checks that a change must pass, the fast ones first.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
  echo "== $*"
  "$@"
}

step cargo fmt --check
step cargo clippy --all-targets -- -D warnings
step cargo test
step cargo check --no-default-features
