#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Calls the command line program as people and scripts do: every message and exit status.   program_test.py CASUS MODEL"""
import json
import os
import pty
import subprocess
import sys
import tempfile
import threading
import unittest

CASUS = os.path.abspath(sys.argv.pop(1))
MODEL = os.path.abspath(sys.argv.pop(1))
LIMIT = 16 << 20
NEWS = "Poetin sprak dinsdag in Moskou met Xi Jinping.\n"


def casus(*arguments, stdin=b"", env=None, **more):
    return subprocess.run([CASUS, *arguments], input=stdin, stdout=more.pop("stdout", subprocess.PIPE), stderr=subprocess.PIPE,
                          env=env, timeout=120, **more)


def on_terminal(*arguments, env):
    """Standard output and standard error of the program on a terminal."""
    leader, follower = pty.openpty()
    process = subprocess.Popen([CASUS, *arguments], stdin=subprocess.DEVNULL, stdout=follower, stderr=follower, env=env)
    os.close(follower)
    seen = b""
    try:
        while chunk := os.read(leader, 4096):
            seen += chunk
    except OSError:  # Linux says so when the other end is closed
        pass
    os.close(leader)
    return process.wait(), seen.decode()


class InFolder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def file(self, name, content):
        path = os.path.join(self.folder, name)
        with open(path, "wb") as file:
            file.write(content if isinstance(content, bytes) else content.encode())
        return path

    def check(self, done, status, message=""):
        self.assertEqual((done.returncode, done.stderr.decode()), (status, message and f"casus: {message}\n"))


