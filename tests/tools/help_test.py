#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""The program as people expect one: its help and its examples, the manual, completion, Ctrl-C, pipes that break.   help_test.py CASUS"""
import json
import os
import pty
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import unittest

CASUS = os.path.abspath(sys.argv.pop(1))
COMMANDS = ["extract", "run", "convert", "report", "syntax", "explain", "lint", "gazetteer", "langs", "version", "manual", "completion"]
NEWS = "Russian forces attacked Odesa on Tuesday. Ukraine said that three people were killed.\n"


def casus(*arguments, stdin=b"", **more):
    return subprocess.run([CASUS, *arguments], input=stdin, capture_output=True, timeout=120, **more)


def lines(count):
    return "".join(json.dumps({"id": str(i), "text": NEWS, "published": "2024-12-04"}) + "\n" for i in range(count)).encode()


class Help(unittest.TestCase):
    def test_every_command_is_told_and_has_examples(self):
        overview = casus("--help").stdout.decode()
        for command in COMMANDS:
            self.assertRegex(overview, rf"(?m)^  {command} ")
            done = casus(command, "--help")
            self.assertEqual((done.returncode, done.stderr), (0, b""))
            self.assertRegex(done.stdout.decode(), rf"Examples:\n(.*\n)*.*casus {command}")
        self.assertEqual(len(re.findall(r"(?m)^  [a-z]+ +[A-Z]", overview)), len(COMMANDS), "a command without a test")

    def test_the_examples_work(self):
        for command in COMMANDS:
            if command in ("manual", "completion"):
                continue
            help_text = casus(command, "--help").stdout.decode()
            examples = re.findall(r"(?m)^  (.*\bcasus .*)$", help_text[help_text.index("Examples:"):])
            self.assertTrue(examples)
            for example in examples:
                with tempfile.TemporaryDirectory() as folder, self.subTest(example):
                    def put(name, content):
                        os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
                        with open(os.path.join(folder, name), "wb") as file:
                            file.write(content)
                    put("article.txt", NEWS.encode())
                    put("page.html", b"<!doctype html><p>" + NEWS.encode())
                    put("articles.jsonl", lines(3))
                    if command in ("convert", "report"):
                        put("records.jsonl", casus("run", "--text", stdin=lines(3)).stdout)
                    put("my-seeds/nl/aliases.tsv", b"#casus-seed 1 aliases\nform*\tactor*\tkind\tflags\tsource\nZenda\tc:RUS\tname\t\town\n")
                    put("places.tsv", b"#casus-seed 1 places\nid*\tname\tkind\tcountry\tadmin1\tadmin2\tlatitude\tlongitude\tpopulation\tnames\tsource\n")
                    before = set(os.listdir(folder))
                    done = subprocess.run(["bash", "-ec", f'casus() {{ "{CASUS}" "$@"; }}\n{example}'], cwd=folder, capture_output=True, timeout=120)
                    if command == "gazetteer":  # the columns of its table are tried elsewhere
                        self.assertIn(done.returncode, (0, 1))
                        continue
                    self.assertEqual((done.returncode, done.stderr), (0, b""))
                    self.assertTrue(done.stdout or set(os.listdir(folder)) > before or command == "lint")

    def test_languages_and_version(self):
        listed = [line.split("\t") for line in casus("langs").stdout.decode().splitlines()]
        self.assertEqual([line[0] for line in listed], ["en", "nl"])
        for line in listed:
            self.assertRegex(line[1], r"^\d+ tables$")
        version = json.loads(casus("version", "--json").stdout)
        self.assertEqual((version["schema"], version["languages"]), ("casus/1", ["en", "nl"]))
        self.assertEqual(casus("version").stdout.decode(), f"casus {version['version']}\nlanguages: en nl\n")
        with tempfile.TemporaryDirectory() as folder:
            os.makedirs(folder + "/fy")
            with open(folder + "/fy/function_words.tsv", "w", encoding="utf-8") as file:
                file.write("#casus-seed 1 function_words\nword*\tweight\tsource\nde\t500\town\n")
            self.assertIn("fy\t1 tables\tno model: no grammar, and no events\n", casus("langs", "--seeds", folder).stdout.decode())

    def test_the_manual_is_a_manual(self):
        page = casus("manual").stdout.decode()
        for command in COMMANDS:
            self.assertIn(f".SS casus {command}\n", page)
        self.assertIn(".B \\-j,\\-\\-jobs N\n", page)
        if not shutil.which("groff"):
            self.skipTest("groff is not installed")
        shown = subprocess.run(["groff", "-man", "-Tutf8", "-ww", "-P-cbou"], input=page.encode(), capture_output=True)
        self.assertEqual((shown.returncode, shown.stderr), (0, b""))
        self.assertIn("casus convert --to sqlite records.jsonl -o news.db", shown.stdout.decode())


