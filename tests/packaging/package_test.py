#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the Debian package, unpacks it into an empty root and uses what is in it.   package_test.py BUILD SOURCES COMPILER CPACK"""
import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile

BUILD, SOURCES, COMPILER, CPACK = sys.argv[1:]
for tool in ("dpkg-deb", "dpkg-shlibdeps", "pkg-config"):
    if not shutil.which(tool):
        print(f"skipped: {tool} is not installed")
        sys.exit(77)


def run(*command, **more):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **more).stdout


with tempfile.TemporaryDirectory() as folder:
    run(CPACK, "-G", "DEB", "-B", folder, cwd=BUILD)
    (package,) = glob.glob(folder + "/casus_*.deb")
    field = lambda name: run("dpkg-deb", "--field", package, name).strip()
    assert field("Package") == "casus"
    for needed in ("libc6", "libfmt", "libboost-locale", "libsqlite3", "libsimdjson", "libxml2", "libicu"):
        assert needed in field("Depends"), (needed, field("Depends"))
    root = folder + "/root"
    run("dpkg-deb", "--extract", package, root)
    held = {os.path.relpath(os.path.join(path, name), root) for path, _, names in os.walk(root) for name in names}
    for name in ("usr/bin/casus", "usr/include/casus/casus.h", "usr/share/casus/seeds/nl/event_verbs.tsv", "usr/share/doc/casus/NOTICE",
                 "usr/share/man/man1/casus.1", "usr/share/bash-completion/completions/casus", "usr/share/zsh/vendor-completions/_casus"):
        assert name in held, (name, sorted(held))
    assert not any(name.endswith(".txt") for name in held), "sample articles are no seeds"

    # The program, with nothing of the build around it.
    casus = root + "/usr/bin/casus"
    version = json.loads(run(casus, "version", "--json", env={}))["version"]
    assert field("Version") == version
    assert "Moskou" in run(casus, "extract", "--text", "--json", "-", input="Poetin sprak dinsdag in Moskou met Xi Jinping.\n", env={})
    assert run(casus, "lint", root + "/usr/share/casus/seeds", env={}) == ""

    # The library, as pkg-config finds it.
    (pc,) = glob.glob(root + "/usr/lib/**/pkgconfig/casus.pc", recursive=True)
    environment = {**os.environ, "PKG_CONFIG_PATH": os.path.dirname(pc)}
    assert run("pkg-config", "--modversion", "casus", env=environment).strip() == version
    flags = run("pkg-config", "--cflags", "--libs", "casus", env=environment).split()
    program = folder + "/program"
    run(COMPILER, "-std=c++20", SOURCES + "/tests/consume/consumer.cc", "-o", program, *flags)
    assert run(program) == "Dmitry Peskov: We will not negotiate\n"
    size = os.path.getsize(package)
print(f"{os.path.basename(package)}: {size / 1e6:.1f} MB, {len(held)} files")
