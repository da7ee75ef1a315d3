#!/bin/sh
# SPDX-License-Identifier: MIT
# clean_root.sh BUILD SOURCES: the Debian package as somebody installs it who has nothing of casus. A Debian is put into an empty root, with
# what the package depends on from the archive; there it is used, something is built with it, and it is taken away again.
set -eu
build=$1 sources=$2
if [ -z "${CASUS_PACKAGES:-}" ]; then
  echo "skipped: takes a Debian from the archive; ./dev packages runs it"
  exit 77
fi
for tool in mmdebstrap dpkg-shlibdeps; do
  if ! command -v $tool > /dev/null; then
    echo "skipped: $tool is not installed; ./dev packages installs it"
    exit 77
  fi
done
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
(cd "$build" && cpack -G DEB -B "$work" > "$work/log" 2>&1) || { cat "$work/log"; exit 1; }
cp "$work"/casus_*.deb "$work/casus.deb"
cp "$sources/tests/consume/consumer.cc" "$sources/seeds/articles/nl_01.txt" "$work"

cat > "$work/use" << 'END'
set -eux
export DEBIAN_FRONTEND=noninteractive
install() { apt-get install -q -y "$@" > /try/log 2>&1 || { cat /try/log; exit 1; }; }
install --no-install-recommends /try/casus.deb
casus version
casus extract --published 2024-12-03 --json /try/nl_01.txt | grep -q '"p:dmitry-peskov"'
casus lint /usr/share/casus/seeds
casus run --to sqlite -o /tmp/news.db < /dev/null
test -s /usr/share/man/man1/casus.1
# To link the library takes what the package recommends, which apt installs unless it is told not to.
install --no-install-recommends g++ pkg-config $(dpkg-query -W -f '${Recommends}' casus | tr -d ,)
g++ -std=c++20 /try/consumer.cc -o /tmp/consumer $(pkg-config --cflags --libs casus)
test "$(/tmp/consumer)" = "Dmitry Peskov: We will not negotiate"
apt-get remove -q -y casus > /try/log 2>&1
test ! -e /usr/bin/casus -a ! -e /usr/include/casus -a ! -e /usr/share/casus
END
mmdebstrap --quiet --variant=apt --format=null \
  --customize-hook='mkdir "$1/try"' \
  --customize-hook="copy-in '$work/casus.deb' '$work/consumer.cc' '$work/nl_01.txt' '$work/use' /try" \
  --customize-hook='chroot "$1" sh /try/use' \
  bookworm > /dev/null
echo "installed, used, built with and removed in a clean root"
