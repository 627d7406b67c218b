#!/usr/bin/env bash
# Makes a Debian package of a program that is built: packaging/deb.sh PROGRAM OUTPUT_FOLDER
#
# The same program and the same files give the same package, byte for byte: times are those of SOURCE_DATE_EPOCH, or of
# the last commit.
set -euo pipefail
program=$(realpath "$1")
mkdir -p "$2"
output=$(realpath "$2")
cd "$(dirname "$0")/.."

version=$(sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -1)
architecture=$(dpkg --print-architecture)
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}
export SOURCE_DATE_EPOCH
root=$(mktemp -d)
chmod 755 "$root"
trap 'rm -rf "$root"' EXIT

place() { install -D -m "$1" "$2" "$root/$3"; }

place 755 "$program" usr/bin/khatt
place 644 packaging/khatt.desktop usr/share/applications/khatt.desktop
place 644 packaging/khatt.svg usr/share/icons/hicolor/scalable/apps/khatt.svg
place 644 packaging/khatt-mime.xml usr/share/mime/packages/khatt.xml
place 644 packaging/khatt.metainfo.xml usr/share/metainfo/khatt.metainfo.xml
place 644 packaging/completions/khatt.bash usr/share/bash-completion/completions/khatt
place 644 packaging/completions/_khatt usr/share/zsh/vendor-completions/_khatt
place 644 packaging/completions/khatt.fish usr/share/fish/vendor_completions.d/khatt.fish
for page in packaging/man/*.1; do
  place 644 "$page" "usr/share/man/man1/$(basename "$page")"
  gzip -9n "$root/usr/share/man/man1/$(basename "$page")"
done
for fonts in fonts/*/; do
  place 644 "${fonts}OFL.txt" "usr/share/doc/khatt/OFL-$(basename "$fonts").txt"
done
place 644 README.md usr/share/doc/khatt/README.md
place 644 docs/SCHEMA.md usr/share/doc/khatt/SCHEMA.md
place 644 CHANGELOG.md usr/share/doc/khatt/changelog
gzip -9n "$root/usr/share/doc/khatt/changelog"
{
  echo "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/"
  echo "Upstream-Name: khatt"
  echo
  echo "Files: *"
  echo "Copyright: the authors of Khatt"
  echo "License: MIT or Apache-2.0"
  echo
  sed 's/^$/./; s/^/ /' LICENSE-MIT
} >"$root/usr/share/doc/khatt/copyright"

mkdir -p "$root/DEBIAN"
cat >"$root/DEBIAN/control" <<CONTROL
Package: khatt
Version: $version
Architecture: $architecture
Maintainer: The authors of Khatt <khatt@localhost>
Installed-Size: $(du -sk "$root/usr" | cut -f1)
Depends: libc6 (>= 2.34), libgcc-s1
Recommends: libx11-6, libx11-xcb1, libxcursor1, libxi6, libxkbcommon-x11-0, libwayland-client0, libgl1, libegl1
Suggests: xdg-desktop-portal, zenity
Section: text
Priority: optional
Description: timeline explorer for folders of Arabic documents
 Khatt reads folders of Arabic documents, finds the words that name a time,
 works out which days they mean and why, draws a timeline with a lane for each
 source, and compares who reported what and when. It works offline.
 .
 The window needs what this package recommends; the command line needs nothing
 else.
CONTROL
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$root/DEBIAN/md5sums"
find "$root" -newermt "@$SOURCE_DATE_EPOCH" -print0 | xargs -0r touch --no-dereference --date="@$SOURCE_DATE_EPOCH"
package="$output/khatt_${version}_${architecture}.deb"
dpkg-deb --root-owner-group -Zxz --build "$root" "$package" >/dev/null
echo "$package"