class Completion(unittest.TestCase):
    def offered(self, *words):
        script = casus("completion", "bash").stdout.decode() + f"""
COMP_WORDS=({" ".join(f"'{w}'" for w in words)}); COMP_CWORD={len(words) - 1}; _casus; printf '%s\\n' "${{COMPREPLY[@]}}"
"""
        done = subprocess.run(["bash", "-euc", script], capture_output=True, cwd=self.folder)
        self.assertEqual((done.returncode, done.stderr), (0, b""))
        return done.stdout.decode().split()

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        open(self.folder + "/records.jsonl", "w").close()

    def test_bash(self):
        self.assertEqual(sorted(self.offered("casus", "")), sorted(COMMANDS + ["--help"]))
        self.assertEqual(self.offered("casus", "co"), ["convert", "completion"])
        self.assertEqual(self.offered("casus", "convert", "--to", "gd"), ["gdelt", "gdelt-mentions"])
        self.assertEqual(self.offered("casus", "run", "--offsets", ""), ["byte", "codepoint", "utf16"])
        self.assertEqual(self.offered("casus", "run", "--st"), ["--strict", "--status"])
        self.assertEqual(self.offered("casus", "convert", "rec"), ["records.jsonl"])
        self.assertEqual(self.offered("casus", "convert", "-o", "rec"), ["records.jsonl"])
        self.assertEqual(self.offered("casus", "completion", "b"), ["bash"])

    def test_zsh(self):
        script = casus("completion", "zsh").stdout
        self.assertTrue(script.startswith(b"#compdef casus\n"))
        if not shutil.which("zsh"):
            self.skipTest("zsh is not installed")
        path = self.folder + "/_casus"
        with open(path, "wb") as file:
            file.write(script)
        done = subprocess.run(["zsh", "-fc", f"autoload -U compinit; compinit -u -d {self.folder}/dump; source {path}; print ${{_comps[casus]}}"],
                              capture_output=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, b"_casus\n", b""))

    def test_an_unknown_shell_is_wrong_usage(self):
        self.assertEqual(casus("completion", "fish").returncode, 2)


class Interrupt(unittest.TestCase):
    def start(self, *arguments, **more):
        return subprocess.Popen([CASUS, *arguments], bufsize=0, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)

    def test_while_waiting(self):
        for jobs in ("1", "3"):
            process = self.start("run", "-j", jobs)
            process.stdin.write(lines(2) + b'{"id":"half')
            process.stdin.flush()
            answers = [process.stdout.readline() for _ in range(2)]
            process.send_signal(signal.SIGINT)
            rest, said = process.communicate(timeout=60)
            self.assertEqual((process.returncode, rest, said), (130, b"", b""))
            self.assertEqual([json.loads(a)["id"] for a in answers], ["0", "1"])

    def test_in_the_middle_lines_stay_whole(self):
        for jobs in ("1", "2"):
            with tempfile.TemporaryFile() as articles:
                articles.write(lines(20000))
                articles.seek(0)
                process = subprocess.Popen([CASUS, "run", "-j", jobs], bufsize=0, stdin=articles, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                first = process.stdout.readline()
                process.send_signal(signal.SIGINT)
                out, said = process.communicate(timeout=120)
                out = first + out
                self.assertEqual((process.returncode, said), (130, b""))
                self.assertTrue(out.endswith(b"\n"))
                ids = [json.loads(line)["id"] for line in out.splitlines()]
                self.assertEqual(ids, [str(i) for i in range(len(ids))])
                self.assertLess(len(ids), 20000)

    def test_a_database_has_what_was_answered(self):
        with tempfile.TemporaryDirectory() as folder:
            process = self.start("run", "--to", "sqlite", "-o", folder + "/x.db")
            process.stdin.write(lines(5))
            process.stdin.close()
            process.stdin = None
            self.assertEqual(process.communicate(timeout=60), (b"", b""))
            database = sqlite3.connect(folder + "/x.db")
            self.assertEqual(database.execute("SELECT count(*) FROM articles").fetchall(), [(5,)])
            database.close()
            process = self.start("convert", "--to", "sqlite", "-o", folder + "/y.db")
            process.stdin.write(casus("run", stdin=lines(3)).stdout)
            process.stdin.flush()
            while not os.path.exists(folder + "/y.db"):
                pass
            process.send_signal(signal.SIGINT)
            process.communicate(timeout=60)
            self.assertIn(process.returncode, (130, -signal.SIGINT))

    def test_a_broken_pipe_is_silent(self):
        for command in ("run", "run -j 2", "run --to gdelt", "convert --to icews"):
            stdin = lines(3000) if command.startswith("run") else casus("run", stdin=lines(100)).stdout * 30
            with tempfile.TemporaryFile() as file:
                file.write(stdin)
                file.seek(0)
                done = subprocess.run(["bash", "-c", f'"{CASUS}" {command} | head -n 1 >/dev/null'], stdin=file, capture_output=True, timeout=120)
            self.assertEqual((done.stdout, done.stderr), (b"", b""), command)


class Progress(unittest.TestCase):
    def on_terminal(self, *arguments, stdout=subprocess.DEVNULL):
        leader, follower = pty.openpty()
        with tempfile.TemporaryFile() as articles:
            articles.write(lines(1500))
            articles.seek(0)
            process = subprocess.Popen([CASUS, *arguments], stdin=articles, stdout=follower if stdout is None else stdout, stderr=follower)
        os.close(follower)
        seen = b""
        try:
            while chunk := os.read(leader, 65536):
                seen += chunk
        except OSError:  # Linux says so when the other end is closed
            pass
        os.close(leader)
        self.assertEqual(process.wait(), 0)
        return seen.decode()

    def test_it_is_told_on_a_terminal(self):
        seen = self.on_terminal("run")
        self.assertRegex(seen, r"^\r\x1b\[K1 article, [\d.]+ a second, \d+%, \d+:\d\d(:\d\d)? left")
        self.assertTrue(seen.endswith("\r\x1b[K"), "and wiped off at the end")

    def test_it_does_not_stand_in_the_way_of_output(self):
        self.assertNotIn("left", self.on_terminal("run", stdout=None))

    def test_nowhere_else(self):
        self.assertEqual(casus("run", stdin=lines(1500)).stderr, b"")


if __name__ == "__main__":
    unittest.main()