class Extract(InFolder):
    def test_a_file_gives_a_record(self):
        path = self.file("a.txt", NEWS)
        done = casus("extract", path, "--published", "2024-12-04", "--lang", "nl")
        self.check(done, 0)
        record = json.loads(done.stdout)
        self.assertEqual((record["id"], record["published"], record["language"]), (path, "2024-12-04", "nl"))
        self.assertEqual(done.stdout.count(b"\n"), 1)

    def test_standard_input_is_read_with_and_without_a_dash(self):
        with_dash = casus("extract", "-", stdin=NEWS.encode())
        self.check(with_dash, 0)
        self.assertIsNone(json.loads(with_dash.stdout)["id"])
        self.assertEqual(with_dash.stdout, casus("extract", stdin=NEWS.encode()).stdout)

    def test_several_files_give_a_record_a_line_and_a_bad_one_stops_nothing(self):
        good = [self.file(name, NEWS) for name in ("a.txt", "b.txt")]
        done = casus("extract", good[0], self.folder + "/none", good[1])
        self.check(done, 1, f"{self.folder}/none: no such file")
        self.assertEqual([json.loads(line)["id"] for line in done.stdout.splitlines()], good)

    def test_what_cannot_be_read_is_said_clearly(self):
        self.check(casus("extract", self.folder), 1, f"{self.folder}: is a directory, not an article")
        self.check(casus("extract", self.file("e", "")), 1, f"{self.folder}/e: is empty")
        self.check(casus("extract", self.file("u", b"caf\xe9 open")), 1, f"{self.folder}/u: not UTF-8: byte 0xe9 at offset 3")
        self.check(casus("extract", "-", stdin=b"\xff"), 1, "standard input: not UTF-8: byte 0xff at offset 0")
        self.check(casus("extract", "-"), 1, "standard input: is empty")
        big = self.file("big", b"a " * (LIMIT // 2) + b"b")
        self.check(casus("extract", big), 1, f"{big}: is larger than an article may be ({LIMIT} bytes)")
        self.check(casus("extract", "a\x1b[31m\n"), 1, "a\\x1b[31m\\x0a: no such file")

    def test_wrong_usage_is_2(self):
        path = self.file("a.txt", NEWS)
        self.check(casus("extract", path, "--published", "gisteren"), 2, "--published: 'gisteren' is not a date such as 2024-12-04")
        self.check(casus("extract", path, "--published", "2024-02-30"), 2, "--published: '2024-02-30' is not a date such as 2024-12-04")
        self.check(casus("extract", path, path, "--html", "x.html"), 2, "--html: takes one article")
        self.check(casus("extract", "-", "-"), 2, "extract: standard input can be read once")
        unknown = casus("extract", path, "--lang", "tlh")
        self.assertEqual(unknown.returncode, 2)
        self.assertTrue(unknown.stderr.startswith(b"casus: --lang: no seeds for 'tlh'; there are seeds for "), unknown.stderr)
        for wrong in ([], ["extrac"], ["extract", "--offsets", "bytes"], ["extract", "--json", "--human", path], ["extract", "--nope"],
                      ["run", "-j", "0"], ["run", "-j", "x"], ["lint"], ["gazetteer"], ["gazetteer", path]):
            done = casus(*wrong)
            self.assertEqual(done.returncode, 2, wrong)
            self.assertTrue(done.stderr and not done.stdout, wrong)

    def test_help_is_an_answer(self):
        for command in ([], ["extract"], ["run"], ["convert"], ["lint"], ["gazetteer"], ["version"]):
            done = casus(*command, "--help")
            self.check(done, 0)
            self.assertIn(b"Usage: casus", done.stdout)

    def test_output_goes_where_it_is_told_to(self):
        path, out, page = self.file("a.txt", NEWS), self.folder + "/out.jsonl", self.folder + "/page.html"
        done = casus("extract", path, "-o", out, "--html", page)
        self.check(done, 0)
        self.assertEqual(done.stdout, b"")
        with open(out, encoding="utf-8") as file:
            self.assertEqual(json.load(file)["id"], path)
        with open(page, encoding="utf-8") as file:
            self.assertTrue(file.read().startswith("<!DOCTYPE html>"))
        bad = self.folder + "/no/such/out"
        self.check(casus("extract", path, "-o", bad), 1, f"{bad}: cannot be written: No such file or directory")
        self.check(casus("extract", path, "--html", bad), 1, f"{bad}: cannot be written: No such file or directory")

    def test_output_that_cannot_be_written_is_said_once(self):
        path = self.file("a.txt", NEWS)
        if os.path.exists("/dev/full"):
            with open("/dev/full", "wb") as full:
                self.check(casus("extract", path, stdout=full), 1, "standard output: cannot be written: No space left on device")
        closed = subprocess.run(["sh", "-c", '"$0" extract "$1" >&-', CASUS, path], stderr=subprocess.PIPE)
        self.check(closed, 1, "standard output: cannot be written: Bad file descriptor")

    def test_offsets_count_what_is_asked_for(self):
        path = self.file("a.txt", "\u00e9\U0001F600 stop.")
        ends = [json.loads(casus("extract", path, "--offsets", unit).stdout)["blocks"][0]["end"] for unit in ("byte", "codepoint", "utf16")]
        self.assertEqual(ends, [12, 8, 9])

    def test_own_seeds_are_laid_over_the_built_in_ones(self):
        path = self.file("a.txt", "Ruritania\u0304 zweeg. Ruritanie\u0308 betaalt.")
        os.makedirs(self.folder + "/seeds/nl")
        self.file("seeds/nl/aliases.tsv", "#casus-seed 1 aliases\nform*\tactor*\tkind\tflags\tsource\nzenda\tc:RUS\tname\t\town\n")
        record = json.loads(casus("extract", self.file("z.txt", "Zenda zweeg dinsdag in alle talen."), "--lang", "nl", "--seeds",
                                  self.folder + "/seeds").stdout)
        self.assertEqual([e["catalogue"] for e in record["entities"]], ["c:RUS"])
        bad = self.file("seeds/nl/aliases.tsv", "#casus-seed 1 aliases\nform*\tsource\nx\n")
        done = casus("extract", path, "--seeds", self.folder + "/seeds")
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"nl/aliases.tsv", done.stderr, bad)
        self.assertEqual(casus("extract", path, "--seeds", self.folder + "/none").returncode, 2)

    def test_a_terminal_gets_the_view_and_a_pipe_the_record(self):
        path = self.file("a.txt", NEWS)
        environment = {"TERM": "xterm"}
        status, view = on_terminal("extract", path, env=environment)
        self.assertEqual(status, 0)
        self.assertIn("sentences", view)
        self.assertIn("\x1b[", view)
        self.assertNotIn("\x1b[", on_terminal("extract", path, env={"TERM": "xterm", "NO_COLOR": "1"})[1])
        self.assertNotIn("\x1b[", on_terminal("extract", path, env={"TERM": "dumb"})[1])
        self.assertNotIn("\x1b[", on_terminal("extract", path, env={})[1])
        self.assertTrue(on_terminal("extract", "--json", path, env=environment)[1].startswith('{"schema":"casus/1"'))
        human = casus("extract", "--human", path, env=environment)
        self.check(human, 0)
        self.assertNotIn(b"\x1b[", human.stdout)
        self.assertIn(b"language", human.stdout)

    def test_progress_is_for_terminals_and_several_files(self):
        path, out = self.file("a.txt", NEWS), self.folder + "/out"
        self.assertRegex(on_terminal("extract", path, path, "-o", out, env={})[1], r"1 article, [\d.]+ a second, 50%, 0:\d\d left")
        self.assertNotIn("a second", on_terminal("extract", "--json", path, path, env={})[1])
        self.assertEqual(on_terminal("extract", path, "-o", out, env={})[1], "")
        self.check(casus("extract", path, path, "-o", out), 0)

    def test_an_empty_environment_changes_nothing(self):
        path = self.file("a.txt", NEWS)
        self.assertEqual(casus("extract", path, env={}).stdout, casus("extract", path).stdout)


class Run(InFolder):
    def test_one_line_in_is_one_line_out_in_order(self):
        lines = [json.dumps({"id": str(i), "text": NEWS * (1 + i * 7919 % 50), "published": "2024-12-04"}) for i in range(300)]
        lines[7], lines[8], lines[299] = "", "{", '{"id":"299"}'
        stdin = "\n".join(lines).encode()
        serial = casus("run", stdin=stdin)
        self.check(serial, 0)
        answers = [json.loads(line) for line in serial.stdout.splitlines()]
        self.assertEqual([a["id"] for a in answers], [None if i in (7, 8) else str(i) for i in range(300)])
        self.assertEqual([(a["line"], a["error"]["code"]) for a in answers if "error" in a],
                         [(8, "empty_line"), (9, "bad_json"), (300, "bad_field")])
        for jobs in ("2", "5"):
            self.assertEqual(casus("run", "-j", jobs, stdin=stdin).stdout, serial.stdout)
        self.assertEqual(casus("run", stdin=stdin + b"\n", env={}).stdout, serial.stdout)

    def test_strict_tells_of_errors_by_the_exit_status(self):
        good, bad = b'{"text":"Een."}\n', b'{"text":1}\n'
        self.check(casus("run", "--strict", stdin=good), 0)
        self.check(casus("run", "--strict", stdin=good + bad + good), 3)
        self.check(casus("run", "--strict", "-j", "3", stdin=good + bad + good), 3)
        self.check(casus("run", stdin=bad), 0)
        self.check(casus("run", "--strict"), 0)

    def answer(self, line):
        done = casus("run", stdin=line + b"\n")
        self.check(done, 0)
        self.assertEqual(done.stdout.count(b"\n"), 1)
        return json.loads(done.stdout)

    def test_fields_are_read_as_the_page_says(self):
        record = self.answer(b'{"other":[1,{"x":2}],"text":"Een.","published":"2024-12-04T10:00:00+01:00","language":"nl-BE","id":17,'
                             b'"url":"http://x","spans":[]}')
        self.assertEqual((record["id"], record["published"], record["language"]), ("17", "2024-12-04", "nl"))
        self.assertEqual(record["diagnostics"], [])
        record = self.answer(b'{"text":"Een.","published":null,"language":null,"url":null,"spans":null,"id":null}')
        self.assertEqual((record["id"], record["published"], record["diagnostics"]), (None, None, []))

    def test_the_text_is_kept_if_asked_for(self):
        line = b'{"text":"E\\u00e9n \\"woord\\".","url":"http://x"}\n'
        plain, kept = (json.loads(casus("run", *more, stdin=line).stdout) for more in ([], ["--text"]))
        self.assertEqual((plain["url"], plain["text"], kept["text"]), ("http://x", None, 'E\u00e9n "woord".'))
        path = self.file("a.txt", NEWS)
        self.assertEqual(json.loads(casus("extract", "--text", path).stdout)["text"], NEWS)

    def test_a_date_that_is_none_is_told_and_the_article_read(self):
        record = self.answer(b'{"id":"x","text":"Een.","published":"7:58 AM ET"}')
        self.assertIsNone(record["published"])
        self.assertEqual([(d["level"], d["message"]) for d in record["diagnostics"]],
                         [("warning", "read without its date of publication: '7:58 AM ET' is not a date such as 2024-12-04")])

    def test_given_places_are_resolved_in_the_unit_of_the_caller(self):
        text = "\U0001F600 Sneeuw in Breda en in Paris, Texas."
        spans = {"codepoint": (text.index("Breda"), text.index("Paris"))}
        spans["utf16"] = tuple(at + 1 for at in spans["codepoint"])
        spans["byte"] = tuple(at + 3 for at in spans["codepoint"])
        for unit, begins in spans.items():
            line = json.dumps({"text": text, "language": "nl", "spans": [{"begin": b, "end": b + 5} for b in begins]})
            done = casus("run", "--offsets", unit, stdin=line.encode() + b"\n")
            self.check(done, 0)
            places = [(e["name"], e["country"], e["place"]["geonames"], m["begin"], m["rule"])
                      for e in json.loads(done.stdout)["entities"] for m in e["mentions"] if m["rule"].startswith("place.")]
            self.assertEqual([p[:2] + p[3:] for p in places],
                             [("Breda", "NLD", begins[0], "place.only"), ("Paris", "USA", begins[1], "place.container")], unit)
            self.assertEqual([p[2] for p in places], [2758401, 4717560])

    def test_given_places_that_are_none_are_an_error(self):
        for spans, code, message in ((b"{}", "bad_field", 'spans" is not a list of'), (b"[1]", "bad_field", 'spans[0]" is not'),
                                     (b'[{"begin":0,"end":1},{"begin":0}]', "bad_field", 'spans[1]" is not'),
                                     (b'[{"begin":-1,"end":1}]', "bad_field", 'spans[0]" is not'),
                                     (b'[{"begin":0,"end":1},{"begin":2,"end":9}]', "bad_span", "spans[1]: [2, 9) is no stretch"),
                                     (b'[{"begin":2,"end":2}]', "bad_span", "spans[0]: [2, 2) is no stretch"),
                                     (b'[{"begin":2,"end":1}]', "bad_span", "spans[0]: [2, 1) is no stretch")):
            record = self.answer(b'{"id":"x","text":"Een.","spans":' + spans + b"}")
            self.assertEqual((record["id"], record["error"]["code"]), ("x", code), spans)
            self.assertIn(message, record["error"]["message"])
        done = casus("run", "--offsets", "byte", stdin='{"text":"\u00e9\u00e9n","spans":[{"begin":1,"end":2}]}\n'.encode())
        self.assertEqual(json.loads(done.stdout)["error"]["code"], "bad_span")

    def test_errors_name_the_article_and_the_reason(self):
        for line, code in ((b'{"text":null,"id":"x"}', "bad_field"), (b'{"id":"x","text":"a","language":"12"}', "bad_field"),
                           (b'{"id":"x","text":"a","spans":{}}', "bad_field"), (b'{"published":1,"id":"x","text":""}', "bad_field"),
                           (b'{"id":"x","url":1,"text":""}', "bad_field"), (b'{"id":"x","text":"' + b"a " * (LIMIT // 2) + b'b"}', "text_too_large")):
            record = self.answer(line)
            self.assertEqual((record["id"], record["error"]["code"], record["line"]), ("x", code, 1), line[:60])
        for line, code in ((b'"text"', "bad_json"), (b'{"id":{},"text":""}', "bad_field"), (b'{"text":"\xc0"}', "invalid_utf8"),
                           (b"\x00", "bad_json"), (b"[" * 100000, "bad_json"), (b"  \r", "empty_line")):
            record = self.answer(line)
            self.assertEqual((record["id"], record["error"]["code"]), (None, code), line[:60])

    def test_a_line_without_end_is_refused_and_the_next_one_answered(self):
        process = subprocess.Popen([CASUS, "run"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        answers = []
        reader = threading.Thread(target=lambda: answers.extend(process.stdout.read().splitlines()))
        reader.start()
        for _ in range(65):
            process.stdin.write(b"x" * (1 << 20))
        process.stdin.write(b'\n{"text":"Een."}\n')
        process.stdin.close()
        reader.join()
        process.stdout.close()
        self.assertEqual(process.wait(), 0)
        self.assertEqual(json.loads(answers[0])["error"]["code"], "line_too_long")
        self.assertEqual(json.loads(answers[1])["schema"], "casus/1")

    def test_it_answers_while_the_input_pauses(self):
        for jobs in ("1", "3"):
            process = subprocess.Popen([CASUS, "run", "-j", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
            for i in range(3):
                process.stdin.write(b'{"id":"%d","text":"Een."}\n' % i)
                process.stdin.flush()
                self.assertEqual(json.loads(process.stdout.readline())["id"], str(i))
            process.stdin.close()
            self.assertEqual((process.stdout.read(), process.wait()), (b"", 0))
            process.stdout.close()

    def test_a_reader_that_goes_away_is_no_crash(self):
        for jobs in ("1", "3"):
            process = subprocess.Popen([CASUS, "run", "-j", jobs], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            process.stdout.close()
            try:
                while True:
                    process.stdin.write(b'{"text":"Een."}\n' * 100)
            except BrokenPipeError:
                pass
            try:
                process.stdin.close()
            except BrokenPipeError:
                pass
            self.assertEqual((process.wait(), process.stderr.read()), (1, b""))
            process.stderr.close()

    def test_input_that_cannot_be_read_is_said(self):
        folder = os.open(self.folder, os.O_RDONLY)
        self.addCleanup(os.close, folder)
        done = subprocess.run([CASUS, "run"], stdin=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.check(done, 1, "standard input: cannot be read: Is a directory")


class Syntax(InFolder):
    def rows(self, done):
        return [line.split("\t") for line in done.stdout.decode().splitlines() if line and not line.startswith("#")]

    def test_an_article_comes_out_as_conllu(self):
        path = self.file("a.txt", "Rusland viel Oekra\u00efne aan. De minister zei nee.\n\nNee.\n")
        done = casus("syntax", "--model", MODEL, path)
        self.check(done, 0)
        comments = [line for line in done.stdout.decode().splitlines() if line.startswith("#")]
        self.assertEqual(comments[:4], [f"# newdoc id = {path}", "# newpar", "# sent_id = 1", "# text = Rusland viel Oekra\u00efne aan."])
        self.assertEqual(comments.count("# newpar"), 2)
        rows = self.rows(done)
        self.assertEqual([row[1] for row in rows[:5]], ["Rusland", "viel", "Oekra\u00efne", "aan", "."])
        self.assertTrue(all(len(row) == 10 for row in rows))
        self.assertEqual((rows[2][3], rows[2][6], rows[2][7]), ("PROPN", "2", "obj"))
        self.assertRegex(rows[3][9], r"SpaceAfter=No\|TokenRange=22:25$")

    def test_given_tokens_stay_as_they_are(self):
        done = casus("syntax", "--lang", "nl", "--model", MODEL, "--pretokenised", stdin="De  heer A. zei\tnee .\nNee\n\nJa\n".encode())
        self.check(done, 0)
        self.assertEqual([row[:2] for row in self.rows(done)], [["1", "De"], ["2", "heer"], ["3", "A."], ["4", "zei"], ["5", "nee"], ["6", "."],
                                                               ["1", "Nee"], ["1", "Ja"]])
        self.assertEqual(done.stdout.count(b"# newpar"), 2)

    def test_what_is_wrong_with_a_model_is_said(self):
        with open(MODEL, "rb") as file:
            good = file.read()
        path = self.file("a.txt", NEWS)
        for name, content, message in (("none.model", NEWS, "not a model of casus"),
                                       ("short.model", good[:-64], "bytes, where"),
                                       ("flipped.model", good[:-70] + b"\xff\xfe" + good[-68:], "damaged: the checksum does not match"),
                                       ("new.model", good[:8] + b"\x09" + good[9:], "model format 9; this library reads 1 to 1")):
            model = self.file(name, content)
            done = casus("syntax", "--model", model, path)
            self.assertEqual((done.returncode, done.stdout), (2, b""))
            self.assertTrue(done.stderr.decode().startswith(f"casus: {model}: "), done.stderr)
            self.assertIn(message, done.stderr.decode())
        self.check(casus("syntax", "--model", self.folder + "/x", path), 2, f"{self.folder}/x: cannot be read")
        self.check(casus("syntax", "--lang", "fy", path), 2, "--lang: there is no model for 'fy'")
        self.check(casus("syntax", "--lang", "1", path), 2, "--lang: '1' is not a language code")
        self.check(casus("syntax", "--lang", "nl", "--model", MODEL, self.folder + "/none"), 1, f"{self.folder}/none: no such file")


class Others(InFolder):
    def test_version_says_the_languages(self):
        done = casus("version")
        self.check(done, 0)
        self.assertRegex(done.stdout.decode(), r"^casus \d+\.\d+\.\d+\nlanguages: .*\bnl\b.*\n$")

    def test_a_gazetteer_is_compiled_and_used(self):
        head = "#casus-seed 1 places\nplace*\tkind\tname\tcode\twithin\tlatitude\tlongitude\tpopulation\tgeonames\tnames\tsource\n"
        row = "1\ttown\tUtrechtje\t\t\t52.5\t5.25\t10\t\t\town\n"
        out = self.folder + "/my.gazetteer"
        self.check(casus("gazetteer", self.file("my.tsv", head + row), "-o", out), 0)
        stdin = b'{"text":"In Utrechtje.","language":"nl","spans":[{"begin":3,"end":12}]}\n'
        done = casus("run", "--gazetteer", out, stdin=stdin)
        self.check(done, 0)
        self.assertEqual([e["place"] for e in json.loads(done.stdout)["entities"]],
                         [{"latitude": 52.5, "longitude": 5.25, "geonames": None}])
        bad = self.file("bad.tsv", head + row.replace("52.5", "noord"))
        self.check(casus("gazetteer", bad, "-o", out), 1,
                   f"{bad}:3: 'noord' in column 'latitude' where degrees from -90 to 90 is needed")
        none = self.folder + "/none"
        self.check(casus("gazetteer", none, "-o", out), 2, f"{none}: cannot be read")
        self.check(casus("run", "--gazetteer", none), 2, f"{none}: cannot be read")
        self.check(casus("run", "--gazetteer", bad), 2, f"{bad}: not a model of casus")
        with open(out, "rb") as file:
            good = file.read()
        short = self.file("short.gazetteer", good[:-64])
        self.check(casus("run", "--gazetteer", short), 2,
                   f"{short}: {len(good) - 64} bytes, where 4 sections in {len(good)} bytes were written")
        flipped = self.file("flipped.gazetteer", good[:-70] + bytes([good[-70] ^ 1]) + good[-69:])
        self.check(casus("run", "--gazetteer", flipped), 2, f"{flipped}: damaged: the checksum does not match")
        self.check(casus("run", "--gazetteer", MODEL), 2, f"{MODEL}: section 'places': it is missing")

    def test_lint_points_at_lines(self):
        os.makedirs(self.folder + "/nl")
        self.file("nl/good.tsv", "#casus-seed 1 words\nword*\tsource\na\town\nb\town\n")
        self.check(casus("lint", self.folder), 0)
        self.file("nl/order.tsv", "#casus-seed 1 words\nword*\tsource\nb\town\na\town\n")
        self.file("nl/source.tsv", "#casus-seed 1 words\nword*\tsource\na\town\nb\t\n")
        self.file("nl/none.tsv", "#casus-seed 1 words\nword*\nb\n")
        done = casus("lint", self.folder)
        self.assertEqual((done.returncode, done.stderr), (1, b""))
        findings = done.stdout.decode().splitlines()
        self.assertEqual(len(findings), 3, findings)
        self.assertTrue(findings[0].startswith(self.folder + "/nl/none.tsv:2: no column 'source'"), findings)
        self.assertEqual(findings[1], self.folder + "/nl/order.tsv:3: not sorted by key: belongs behind line 4")
        self.assertEqual(findings[2], self.folder + "/nl/source.tsv:4: no source")
        self.assertEqual(casus("lint", self.folder + "/none").returncode, 2)

    def world(self, **tables):
        """Writes tables of a small world: rows of cells joined by ' | '."""
        columns = {"actors": "actor* | kind | name | country | code | latitude | longitude | geonames | source",
                   "roles": "actor* | role* | valid_from* | country | code | valid_to | source",
                   "offices": "role* | country* | holders | source", "aliases": "form* | actor* | kind | flags | source"}
        for table, rows in tables.items():
            folder = self.folder + ("/en" if table == "aliases" else "/world")
            os.makedirs(folder, exist_ok=True)
            lines = [f"#casus-seed 1 {table}", columns[table], *rows]
            with open(f"{folder}/{table}.tsv", "w", encoding="utf-8") as file:
                file.write("".join("\t".join(cell.strip() for cell in line.split("|")) + "\n" for line in lines))

    def lint(self, *options):
        done = casus("lint", self.folder, *options)
        return done.returncode, [line.removeprefix(self.folder + "/") for line in done.stdout.decode().splitlines()]

    def test_lint_reads_the_tables_of_who_and_where_together(self):
        actors = ["c:AAA | country | Aland | AAA | AAA | | | | own", *(f"p:{x} | person | Person {x} | AAA | AAA | | | | own" for x in "abc")]
        self.world(actors=actors, offices=["head_of_state | * | one | own", "head_of_state | BBB | several | own"],
                   roles=["p:a | head_of_state | 2014-01-01 | AAA | GOV | 2018-05-01 | own",
                          "p:b | head_of_state | 2018-05-01 | AAA | GOV | 2020 | own",
                          "p:c | head_of_state | 2020-07 | AAA | GOV | | own"])
        self.assertEqual(self.lint(), (0, []))
        self.assertEqual(self.lint("--notes"), (0, []))
        self.world(roles=["p:a | head_of_state | 2014-01-01 | AAA | GOV | 2018-05-02 | own",
                          "p:a | minister | 2019 | AAA | GOV | 2018 | own",
                          "p:b | head_of_state | 2018-05-01 | AAA | GOV | 2020-01-02 | own",
                          "p:c | head_of_state | 2020-01-03 | AAA | GOV | 2021 | own",
                          "p:c | speaker | 2014 | ZZZ | LEG | 2021 | own",
                          "p:d | speaker | 2014 | AAA | LEG | 2021 | own"],
                   aliases=["Abe | p:a | name | | own", "Abe | p:b | name | | own", "Dee | p:d | name | | own", "abe | p:c | name | context | own"])
        wrong = ["world/roles.tsv:4: minister of p:a ends 2018, before it begins 2019",
                 "world/roles.tsv:7: country 'ZZZ', but there is no actor c:ZZZ",
                 "world/roles.tsv:8: role of 'p:d', which world/actors does not have",
                 "world/roles.tsv:5: head_of_state of AAA: p:b from 2018-05-01, while p:a (line 3) is it until 2018-05-02",
                 "en/aliases.tsv:5: name of 'p:d', which world/actors does not have"]
        notes = ["world/roles.tsv:6: note: nobody is head_of_state of AAA from 2020-01-02 to 2020-01-03",
                 "world/roles.tsv:6: note: nobody is head_of_state of AAA from 2021 on",
                 "en/aliases.tsv:4: note: name 'Abe' of p:b is also one of p:a (line 3)"]
        code, said = self.lint()
        self.assertEqual((code, sorted(said)), (1, sorted(wrong)))
        code, said = self.lint("--notes")
        self.assertEqual((code, sorted(said)), (1, sorted(wrong + notes)))

    def test_lint_of_an_overlay_knows_the_built_in_tables(self):
        self.world(roles=["p:keir-starmer | head_of_state | 2025-01-01 | GBR | GOV | | own", "p:nobody | speaker | 2024 | GBR | LEG | | own"])
        code, said = self.lint("--overlay")
        self.assertEqual(code, 1)
        self.assertEqual(len(said), 2, said)
        self.assertIn("world/roles.tsv:4: role of 'p:nobody', which world/actors does not have", said)
        self.assertRegex("\n".join(said), r"world/roles\.tsv:3: head_of_state of GBR: p:keir-starmer from 2025-01-01, while p:\S+ .* until now")

    def test_shipped_tables_and_overlays_pass_lint(self):
        source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
        self.check(casus("lint", source + "/seeds"), 0)
        self.check(casus("lint", source + "/overlays/history", "--overlay"), 0)

    def test_history_knows_who_held_office_in_2005(self):
        overlay = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "overlays", "history")
        path = self.file("a.txt", "Charles Clarke said on Monday that the talks would go on. Clarke left for Paris.")

        def codes(published, *options):
            record = json.loads(casus("extract", path, "--lang", "en", "--published", published, *options).stdout)
            return [e["code"] for e in record["entities"] if e["name"] == "Charles Clarke"]
        self.assertEqual(codes("2005-03-07"), [None], "a name of the text alone has no code")
        self.assertEqual(codes("2005-03-07", "--seeds", overlay), ["GBRGOV"])
        self.assertEqual(codes("2010-03-07", "--seeds", overlay), ["GBRELI"])


unittest.main(verbosity=1)
