#!/usr/bin/env bash
# Tables, the module for Python and Spark: the tests behind the feature, then those of the wheel, with DuckDB and
# PySpark, then the same rows by all ways, and a cluster of two workers.
set -euo pipefail
cd "$(dirname "$0")/.."

cargo test --features tables --test tables --test packaging
cargo clippy --all-targets --features tables -- -D warnings

# Without Python or without Java only what needs them is left out, and said.
if ! command -v python3 >/dev/null; then
  echo "the module for Python: skipped, python3 is not installed"
  exit 0
fi
venv=target/venv
[ -x "$venv/bin/pip" ] || python3 -m venv "$venv"
packages=(maturin pyarrow duckdb pytest)
if command -v java >/dev/null; then packages+=(pyspark 'pandas<3'); else echo "Spark: skipped, java is not installed"; fi
"$venv/bin/pip" install --quiet "${packages[@]}"
# The core is built without the window, apart from the other builds, which have other features.
export CARGO_TARGET_DIR=$PWD/target/python
cargo build --release --no-default-features --features tables --bin khatt
"$venv/bin/maturin" build --release -m python/Cargo.toml -o "$CARGO_TARGET_DIR/wheels" -i "$venv/bin/python"
"$venv/bin/pip" install --quiet --force-reinstall --no-deps "$CARGO_TARGET_DIR"/wheels/khatt-*.whl
size=$(stat -c %s "$CARGO_TARGET_DIR"/wheels/khatt-*.whl | sort -n | tail -1)
echo "the wheel has $size bytes"
[ "$size" -lt 15000000 ]
KHATT=$CARGO_TARGET_DIR/release/khatt "$venv/bin/python" -m pytest python/tests
# Ways of reading the same articles, where there are some; a cluster of two workers that loses an executor.
if command -v java >/dev/null; then
  export KHATT=$CARGO_TARGET_DIR/release/khatt
  corpora=(../shared/corpora/suez ../shared/corpora/iran)
  if [ -d "${corpora[0]}" ]; then "$venv/bin/python" .ci/equality.py "${corpora[@]}"; else echo "equality of news: skipped, there are none"; fi
  "$venv/bin/python" .ci/spark_cluster.py
fi
