#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""What stands in the pages is so: links lead somewhere, programs are compiled, commands run.

pages_test.py CASUS CASUS_TRAIN SOURCES

A fenced block is what its language says: `sh` runs, `python` runs, `sql` is asked of news.db, `cpp` is (part of) a file that the tests compile. A block
without a language is text. A comment in the line above says more:

<!-- examples/01_hello/01_hello.cc -->   the file of a `cpp` block
<!-- file: my-seeds/nl/titles.tsv -->    the block is written there, for the commands of the page
<!-- not run: why -->                    nothing is done with it

The commands of a page run in one folder, in their order. It holds articles.jsonl, records.jsonl, article.txt and what else SAMPLES names.
"""
from __future__ import annotations

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
from pathlib import Path

CASUS, TRAIN, SOURCES = (Path(argument).absolute() for argument in sys.argv[1:])
sys.path.insert(0, str(SOURCES / "tests/spark"))
from documents import documents  # noqa: E402

BLOCK = re.compile(r"(?:<!-- (?P<mark>[^\n]*) -->\n)?^```(?P<language>\w*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^(casus|cmake|cpack|conan|git|python3|pip|sqlite3|spark-submit|tools/|build/|\./)", re.MULTILINE)
COMPILED = ("examples/", "tests/consume/", "tests/docs/", "tests/c/")
failures: list[str] = []


def make_samples(folder: Path) -> None:
    """The files that pages speak of without making them."""
    (folder / "bin").mkdir()
    (folder / "bin/casus").symlink_to(CASUS)
    (folder / "bin/casus_train").symlink_to(TRAIN)
    (folder / "articles.jsonl").write_bytes(b"\n".join(documents(SOURCES, 10)) + b"\n")
    shutil.copytree(SOURCES / "seeds/articles", folder / "seeds/articles")
    shutil.copy(SOURCES / "seeds/articles/nl_01.txt", folder / "article.txt")
    with open(folder / "articles.jsonl", "rb") as given, open(folder / "records.jsonl", "wb") as to:
        subprocess.run([CASUS, "run", "--text"], stdin=given, stdout=to, check=True)
    tiny = SOURCES / "tests/unit/syntax/tiny"
    shutil.copy(f"{tiny}.conllu", folder / "xx-train.conllu")
    page = "<!doctype html><html><head><title>A visit</title></head><body><article><h1>A visit</h1><p>Xi visited Moscow.</p></article></body></html>"
    (folder / "page.html").write_text(page)
    (folder / "pages.jsonl").write_text(json.dumps({"id": "1", "html": page}) + "\n")
    (folder / "tokens.txt").write_text("Rusland viel Oekra\u00efne aan .\n")
    (folder / "places.tsv").write_text("#casus-seed 1 places\nplace*\tkind\tname\tnames\tcode\twithin\tlatitude\tlongitude\tpopulation\tgeonames\tsource\n"
                                       "q:nl\tcountry\tNetherlands\t\tNLD\t\t52.25\t5.75\t17000000\t2750405\town\n"
                                       "q:delft\ttown\tDelft\t\t\tq:nl\t52.0067\t4.3556\t95000\t2757345\town\n")


def ask(database: Path, questions: str) -> None:
    connection = sqlite3.connect(database)
    try:
        connection.executescript(questions)
    finally:
        connection.close()


def stands_in(body: str, file: Path) -> bool:
    """Whether the block is the file without its licence, or some of its lines, maybe indented."""
    lines = [line for line in file.read_text().splitlines() if "SPDX" not in line]
    wanted = body.splitlines()
    if wanted == lines:
        return True
    stripped = [line.strip() for line in lines]
    wanted = [line.strip() for line in wanted]
    return any(stripped[at : at + len(wanted)] == wanted for at in range(len(stripped)))


def try_block(block: re.Match[str], where: str, folder: Path) -> None:
    mark, language, body = block["mark"] or "", block["language"], block["body"]
    environment = {**os.environ, "PATH": f"{folder}/bin:{os.environ['PATH']}", "LC_ALL": "C.UTF-8"}
    if mark.startswith("not run: "):
        print(f"{where}: {mark}")
    elif mark.startswith("file: "):
        path = folder / mark.removeprefix("file: ")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(body)
    elif language == "cpp":
        if not mark.startswith(COMPILED):
            failures.append(f"{where}: the block does not say which file it is from")
        elif not stands_in(body, SOURCES / mark):
            failures.append(f"{where}: the block is not in {mark}")
    elif language in ("sh", "python"):
        command = ["bash", "-euo", "pipefail", "-c", body] if language == "sh" else [sys.executable, "-W", "error", "-c", body]
        done = subprocess.run(command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        missing = re.search(r"^ModuleNotFoundError: No module named '(\w+)'", done.stdout, re.MULTILINE) if language == "python" else None
        if missing:
            print(f"{where}: not run: there is no {missing[1]}")
        elif done.returncode != 0:
            failures.append(f"{where}: ended with {done.returncode}:\n{body}{done.stdout[-2000:]}")
    elif language == "sql":
        try:
            ask(folder / "news.db", body)
        except sqlite3.Error as error:
            failures.append(f"{where}: {error}")
    elif language:
        failures.append(f"{where}: nobody tries {language}")
    elif COMMAND.search(body):
        failures.append(f"{where}: commands in a block that is not marked as sh")


def check_links(page: Path, text: str) -> None:
    for target in re.findall(r"\]\(([^)#: ]+)(?:#[^)]*)?\)", re.sub(r"`[^`\n]*`", "", BLOCK.sub("", text))):
        if not (page.parent / target).exists():
            failures.append(f"{page.relative_to(SOURCES)}: no {target}")


listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "*.md"], cwd=SOURCES, stdout=subprocess.PIPE, text=True)
names = listed.stdout.split() if listed.returncode == 0 else [str(path.relative_to(SOURCES)) for path in SOURCES.rglob("*.md") if "build" not in path.parts]
with tempfile.TemporaryDirectory() as scratch:
    first = Path(scratch) / "samples"
    first.mkdir()
    make_samples(first)
    for name in sorted(names):
        page = SOURCES / name
        text = page.read_text()
        check_links(page, text)
        if len(re.findall(r"^```", text, re.MULTILINE)) != 2 * len(list(BLOCK.finditer(text))):
            failures.append(f"{name}: a block that does not end")
        if not BLOCK.search(text):
            continue
        folder = Path(scratch) / name.replace("/", "-")
        shutil.copytree(first, folder, symlinks=True)
        for block in BLOCK.finditer(text):
            try_block(block, f"{name}:{text.count(chr(10), 0, block.start('language')) + 1}", folder)
print("\n".join(failures))
sys.exit(bool(failures))
