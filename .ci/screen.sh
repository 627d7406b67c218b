# Sourced by the scripts that use the real window: a display of our own, the window on it, pictures and what they hold.
# They set `pictures`, the folder that pictures go to, and call `leave` when they exit.

# Installs what the window and these scripts need, where it is missing.
install_packages() {
  local package missing=()
  for package in xvfb xauth xdotool imagemagick x11-xkb-utils libx11-6 libx11-xcb1 libxcursor1 libxi6 \
    libxkbcommon-x11-0 libgl1; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  if ((${#missing[@]})); then
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  fi
}

# A free display with a home of its own: Xvfb chooses the number and writes it. Without -noreset it begins anew when its
# only client leaves, and a window that comes just then finds no display.
start_display() {
  Xvfb -displayfd 3 -noreset -screen 0 1440x900x24 -nolisten tcp 3>"$home/display" 2>/dev/null &
  server=$!
  for _ in $(seq 50); do
    [[ -s $home/display ]] && break
    sleep 0.1
  done
  export DISPLAY=":$(<"$home/display")" HOME=$home XDG_DATA_HOME=$home XDG_CONFIG_HOME=$home
  unset WAYLAND_DISPLAY
}

# Starts a program and waits for its window, which fills the display and has the keyboard.
open_window() {
  "$@" &
  window=$!
  local id=""
  for _ in $(seq 100); do
    id=$(xdotool search --onlyvisible --name '^Khatt$' 2>/dev/null | head -1) && [[ -n $id ]] && break
    sleep 0.1
  done
  [[ -n $id ]] || fail "the window did not open"
  xdotool windowsize "$id" 1440 900
  xdotool windowmove "$id" 0 0
  # There is no window manager to give it the keyboard.
  xdotool windowfocus "$id"
  sleep 1.5
}

leave() {
  kill "${window:-}" "${server:-}" 2>/dev/null || true
  rm -rf "$home"
}

fail() {
  echo "$1" >&2
  exit 1
}

shot() { import -window root "$pictures/$1.png"; }

# How many pixels of two pictures differ, in all or in a part: picture, picture, geometry.
differing() {
  local part=() count
  [[ -n ${3:-} ]] && part=(-extract "$3")
  count=$(compare -metric AE "${part[@]}" "$pictures/$1.png" "$pictures/$2.png" null: 2>&1 || true)
  printf '%.0f' "${count%% *}"
}
