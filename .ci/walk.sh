#!/usr/bin/env bash
# A walk of about a minute through every key of the sheet of keys, in the real window under Xvfb: each must show in the
# picture. Then the letters once more with an Arabic keyboard. Numbered pictures go to the folder that is given, or to
# target/walk; KHATT names another program than the one that the tests were built with.
set -euo pipefail
cd "$(dirname "$0")/.."
source .ci/screen.sh

pictures=$(realpath -m "${1:-target/walk}")
program=$(realpath "${KHATT:-target/debug/khatt}")
rm -rf "$pictures"
mkdir -p "$pictures"
install_packages
home=$(mktemp -d)
trap leave EXIT
start_display
setxkbmap us
open_window "$program" --dct 2023-03-17 seeds
xdotool mousemove 2 898

number=0
last=""
steps=0

# Takes the next picture: name.
picture() {
  number=$((number + 1))
  local name
  name=$(printf '%02d-%s' "$number" "$1")
  shot "$name"
  before=$last
  last=$name
}

# Waits until a new picture differs from the one before; a slow machine gets three seconds.
see_change() {
  picture "$1"
  for _ in $(seq 12); do
    (($(differing "$before" "$last") > 12)) && return
    sleep 0.25
    shot "$last"
  done
  return 1
}

# Waits until a new picture is the same as the one before.
see_rest() {
  for _ in $(seq 8); do
    sleep 0.4
    picture "$1"
    (($(differing "$before" "$last") <= 12)) && return
  done
  return 1
}

# Presses keys and looks whether the window changed: name, what is expected (changes, same, any), keys of xdotool.
press() {
  local name=$1 expected=$2
  shift 2
  xdotool key "$@"
  sleep 0.3
  case $expected in
    changes) see_change "$name" || fail "$last: nothing changed after $*" ;;
    same)
      picture "$name"
      (($(differing "$before" "$last") <= 12)) || fail "$last: something changed after $*"
      ;;
    any) picture "$name" ;;
  esac
  steps=$((steps + 1))
}

picture opened

# Move.
press zoom-in changes w
press zoom-in-plus changes plus
press zoom-in-equals changes equal
press zoom-out changes s
press zoom-out-minus changes minus
press pan-left changes a
press pan-right changes d
press step-left changes Left
press step-right changes Right
press leap-left changes shift+Left
press leap-right changes shift+Right
press fit-all changes shift+f
press fit-selection changes f
press faster changes bracketright
press slower changes bracketleft
press play changes space
see_change playing || fail "$last: the playhead does not run"
press pause any space
see_rest paused || fail "$last: the playhead does not stop"
press go-to changes ctrl+g
xdotool type "20 3 2023"
see_change date-typed || fail "$last: nothing was typed"
press gone-to changes Return

# Find.
press first-event changes Home
press next-event changes period
press previous-event changes comma
press last-event changes End
press search changes ctrl+f
xdotool type "2022"
see_change words-typed || fail "$last: nothing was typed"
press hit-in-field changes Return
press leave-field changes Tab
press next-hit changes F3
press previous-hit changes shift+F3
press hits-only changes h
press all-events changes h
press clear-search changes Escape
press filter changes l
press filter-closed changes Escape

# Lanes: of documents, what the keys do with one of them, then on to those of sources again; colours all around.
press lanes-by-document changes g
xdotool mousemove 1000 300 click 1 mousemove 2 898
see_change lane-chosen || fail "$last: no lane was chosen"
press lane-down changes alt+Down
press lane-up changes alt+Up
press lane-pinned changes alt+p
press lane-unpinned changes alt+p
press lane-collapsed changes alt+c
press lane-expanded changes alt+c
press lane-hidden changes alt+h
press lanes-by-place changes g
press lanes-by-participant changes g
press lanes-by-nothing changes g
press lanes-by-source changes g
press colors-by-certainty changes shift+g
press colors-by-modality changes shift+g
press colors-by-month changes shift+g
press colors-by-source changes shift+g

# Window.
press palette changes ctrl+k
press palette-closed changes Escape
press help changes question
press help-closed changes Escape
press coverage changes c
press reader changes c
press sources-closed changes p
press sources changes p
press side-of-sources changes e
press side-of-happenings changes e
press details-closed changes i
press details changes i
press settings changes ctrl+comma
press settings-closed changes Escape
press views changes ctrl+b
press views-closed changes Escape
press give changes ctrl+e
press give-closed changes Escape
press save-as changes ctrl+shift+s
press save-as-closed changes Escape
press larger changes ctrl+plus
press larger-equals changes ctrl+equal
press smaller changes ctrl+minus
press usual-size changes ctrl+0
see_rest usual-size-shown || fail "$last: the window does not rest"
press undo-lanes changes ctrl+z
press redo-lanes changes ctrl+shift+z
press nothing-selected changes Escape

# The same places on an Arabic keyboard, by the codes of the keys: W S A D, C P I, and F, K, G with Ctrl.
setxkbmap ara
sleep 0.5
press arabic-select changes 60
press arabic-zoom-in changes 25
press arabic-zoom-out changes 39
press arabic-pan-left changes 38
press arabic-pan-right changes 40
press arabic-coverage changes 54
press arabic-reader changes 54
press arabic-sources-closed changes 33
press arabic-sources changes 33
press arabic-details-closed changes 31
press arabic-details changes 31
press arabic-palette changes ctrl+45
press arabic-palette-closed changes Escape
press arabic-go-to changes ctrl+42
press arabic-go-to-closed changes Escape
press arabic-search changes ctrl+41
press arabic-letter changes 43
setxkbmap us
press end changes Escape

# No dialog may be there to choose a folder with: then a message says so.
press open any ctrl+o

kill -0 "$window" 2>/dev/null || fail "the window closed itself"
echo "walked through $steps keys, pictures in $pictures"
