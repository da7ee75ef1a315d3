# SPDX-License-Identifier: MIT
"""Articles for Spark: those of seeds/articles under new ids and dates."""
from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path


def documents(sources: Path, count: int, joined: int = 1) -> list[bytes]:
    """`count` lines for casus run; each of `joined` articles of one language, one below the other."""
    made = []
    texts = {language: [path.read_text() for path in sorted((sources / "seeds/articles").glob(f"{language}_*.txt"))] for language in ("en", "nl")}
    for number in range(count):
        language = ("nl", "en")[number % 2]
        chosen = [texts[language][(number // 2 + further) % len(texts[language])] for further in range(joined)]
        published = date(2024, 12, 3) + timedelta(days=number % 365)
        made.append(json.dumps({"id": f"{language}-{number:07}", "text": "\n\n".join(chosen), "published": published.isoformat(),
                                "language": language}, ensure_ascii=False).encode())
    return made
