#!/usr/bin/env bash
# Makes a release of what is committed: packaging/release.sh OUTPUT_FOLDER
#
# Program, Debian package, wheel for Python, a list of all crates (SBOM, CycloneDX 1.5) and checksums. Two runs on one
# machine with one compiler give the same bytes: paths are mapped, times are those of the commit, the lock file holds.
set -euo pipefail
mkdir -p "$1"
output=$(realpath "$1")
cd "$(dirname "$0")/.."

SOURCE_DATE_EPOCH=$(git log -1 --format=%ct)
export SOURCE_DATE_EPOCH
home=${CARGO_HOME:-$HOME/.cargo}
export RUSTFLAGS="--remap-path-prefix=$PWD=/khatt --remap-path-prefix=$home=/cargo"
version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
target=${CARGO_TARGET_DIR:-target}

cargo build --locked --profile dist --features tables
install -m 755 "$target/dist/khatt" "$output/khatt"
packaging/deb.sh "$output/khatt" "$output"
if command -v maturin >/dev/null; then
  maturin build --locked --profile dist -m python/Cargo.toml -o "$output"
else
  echo "no wheel: maturin is not installed (pip install maturin)"
fi
packaging/sbom.py >"$output/khatt-$version.cdx.json"
(cd "$output" && find . -maxdepth 1 -type f ! -name SHA256SUMS -printf '%f\n' | LC_ALL=C sort | xargs sha256sum >SHA256SUMS)
cat "$output/SHA256SUMS"
