#!/usr/bin/env bash
# Starts the real window under Xvfb on the sample and uses it: waits for the timeline, clicks an event at its place,
# and sees by the picture that the reader shows its sentence. Pictures stay in target/window.
set -euo pipefail
cd "$(dirname "$0")/.."

pictures=target/window
mkdir -p "$pictures"

packages=(xvfb xauth xdotool imagemagick libx11-6 libx11-xcb1 libxcursor1 libxi6 libxkbcommon-x11-0 libgl1)
missing=()
for package in "${packages[@]}"; do
  dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
done
if ((${#missing[@]})); then
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
fi

cargo build --release

home=$(mktemp -d)
trap 'kill "${window:-}" "${server:-}" 2>/dev/null || true; rm -rf "$home"' EXIT

# Without a display: one line, exit status 2.
set +e
said=$(env -u DISPLAY -u WAYLAND_DISPLAY -u WAYLAND_SOCKET target/release/khatt seeds 2>&1)
status=$?
set -e
if [[ $status -ne 2 || $(wc -l <<<"$said") -ne 1 || $said != *"khatt extract"* ]]; then
  echo "without a display: expected one line and status 2, found status $status and: $said" >&2
  exit 1
fi

# A free display of our own: Xvfb chooses the number and writes it.
Xvfb -displayfd 3 -screen 0 1440x900x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
server=$!
for _ in $(seq 50); do
  [[ -s $home/display ]] && break
  sleep 0.1
done
export DISPLAY=":$(<"$home/display")" HOME=$home XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home
unset WAYLAND_DISPLAY

# How long the start takes: told, not judged.
KHATT_MEASURE_START=1 target/release/khatt seeds
KHATT_MEASURE_START=1 target/release/khatt seeds

target/release/khatt --dct 2023-03-17 seeds &
window=$!

shot() { import -window root "$pictures/$1.png"; }

# How many pixels of a colour a part of a picture holds: picture, geometry, colour.
pixels() {
  convert "$pictures/$1.png" -crop "$2" +repage -fill black +opaque "$3" -fill white -opaque "$3" \
    -format '%[fx:round(mean*w*h)]' info:
}

id=""
for _ in $(seq 100); do
  id=$(xdotool search --onlyvisible --name '^Khatt$' 2>/dev/null | head -1) && [[ -n $id ]] && break
  sleep 0.1
done
[[ -n $id ]] || { echo "the window did not open" >&2; exit 1; }
xdotool windowsize "$id" 1440 900
xdotool windowmove "$id" 0 0
# There is no window manager to give it the keyboard.
xdotool windowfocus "$id"
sleep 1.5
shot opened

# The drawings' colours, from assets/ui/theme.toml: marked text, the third source.
marked='#F9E9B8'
third='#3B8C6E'
timeline='1180x400+0+160'
reader='830x290+345+605'

[[ $(pixels opened "$timeline" "$third") -gt 50 ]] || { echo "no event of the third source is drawn" >&2; exit 1; }

# The place of an event of the third source: the first run of its colour in the timeline.
place=$(convert "$pictures/opened.png" -crop "$timeline" +repage txt:- | awk -F'[:,]' -v c="$third" '
  index($0, c) { x[n] = $1; y[n] = $2; n++ }
  END { if (n) print x[int(n / 2)], y[int(n / 2)] }')
[[ -n $place ]] || { echo "the event was not found" >&2; exit 1; }
read -r x y <<<"$place"
xdotool mousemove $((x + 1)) $((y + 160)) click 1
sleep 0.8
xdotool mousemove 700 880
sleep 0.6
shot clicked
before=$(compare -metric AE -extract "$reader" "$pictures/opened.png" "$pictures/clicked.png" null: 2>&1 || true)
[[ ${before%%.*} -gt 500 ]] || { echo "the reader did not change after the click ($before pixels)" >&2; exit 1; }
[[ $(pixels clicked "$reader" "$marked") -gt 2000 ]] || { echo "no sentence is marked in the reader" >&2; exit 1; }

# By key: the next event, the coverage, a search; the window changes each time.
changed() {
  local differing
  differing=$(compare -metric AE "$pictures/$1.png" "$pictures/$2.png" null: 2>&1 || true)
  [[ ${differing%%.*} -gt 500 ]] || { echo "$2: nothing changed ($differing pixels)" >&2; exit 1; }
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
((last - first <= 30)) || { echo "the window repaints while nothing changes" >&2; exit 1; }

kill "$window"
wait "$window" 2>/dev/null || true
echo "the window opened, showed events, and answered a click with its sentence: pictures in $pictures"
