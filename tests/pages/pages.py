#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Web pages with what should be read of them: our own articles (seeds/articles) in our own templates, each page varied by hand-made rules.

    pages.py DIR [templates|held_out]

writes NAME.html and NAME.json ({"title", "published", "language", "body"}) into a folder. Nothing is left to chance: the same pages every time."""
import html
import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ARTICLES = os.path.join(HERE, "..", "..", "seeds", "articles")
MONTHS = {"nl": "januari februari maart april mei juni juli augustus september oktober november december".split(),
          "en": "January February March April May June July August September October November December".split()}
RFC_MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


def read_article(name):
    """The title and the paragraphs that tell the news, as seeds/articles/NAME.expected labels them."""
    with open(os.path.join(ARTICLES, name + ".expected"), encoding="utf-8") as file:
        expected = file.read()
    with open(os.path.join(ARTICLES, name + ".txt"), encoding="utf-8") as file:
        paragraphs = [line.strip() for line in file if line.strip()]
    labels = re.findall(r'^block (\w+) "(.*)"$', expected, re.M)
    title, body = None, []
    for paragraph in paragraphs:
        label = None
        while labels and labels[0][1].replace('\\"', '"') in paragraph:
            label = labels.pop(0)[0]
        if label == "title":
            title = paragraph
        elif label == "body":
            body.append(paragraph)
    published = re.search(r"^published: (.*)$", expected, re.M).group(1)
    assert title and len(body) >= 4, name
    return {"title": title, "body": body, "published": published, "language": name[:2]}


def load_articles():
    names = sorted(name[:-4] for name in os.listdir(ARTICLES) if name.endswith(".txt"))
    return {language: [read_article(name) for name in names if name.startswith(language)] for language in ("nl", "en")}


def fill(template, articles, number):
    """The page of an article, and the paragraphs that were put in.

    {{title}} {{lead}} and so on; {{gold: WORDS}} is text of the article that the template brings along;
    [[each FROM TO]] ... {{text}} ... [[end]] repeats what stands in it for those paragraphs."""
    article = articles[number % len(articles)]
    others = [articles[(number + i) % len(articles)] for i in range(1, len(articles))]
    year, month, day = map(int, article["published"].split("-"))
    months = MONTHS[article["language"]]
    slug = re.sub(r"[^a-z0-9]+", "-", article["title"].lower()).strip("-")
    values = {"title": article["title"], "date": f"{day} {months[month - 1]} {year}", "us_date": f"{months[month - 1]} {day}, {year}",
              "iso": article["published"], "y": str(year), "m": f"{month:02}", "d": f"{day:02}", "rfc_month": RFC_MONTHS[month - 1], "slug": slug}
    for i, other in enumerate(others):
        values |= {f"other{i}": other["title"], f"summary{i}": other["body"][0], f"comment{i}": other["body"][-1]}
    body = article["body"]
    gold = []

    def value(match):
        name = match.group(1)
        if name.startswith("gold: "):
            gold.append(html.unescape(re.sub(r"<[^>]+>", "", name[6:])))
            return name[6:]
        if name.startswith("json "):
            return json.dumps(values[name[5:]])[1:-1].replace("</", "<\\/")
        return html.escape(values[name])

    def expand(text):
        return re.sub(r"\{\{(.*?)\}\}", value, text)

    page = ""
    for i, piece in enumerate(re.split(r"(\[\[each \S+ \S+\]\].*?\[\[end\]\])", template, flags=re.S)):
        if i % 2 == 0:
            page += expand(piece)
            continue
        first, last, inner = re.match(r"\[\[each (\S+) (\S+)\]\](.*)\[\[end\]\]", piece, re.S).groups()
        for paragraph in body[int(first):None if last == "-" else int(last)]:
            gold.append(paragraph)
            page += expand(inner.replace("{{text}}", html.escape(paragraph, quote=False)))
    return page, {"title": article["title"], "published": article["published"], "language": article["language"], "body": gold}


# Variations: a page in, a page out. What the gold says stays true.
SEMANTIC = "article|aside|figcaption|figure|footer|header|main|nav|section|time"
COOKIES = {"nl": "<div>{d}<p>Wij en onze partners gebruiken cookies om de site te laten werken en om advertenties te tonen die bij je passen.</p>"
                 "<p>Je kunt je keuze altijd wijzigen onderaan de pagina.</p><button>Akkoord</button> <a href='#'>Instellingen</a></div>",
           "en": "<div>{d}<p>We and our partners use cookies to make this site work and to show advertisements that suit you.</p>"
                 "<p>You can change your choice at the foot of the page at any time.</p><button>Accept</button> <a href='#'>Settings</a></div>"}
COMMENTS = {"nl": "<section id='reacties'><h2>3 reacties</h2>{list}<p>Je moet ingelogd zijn om te reageren.</p></section>",
            "en": "<section id='comments'><h2>3 comments</h2>{list}<p>You must be logged in to comment.</p></section>"}


def classless(page, _):
    return re.sub(r"\s(class|id|itemprop|role|data-[\w-]+)=(\"[^\"]*\"|'[^']*'|[^\s>]+)", "", page)


def only_divs(page, _):
    return re.sub(rf"<(/?)({SEMANTIC})\b", r"<\1div", page)


def soup(page, gold):
    return classless(only_divs(page, gold), gold)


def broken(page, _):
    """End tags that may be left out and some that may not, no quotes, capitals."""
    page = re.sub(r"</(p|li|td|tr|option|body|html)>", "", page)
    page = re.sub(r"=\"([\w-]+)\"", r"=\1", page)
    page = re.sub(r"<(/?)(div|ul|h2)\b", lambda m: f"<{m.group(1)}{m.group(2).upper()}", page)
    return page.replace("</footer>", "</footer></div></span>", 1).replace("</h1>", "</h1></b>", 1)


def one_line(page, _):
    return re.sub(r">\s+<", "><", page)


def no_metadata(page, _):
    page = re.sub(r"<script type=.?application/ld\+json.*?</script>", "", page, flags=re.S)
    return re.sub(r"<meta (?!charset|http-equiv)[^>]*>", "", page)


def cookie_wall(page, gold):
    return re.sub(r"(<body[^>]*>)", lambda m: m.group(1) + COOKIES[gold["language"]].replace("{d}", ""), page, count=1)


def commented(page, gold, articles):
    words = "".join(f"<div><b>{name}</b> <span>{i + 9}:41</span><p>{html.escape(a['body'][1])}</p></div>"
                    for i, (name, a) in enumerate(zip(("Piet W.", "annemiek", "J. Stone"), articles[:3])))
    section = COMMENTS[gold["language"]].replace("{list}", words)
    place = "<footer" if "<footer" in page else "</body"
    return page.replace(place, section + place, 1)


def hidden(page, _):
    return re.sub(r"(<body[^>]*>)", r"\1<div style='display: none'><h1>Reader</h1><p>This copy of the article is for machines that cannot see it, "
                  r"and nobody else.</p></div><noscript><p>Please enable JavaScript to read this page in full.</p></noscript>", page, count=1)


def in_latin(page, _):
    page = re.sub(r"(?i)charset=([\"']?)[\w-]+", r"charset=\1iso-8859-1", page)
    return page.encode("cp1252", "xmlcharrefreplace")


def in_utf16(page, _):
    return page.encode("utf-16")


VARIATIONS = [classless, only_divs, soup, broken, one_line, no_metadata, cookie_wall, commented, hidden, in_latin, in_utf16]
A_TEMPLATE = 4  # pages of it: as it stands, and three variations


def pages(folder):
    """(name, bytes, gold) of each page."""
    articles = load_articles()
    turn = 0
    for number, file_name in enumerate(sorted(os.listdir(os.path.join(HERE, folder)))):
        with open(os.path.join(HERE, folder, file_name), encoding="utf-8") as file:
            template = file.read()
        language = re.search(r"<html[^>]*\blang=\W?(\w\w)", template)
        of_language = articles[language.group(1) if language else file_name[:2]]
        for copy in range(A_TEMPLATE):
            page, gold = fill(template, of_language, number + 2 * copy)
            name = "as_it_stands"
            if copy > 0:
                variation = VARIATIONS[turn % len(VARIATIONS)]
                name = variation.__name__
                turn += 1
                more = [of_language] if variation is commented else []
                page = variation(page, gold, *more)
            yield f"{file_name[:-5]}.{name}", page if isinstance(page, bytes) else page.encode(), gold


def main():
    out = sys.argv[1]
    os.makedirs(out, exist_ok=True)
    for folder in sys.argv[2:] or ("templates", "held_out"):
        for name, page, gold in pages(folder):
            with open(os.path.join(out, name + ".html"), "wb") as file:
                file.write(page)
            with open(os.path.join(out, name + ".json"), "w", encoding="utf-8") as file:
                json.dump(gold, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
