#!/usr/bin/env bash
# Kills the real window under Xvfb at random moments while a script marks happenings in a project and takes that back, and
# looks each time whether all that was acknowledged is on disk. KHATT_WINDOW_KILLS asks for a number, KHATT_BINARY for a
# program that is built already. 200 kills take about half an hour.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/screen.sh

install_packages
binary=${KHATT_BINARY:-}
if [[ -z $binary ]]; then
  cargo build --release
  binary=target/release/khatt
fi
binary=$(realpath "$binary")

home=$(mktemp -d)
trap leave EXIT
start_display

cp -r seeds "$home/news"
"$binary" project new "$home/case.khatt" "$home/news"
python3 .ci/kill_window.py "$binary" "$home/case.khatt" "${KHATT_WINDOW_KILLS:-200}"
