#!/usr/bin/env bash
# Shuffles folders and gives their files names without dates: what extract and coverage say must not change but for
# names and order. Folders are given, else those of news that are there. KHATT names another program than the release
# build, SHUFFLES another number than 20 (coverage gets one for each seven of them, and one at least).
set -euo pipefail
cd "$(dirname "$0")/.."

program=$(realpath "${KHATT:-target/release/khatt}")
[[ -x $program ]] || { echo "no program $program: cargo build --release --no-default-features" >&2; exit 1; }
if (($# == 0)); then
  for folder in seeds ../shared/seeds ../shared/corpora/suez ../shared/corpora/iran; do
    if [[ -d $folder ]]; then set -- "$@" "$folder"; else echo "$folder: skipped"; fi
  done
fi
python3 .ci/shuffle.py "$program" "${SHUFFLES:-20}" "$@"
