#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The C interface from C, from Python and from Rust: the same bytes as casus run, on any number of threads, and no symbol too many.

c_test.py CASUS LIBRARY SOURCES COMPILER NM ARTICLE..."""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from concurrent.futures import ThreadPoolExecutor

CASUS, LIBRARY, SOURCES, COMPILER, NM = (sys.argv[1], os.path.realpath(sys.argv[2]), *sys.argv[3:6])
ARTICLES = sys.argv[6:]
del sys.argv[1:]
FOLDER = os.path.dirname(LIBRARY)
os.environ["CASUS_LIBRARY"] = LIBRARY
sys.path.insert(0, SOURCES + "/examples/python")
import casus  # noqa: E402  the example is the module


def lines():
    made = []
    for path in ARTICLES:
        with open(path, encoding="utf-8") as file:
            made.append(json.dumps({"id": os.path.basename(path), "published": "2024-12-04", "text": file.read()}).encode())
    return made + [b"{", b'{"text":1}', b"", b'{"id":"x","text":"\xff"}']


def answers(*options):
    return subprocess.run([CASUS, "run", *options], input=b"\n".join(lines()) + b"\n", capture_output=True, check=True).stdout.splitlines()


class FromPython(unittest.TestCase):
    def ask(self, pipeline, line):
        try:
            return pipeline.answer(line)
        except casus.CasusError as error:
            self.assertEqual(error.status, "bad_request")
            return str(error).encode()

    def test_answers_are_those_of_the_filter(self):
        for options, more in (({}, []), ({"offsets": "utf16", "text": True}, ["--offsets", "utf16", "--text"])):
            pipeline = casus.Pipeline(**options)
            for line, answer in zip(lines(), answers(*more), strict=True):
                record = json.loads(answer)
                expected = record["error"]["message"].encode() if "error" in record else answer
                self.assertEqual(self.ask(pipeline, line), expected)

    def test_many_threads_share_a_pipeline(self):
        pipeline = casus.Pipeline()
        work = lines()[:-4] * 8
        with ThreadPoolExecutor(8) as pool:
            self.assertEqual(list(pool.map(pipeline.answer, work)), answers()[:-4] * 8)

    def test_errors_have_names_and_reasons(self):
        for options, status, reason in (({"speed": 1}, "bad_options", '"speed" is no option'), ({"seeds": "/no/such"}, "bad_seeds", "/no/such"),
                                        ({"gazetteer": "/no/such"}, "bad_seeds", "/no/such"), ({"text": "yes"}, "bad_options", '"text" is no option')):
            with self.assertRaises(casus.CasusError) as caught:
                casus.Pipeline(**options)
            self.assertEqual(caught.exception.status, status)
            self.assertIn(reason, str(caught.exception))

    def test_the_example(self):
        done = subprocess.run([sys.executable, SOURCES + "/examples/python/casus.py", *ARTICLES], capture_output=True)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        told = [json.loads(a) for a in answers()[:-4]]
        self.assertEqual(done.stdout.count(b"\n"), sum(len(r["events"]) for r in told))
        self.assertEqual(casus.version, told[0]["version"])


class FromOthers(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def build(self, *command):
        done = subprocess.run(command, capture_output=True, cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, b""))

    def run_built(self, stdin=b""):
        return subprocess.run([self.folder + "/program"], input=stdin, capture_output=True, env={"LD_LIBRARY_PATH": FOLDER})

    def test_c(self):
        self.build(COMPILER, "-x", "c", "-std=c99", "-Wall", "-Wextra", "-pedantic", "-Werror", "-I" + SOURCES + "/include",
                   SOURCES + "/tests/c/program.c", "-x", "none", "-o", "program", LIBRARY)
        done = self.run_built()
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        record, version = done.stdout.splitlines()
        self.assertEqual((json.loads(record)["id"], version.decode()), ("a1", casus.version))

    def test_rust(self):
        if not shutil.which("rustc"):
            self.skipTest("rustc is not installed")
        # The linker asks for libcasus_c.so, which an installed package has.
        if not os.path.exists(self.folder + "/libcasus_c.so"):
            os.symlink(LIBRARY, self.folder + "/libcasus_c.so")
        self.build("rustc", "-D", "warnings", "-L", self.folder, "-o", "program", SOURCES + "/examples/rust/casus.rs")
        done = self.run_built(b"\n".join(lines()) + b"\n")
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        without_line = lambda answer: re.sub(rb'"line":\d+', b"", answer)
        self.assertEqual(list(map(without_line, done.stdout.splitlines())), list(map(without_line, answers())))

    def test_symbols(self):
        listed = subprocess.run([NM, "-D", "--defined-only", "--with-symbol-versions", LIBRARY], capture_output=True, check=True).stdout.decode()
        symbols = sorted(line.split()[-1] for line in listed.splitlines())
        self.assertEqual(symbols, sorted(["CASUS_0"] + [f"casus_{name}@@CASUS_0" for name in
                                                        ("version", "status_name", "pipeline_new", "pipeline_free", "run", "free")]))


if __name__ == "__main__":
    unittest.main()
