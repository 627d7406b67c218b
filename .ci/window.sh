#!/usr/bin/env bash
# Starts the real window under Xvfb on the sample and uses it: waits for the timeline, clicks an event at its place,
# and sees by the picture that the reader shows its sentence. Pictures stay in target/window. It runs the program that the
# tests were built with, so that CI compiles no second one; KHATT names another.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/screen.sh

pictures=target/window
mkdir -p "$pictures"

install_packages

# Not `cargo build`: with the features of the tests nothing is compiled again.
cargo test --quiet --no-run --test cli
program=$(realpath "${KHATT:-target/debug/khatt}")

home=$(mktemp -d)
trap leave EXIT

# Without a display: one line, exit status 2.
set +e
said=$(env -u DISPLAY -u WAYLAND_DISPLAY -u WAYLAND_SOCKET "$program" seeds 2>&1)
status=$?
set -e
if [[ $status -ne 2 || $(wc -l <<<"$said") -ne 1 || $said != *"khatt extract"* ]]; then
  echo "without a display: expected one line and status 2, found status $status and: $said" >&2
  exit 1
fi

start_display

# How long the start takes: told, not judged.
KHATT_MEASURE_START=1 "$program" seeds
KHATT_MEASURE_START=1 "$program" seeds

open_window "$program" --dct 2023-03-17 seeds

# How many pixels of a colour a part of a picture holds: picture, geometry, colour.
pixels() {
  convert "$pictures/$1.png" -crop "$2" +repage -fill black +opaque "$3" -fill white -opaque "$3" \
    -format '%[fx:round(mean*w*h)]' info:
}

shot opened

# The drawings' colours, from assets/ui/theme.toml: marked text, the third source.
marked='#F9E9B8'
third='#3B8C6E'
# The lanes, without their names and the list beside them, and the reader.
timeline='910x300+0+232'
reader='735x270+345+605'

[[ $(pixels opened "$timeline" "$third") -gt 50 ]] || fail "no event of the third source is drawn"

# The place of an event of the third source: the first run of its colour in the timeline.
place=$(convert "$pictures/opened.png" -crop "$timeline" +repage txt:- | awk -F'[:,]' -v c="$third" '
  index($0, c) { x[n] = $1; y[n] = $2; n++ }
  END { if (n) print x[int(n / 2)], y[int(n / 2)] }')
[[ -n $place ]] || fail "the event was not found"
read -r x y <<<"$place"
xdotool mousemove $((x + 1)) $((y + 232)) click 1
sleep 0.8
xdotool mousemove 700 880
sleep 0.6
shot clicked
(($(differing opened clicked "$reader") > 500)) || fail "the reader did not change after the click"
[[ $(pixels clicked "$reader" "$marked") -gt 2000 ]] || fail "no sentence is marked in the reader"

# By key: the next event, the coverage, a search; the window changes each time.
changed() {
  (($(differing "$1" "$2") > 500)) || fail "$2: nothing changed"
}
xdotool key period
sleep 0.6
shot next
changed clicked next
xdotool key c
sleep 0.6
shot coverage
changed next coverage
xdotool key c
sleep 0.4
xdotool key ctrl+f
sleep 0.3
xdotool type "2022"
sleep 0.8
shot search
changed next search
xdotool key Escape

# Nothing changes: no frame is drawn, so the program uses no processor time.
sleep 1
ticks() { awk '{ print $14 + $15 }' "/proc/$window/stat"; }
first=$(ticks)
sleep 3
last=$(ticks)
echo "processor time while nothing changes: $((last - first)) ticks in 3 s"
((last - first <= 30)) || fail "the window repaints while nothing changes"

kill "$window"
wait "$window" 2>/dev/null || true
echo "the window opened, showed events, and answered a click with its sentence: pictures in $pictures"
