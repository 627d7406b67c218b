#!/usr/bin/env bash
# Installs a Debian package in a bare Debian and starts its window there: packaging/try_deb.sh PACKAGE PICTURE
#
# Needs root, debootstrap, Xvfb and ImageMagick, and the network for Debian's own packages. The system is made in a
# temporary folder, which is taken away. Ends well where one command installs it in two minutes, the window draws
# something on the sample, and the package goes again without a rest.
set -euo pipefail
package=$(realpath "$1")
picture=$(realpath "$2")
cd "$(dirname "$0")/.."
export DISPLAY=:96
most_seconds=120

folder=$(mktemp -d)
root=$folder/root
chmod 755 "$folder"
leave() {
  for process in ${window:-} ${screen:-}; do kill "$process" 2>/dev/null || true; done
  wait
  for mount in dev proc; do umount "$root/$mount" 2>/dev/null || true; done
  # What could not be unmounted must not be deleted.
  rm -rf --one-file-system "$folder"
}
trap leave EXIT
trap 'exit 1' INT TERM
inside() { chroot "$root" env DEBIAN_FRONTEND=noninteractive HOME=/tmp/home DISPLAY="$DISPLAY" LIBGL_ALWAYS_SOFTWARE=1 "$@"; }

debootstrap --variant=minbase bookworm "$root" >"$folder/debootstrap.log"
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/"
cp "$package" "$root/tmp/khatt.deb"
cp -r seeds "$root/tmp/"

begin=$SECONDS
inside apt-get install -y -qq /tmp/khatt.deb >"$folder/install.log" 2>&1
echo "installed in $((SECONDS - begin)) s: $(inside khatt --version)"
((SECONDS - begin <= most_seconds))
[[ $(inside khatt extract /tmp/seeds | wc -l) -eq 5 ]]

Xvfb "$DISPLAY" -screen 0 1280x800x24 >/dev/null 2>&1 &
screen=$!
sleep 2
inside khatt /tmp/seeds &
window=$!
sleep 15
import -window root "$picture"
colours=$(identify -format %k "$picture")
echo "the window has $colours colours: $picture"
((colours > 100))
kill "$window"
inside apt-get remove -y -qq khatt >>"$folder/install.log" 2>&1
[[ -z $(find "$root/usr" -name '*khatt*') ]]
echo "removed without a rest"
