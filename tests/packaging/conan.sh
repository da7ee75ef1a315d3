#!/bin/sh
# SPDX-License-Identifier: MIT
# conan.sh SOURCES: makes the Conan package without any remote, and builds a program with it.
set -eu
if ! command -v conan > /dev/null; then
  echo "skipped: conan is not installed; ./dev packages installs it"
  exit 77
fi
CONAN_HOME=$(mktemp -d)
export CONAN_HOME
trap 'rm -rf "$CONAN_HOME"' EXIT
conan profile detect > "$CONAN_HOME/log" 2>&1
if ! conan create "$1/packaging/conan" -s compiler.cppstd=20 --no-remote -c "tools.cmake.cmake_layout:test_folder=$CONAN_HOME/test" \
  -c tools.cmake.cmaketoolchain:user_presets= > "$CONAN_HOME/log" 2>&1; then
  tail -n 50 "$CONAN_HOME/log"
  exit 1
fi
conan list 'casus/*:*' --format=compact | sed -n 's/^ *\(casus\/[^#]*\).*/\1: made, and a program was built and run with it/p' | head -n 1
