#!/usr/bin/env python3
"""Instructions a byte of text for every stage: the figure that does not depend on what else the machine does.

    bench/instructions.py build/dev/tools/casus [ARTICLE.txt ...]

Runs `casus run` under callgrind over the sample articles, repeated to about 60 kB and to about 600 kB, and prints for each stage the
slope between the two (what a further byte costs) and the intercept (what starting costs). Needs valgrind; no Python packages."""
import json, pathlib, re, subprocess, sys, tempfile

STAGES = {
    'text': 'TextStage::run(',
    'syntax': 'SyntaxStage::run(',
    'syntax: words': 'Grammar::make_forms(',
    'syntax: tags': 'Tagger::run(',
    'syntax: parse': 'Parser::run(',
    'syntax: lemmas': 'Lemmatiser::run(',
    'syntax: names': 'NameTagger::run(',
    'entity: catalogue': 'CatalogueEntities::extract(',
    'entity: times': 'CalendarTimes::extract(',
    'entity: quantities': 'Quantities::extract(',
    'claim': 'QuotedClaims::extract(',
    'event': 'GrammarEvents::extract(',
    'pipeline': 'Pipeline::run(',
    'json': 'to_json(',
    'whole program': 'PROGRAM TOTALS',
}


def measure(program, lines, folder):
    out = folder / 'callgrind.out'
    subprocess.run(['valgrind', '--tool=callgrind', f'--callgrind-out-file={out}', program, 'run'], input=lines.encode(),
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    report = subprocess.run(['callgrind_annotate', '--inclusive=yes', '--threshold=100', '--auto=no', out], capture_output=True,
                            text=True, check=True).stdout
    counts = {}
    for stage, function in STAGES.items():
        for line in report.splitlines():
            found = re.match(r'\s*([\d,]+)', line)
            if found and function in line:
                counts[stage] = int(found[1].replace(',', ''))
                break
    return counts


def main():
    if len(sys.argv) < 2: sys.exit(__doc__)
    root = pathlib.Path(__file__).resolve().parent.parent
    paths = [pathlib.Path(a) for a in sys.argv[2:]] or sorted(root.glob('seeds/articles/*.txt'))
    texts = [p.read_text(encoding='utf-8') for p in paths]
    def sample(size):
        lines, total = [], 0
        while total < size:
            text = texts[len(lines) % len(texts)]
            lines.append(json.dumps({'id': str(len(lines)), 'text': text, 'published': '2024-12-04'}))
            total += len(text.encode())
        return '\n'.join(lines) + '\n', total
    with tempfile.TemporaryDirectory() as name:
        (small, n), (large, m) = sample(60_000), sample(600_000)
        a, b = (measure(sys.argv[1], lines, pathlib.Path(name)) for lines in (small, large))
    print(f'{"stage":22} {"Ir/byte":>9} {"start, M Ir":>12}   ({n} and {m} bytes)')
    for stage in STAGES:
        if stage not in a or stage not in b: continue
        slope = (b[stage] - a[stage]) / (m - n)
        print(f'{stage:22} {slope:9.1f} {(a[stage] - slope * n) / 1e6:12.1f}')


main()
