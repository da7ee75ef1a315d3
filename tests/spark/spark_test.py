#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""examples/spark on a real Spark with two executors, one of which is killed while it works.   spark_test.py CASUS SOURCES [DOCUMENTS]

Run by a Python that has pyspark; skipped where it or Java is missing.
"""
from __future__ import annotations

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

CASUS, SOURCES = os.path.abspath(sys.argv[1]), Path(sys.argv[2]).resolve()
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 2000
for missing, there in (("pyspark", importlib.util.find_spec("pyspark")), ("java", os.environ.get("JAVA_HOME") or shutil.which("java"))):
    if not there:
        print(f"skipped: {missing} is not installed; ./dev spark installs it and runs this test")
        sys.exit(77)

sys.path[:0] = [str(SOURCES / "examples/spark"), str(SOURCES / "tests/spark")]
import extract  # noqa: E402
from documents import documents  # noqa: E402
import pyspark  # noqa: E402

# Stands in the place of casus. The document "poison" ends it, and who begins the
# fifth batch kills the executor it works for, which is therefore at work.
STAND_IN = """#!{python}
import os, signal, subprocess, sys
command = [{casus!r}, *sys.argv[1:]]
if sys.argv[1] != "run":
    os.execv(command[0], command)
executor = os.getppid()
while b"CoarseGrainedExecutorBackend" not in open(f"/proc/{{executor}}/cmdline", "rb").read():
    executor = int(open(f"/proc/{{executor}}/stat").read().rpartition(")")[2].split()[1])
os.chdir({folder!r})
with open("batches", "a") as batches:
    batches.write(f"{{executor}}\\n")
if len(open("batches").readlines()) >= 5:
    try:
        os.rename("alive", "killed")
        os.kill(executor, signal.SIGKILL)
    except FileNotFoundError:
        pass  # one was killed before
lines = sys.stdin.buffer.read()
if b'"id": "poison"' in lines:
    os.kill(os.getpid(), signal.SIGSEGV)
sys.exit(subprocess.run(command, input=lines).returncode)
"""


def submit(master: str, casus: str, given: Path, to: Path) -> subprocess.CompletedProcess[str]:
    home = os.path.dirname(pyspark.__file__)
    return subprocess.run(
        [home + "/bin/spark-submit", "--master", master, "--conf", "spark.ui.enabled=false",
         "--conf", "spark.sql.files.maxPartitionBytes=256k", SOURCES / "examples/spark/extract.py", "--casus", casus, given, to],
        env={**os.environ, "SPARK_HOME": home, "PYSPARK_PYTHON": sys.executable, "SPARK_LOCAL_IP": "127.0.0.1"},
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=to.parent)


with tempfile.TemporaryDirectory() as name:
    folder = Path(name)
    lines = documents(SOURCES, COUNT)
    lines[COUNT // 3 : COUNT // 3] = [b'{"id": "poison", "text": "This ends the process."}', b'{"id": "broken", "text":', b'{"id": "no text"}', b"\xff\xfe", b""]
    (folder / "articles.jsonl").write_bytes(b"\n".join(lines) + b"\n")

    # What one process says; of the document that ends it, what the job is to say.
    with open(folder / "articles.jsonl", "rb") as given:
        alone = subprocess.run([CASUS, "run"], stdin=given, stdout=subprocess.PIPE, check=True).stdout.splitlines()
    alone[COUNT // 3] = json.dumps({"schema": "casus/1", "id": "poison", "line": COUNT // 3 + 1, "error": {
        "code": "crashed", "message": "casus ended with signal SIGSEGV"}}, separators=(",", ":")).encode()

    (folder / "state").mkdir()
    (folder / "state/alive").touch()
    stand_in = folder / "casus"
    stand_in.write_text(STAND_IN.format(python=sys.executable, casus=CASUS, folder=str(folder / "state")))
    stand_in.chmod(0o755)
    done = submit("local-cluster[2,1,1024]", str(stand_in), folder / "articles.jsonl", folder / "records")
    assert done.returncode == 0, done.stderr[-5000:]
    records = b"".join(part.read_bytes() for part in sorted((folder / "records").glob("part-*"))).splitlines()
    parts = len(list((folder / "records").glob("part-*")))

    def by_id(record: bytes) -> tuple[str, bytes]:
        return extract.id_and_error(record)[0] or "", record

    assert sorted(records, key=by_id) == sorted(alone, key=by_id)
    assert records == alone, "the parts are in the order of the input"
    assert len(set((folder / "state/batches").read_text().split())) >= 2, "two executors, each a process"
    assert (folder / "state/killed").exists()
    assert "exited with code 137" in done.stderr, done.stderr[-5000:]
    summary = json.loads(done.stdout.splitlines()[-1])
    assert summary["articles"] == COUNT + 5, summary
    assert summary["errors"] == {"bad_field": 1, "bad_json": 1, "crashed": 1, "empty_line": 1, "invalid_utf8": 1}, summary
    print(f"{len(records)} records in {parts} parts, {summary['seconds']} s, one of the executors killed")

    # What makes a job fail: an id that two articles have, workers with another version, workers that lose everything.
    (folder / "few.jsonl").write_bytes(b"\n".join([*lines[:40], lines[0]]) + b"\n")
    done = submit("local[1]", CASUS, folder / "few.jsonl", folder / "twice")
    assert done.returncode == 1 and "several articles have one id: nl-0000000" in done.stdout, done.stderr[-5000:]
    (folder / "few.jsonl").write_bytes(b"\n".join(lines[:40]) + b"\n")
    mixed = folder / "mixed"
    mixed.write_text(f"""#!/bin/sh
case $1-$(tr '\\0' ' ' < /proc/$PPID/cmdline) in
  version-*extract.py*) echo '{{"version":"0.0.9"}}' ;;
  *) exec {CASUS} "$@" ;;
esac
""")
    mixed.chmod(0o755)
    done = submit("local[1]", str(mixed), folder / "few.jsonl", folder / "mixed-records")
    assert done.returncode != 0 and "another version of casus" in done.stderr, done.stderr[-5000:]
    assert not (folder / "mixed-records/_SUCCESS").exists()
