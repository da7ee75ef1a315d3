#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What a Spark worker does with its partition, without Spark.   partition_test.py CASUS SOURCES"""
from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

CASUS, SOURCES = sys.argv[1], Path(sys.argv[2])
sys.path[:0] = [str(SOURCES / "examples/spark"), str(SOURCES / "tests/spark")]
import extract  # noqa: E402
from documents import documents  # noqa: E402

VERSION = extract.version_of(CASUS)
LINES = [*documents(SOURCES, 40, joined=2), b"", b'{"id":"broken","text":', b"\xff", b'{"text":"no id"}', b'{"id":7,"text":"a number"}', b'{"id":1.5,"text":"none"}\r',
         b'{"id":"\\ud800","text":"half a character"}', b'{"id":"deep","text":' + b"[" * 100_000]
NUMBERED = [(line, number) for number, line in enumerate(LINES, 1)]
ALONE = subprocess.run([CASUS, "run"], input=b"\n".join(LINES), stdout=subprocess.PIPE, check=True).stdout.splitlines()


def records(program: str, version: str = VERSION) -> list[bytes]:
    return list(extract.read_partition(extract.Filter(program, (), version, 600), NUMBERED))


def refused(program: str, version: str = VERSION) -> str:
    try:
        records(program, version)
    except extract.BrokenWorker as error:
        return str(error)
    raise AssertionError("a broken worker was trusted")


def with_error_at(lines: dict[int, str]) -> list[bytes]:
    """What one process writes, but for the documents of these lines, which have an error of this code."""
    wanted = list(ALONE)
    for number, code in lines.items():
        wanted[number - 1] = json.dumps({"id": extract.id_in(LINES[number - 1]), "line": number, "code": code}).encode()
    return wanted


def told(made: list[bytes], lines: dict[int, str]) -> list[bytes]:
    """The same of records, without the words of the message."""
    told = list(made)
    for number in lines:
        record = json.loads(made[number - 1])
        assert record["error"]["message"], record
        told[number - 1] = json.dumps({"id": record["id"], "line": record["line"], "code": record["error"]["code"]}).encode()
    return told


with tempfile.TemporaryDirectory() as folder:

    def imitation(body: str) -> str:
        """A program in the place of casus, which reads `lines` and has the answers of casus in `answers`."""
        path = Path(folder) / "casus"
        path.write_text(f"""#!{sys.executable}
import os, signal, subprocess, sys
if sys.argv[1] == "version":
    os.execv({CASUS!r}, sys.argv)
lines = sys.stdin.buffer.read().splitlines(keepends=True)
answers = subprocess.run([{CASUS!r}, *sys.argv[1:]], input=b"".join(lines), stdout=subprocess.PIPE).stdout.splitlines(keepends=True)
def write(some):
    sys.stdout.buffer.write(b"".join(some))
    sys.stdout.flush()
{body}
""")
        path.chmod(0o755)
        return str(path)

    # The batches of one partition are numbered on, and bytes are those of one process.
    assert records(CASUS) == ALONE
    extract.BATCH = 7
    assert records(CASUS) == ALONE
    extract.BATCH = 500

    # Documents that end their process: killed, ended with a status, left out or broken off with the status of success.
    deadly = "at = next((n for n, line in enumerate(lines) if b'-0000013\"' in line or b'half' in line), None)\n"
    for body, code in (("write(answers if at is None else answers[:at // 2])\nif at is not None: os.kill(os.getpid(), signal.SIGSEGV)", "crashed"),
                       ("write(answers if at is None else answers[:at])\nif at is not None: sys.exit(1)", "crashed"),
                       ("write(answers if at is None else answers[:at] + answers[at + 1:])", "crashed"),
                       ("write(answers if at is None else [*answers[:at], answers[at][:50]])", "crashed")):
        poison = {14: code, 47: code}
        assert told(records(imitation(deadly + body)), poison) == with_error_at(poison), body
    hung = extract.Filter(imitation("signal.pause()"), (), VERSION, seconds=1)
    (record,) = [json.loads(answer) for answer in extract.read_partition(hung, NUMBERED[13:14])]
    assert (record["id"], record["line"], record["error"]["code"]) == ("en-0000013", 14, "timed_out"), record

    # Answers in another order, or twice, are no answers; a worker that answers nothing rightly is broken.
    assert "all ended casus" in refused(imitation("write(answers[1:] + answers[:1] if len(answers) > 1 else [b'{}\\n'])"))
    assert "all ended casus" in refused(imitation("os.kill(os.getpid(), signal.SIGKILL)"))
    assert "another version" in refused(CASUS, VERSION.replace('"version":"', '"version":"9'))
    assert "cannot be run" in refused(folder + "/absent")
