#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Makes the site of the pages and the headers with Doxygen, and follows every link in it.   build.py OUT

The pages are written for people who read them in the repository. Doxygen reads a copy in which links between pages are its own, links to other files
lead to copies of them, and what is code stays code. A symbol without a docstring is an error, as is any other warning.
"""
from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
OUT = Path(sys.argv[1]).absolute()
PAGES = ["README.md", "docs/concepts.md", "docs/output.md", "docs/formats.md", "docs/sqlite.md", "docs/report.md", "docs/gallery.md",
         "docs/html-pages.md", "docs/errors.md", "docs/c-interface.md",
         "docs/writing-an-extractor.md", "docs/seeds.md", "docs/acts-and-ontology.md", "docs/adding-a-language.md", "docs/performance.md",
         "docs/reproducing.md", "docs/data.md", "docs/models/README.md", "docs/models/nl.md", "docs/models/en.md", "docs/models/experiments.md",
         "examples/spark/README.md", "packaging/README.md", "seeds/README.md", "seeds/world/README.md", "seeds/articles/README.md", "overlays/README.md",
         "tools/ontology/coded/README.md", "tools/claims/README.md", "tests/corpus/README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"]


def label(page: str, heading: str = "") -> str:
    """What Doxygen calls a page, or a heading of it; headings as they are called where the repository is read."""
    if page == "README.md" and not heading:
        return "mainpage"
    slug = re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-")
    return re.sub(r"[^A-Za-z0-9]+", "_", page.removesuffix(".md") + ("-" + slug if slug else ""))


def link(page: str, text: str, target: str, files: set[str]) -> str:
    """A link of a page as the site has it."""
    path, _, heading = target.partition("#")
    where = str((ROOT / page).parent.joinpath(path).resolve().relative_to(ROOT)) if path else page
    if where in PAGES:
        return f"@ref {label(where, heading)} \"{text.replace('`', '')}\""
    if (ROOT / where).is_file():
        files.add(where)
        return f"[{text}](files/{where})"
    return text  # a folder: the site has none


def code(text: str) -> str:
    """Words of code in a line, which Doxygen would take for marks and names of its own."""
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "'": "&apos;", "`": "&lsquo;", "--": "\\--", "::": "\\::"}
    plain = ".,;:()/=+!?{}^$-\u2026"
    return "<code>" + re.sub(r"--|::|[^\w\s]", lambda mark: named.get(mark[0], ("" if mark[0] in plain else "\\") + mark[0]), text) + "</code>"


def converted(page: str, files: set[str]) -> str:
    """A page as Doxygen is to read it."""
    lines = []
    fenced = False
    for line in (ROOT / page).read_text().splitlines():
        if line.startswith("```"):
            fenced = not fenced
            lines.append("~~~{.unparsed}" if fenced else "~~~")
        elif fenced:
            lines.append(line)
        elif line.startswith("<!--"):
            lines.append("")
        elif heading := re.match(r"(#+) (.*)", line):
            top = heading[1] == "#"
            lines.append(f"{heading[1]} {heading[2].replace('`', '')} {{#{label(page, '' if top else heading[2])}}}")
        else:
            pieces = []
            # Links first: their text may hold code.
            for piece in re.split(r"(\*\*`[^`]+`\*\*|\[[^\]]+\]\([^)\s]+\)|``[^`]+``|`[^`]+`)", line):
                if found := re.fullmatch(r"\[([^\]]+)\]\(([^)\s]+)\)", piece):
                    pieces.append(piece if ":" in found[2] else link(page, found[1], found[2], files))
                elif piece.startswith("**`"):
                    pieces.append(f"<b>{code(piece.strip('*`'))}</b>")
                elif piece.startswith("`"):
                    pieces.append(code(piece.strip("`")))
                else:
                    pieces.append(piece)
            lines.append("".join(pieces))
    return "\n".join(lines) + "\n"


class Links(HTMLParser):
    """What a page of the site links to, and what in it can be linked to."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.targets: set[str] = set()
        self.names: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name in ("href", "src") and value:
                self.targets.add(value)
            if name in ("id", "name") and value:
                self.names.add(value)


def broken_links(site: Path) -> list[str]:
    pages = {path.name: Links(path.read_text(errors="replace")) for path in site.glob("*.html")}
    broken = []
    for name, page in sorted(pages.items()):
        for target in sorted(page.targets):
            path, _, anchor = target.partition("#")
            if re.match(r"[a-z]+:", target):
                continue
            there = (site / path).exists() if path else True
            if not there or (anchor and (path or name) in pages and anchor not in pages[path or name].names):
                broken.append(f"{name}: {target} leads nowhere")
    return broken


def main() -> int:
    doxygen = shutil.which("doxygen")
    if not doxygen:
        print("skipped: doxygen is not installed")
        return 77
    shutil.rmtree(OUT, ignore_errors=True)
    files: set[str] = set()
    for place, page in enumerate(PAGES):
        to = OUT / "pages" / f"{place:02}_{label(page)}.md"  # the site lists them by these names
        to.parent.mkdir(parents=True, exist_ok=True)
        to.write_text(converted(page, files))
    settings = (ROOT / "docs/site/Doxyfile").read_text()
    version = re.search(r'CASUS_VERSION "(.*)"', (ROOT / "include/casus/version.h").read_text())
    settings += f"PROJECT_NUMBER = {version[1] if version else ''}\nINPUT = {OUT}/pages include/casus\nOUTPUT_DIRECTORY = {OUT}\n"
    settings += f"STRIP_FROM_PATH = {OUT}/pages {ROOT}\n"
    done = subprocess.run([doxygen, "-"], input=settings, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    for name in files:
        (OUT / "html/files" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, OUT / "html/files" / name)
    broken = broken_links(OUT / "html")
    print(done.stdout, *broken, sep="\n")
    if done.returncode != 0 or broken:
        return 1
    print(f"file://{OUT}/html/index.html")
    return 0


if __name__ == "__main__":
    sys.exit(main())
