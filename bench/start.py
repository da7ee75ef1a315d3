#!/usr/bin/env python3
"""Start to first JSON: `casus extract` of one article, a hundred times in turn with `true`; medians in milliseconds.

    bench/start.py build/dev/tools/casus [ARTICLE.txt]"""
import pathlib, statistics, subprocess, sys, time

if len(sys.argv) < 2: sys.exit(__doc__)
article = sys.argv[2] if len(sys.argv) > 2 else str(sorted(pathlib.Path(__file__).resolve().parent.parent.glob('seeds/articles/*.txt'))[0])


def spawn(*command):
    begin = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return 1000 * (time.perf_counter() - begin)


pairs = [(spawn(sys.argv[1], 'extract', '--json', article), spawn('true')) for _ in range(100)]
casus, nothing = (statistics.median(column) for column in zip(*pairs))
print(f'casus {casus:.1f} ms, true {nothing:.1f} ms, difference {casus - nothing:.1f} ms')
