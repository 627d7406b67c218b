#!/usr/bin/env bash
# The checks that a change must pass, the fast ones first.
set -euo pipefail
cd "$(dirname "$0")/.."

step() {
  echo "== $*"
  "$@"
}

# Tools that a machine may lack: said where they are not run.
optional() {
  if command -v "$1" >/dev/null; then
    step "${@:2}"
  else
    echo "== ${*:2}: skipped, $1 is not installed"
  fi
}

step cargo fmt --check
optional python3 python3 .ci/links.py
optional typos typos
optional cargo-deny cargo deny --all-features check licenses bans sources
step cargo clippy --all-targets --features tables -- -D warnings
step cargo test
step env RUSTDOCFLAGS="-D warnings" cargo doc --no-deps --features tables
step cargo check --no-default-features
