#!/usr/bin/env python3
"""Start to first JSON: `casus extract` of one article, a hundred times in turn with `true`; medians in milliseconds.

    bench/start.py build/dev/tools/casus [ARTICLE.txt]"""
import pathlib, statistics, subprocess, sys, time

if len(sys.argv) < 2: sys.exit(__doc__)
article = sys.argv[2] if len(sys.argv) > 2 else str(sorted(pathlib.Path(__file__).resolve().parent.parent.glob('seeds/articles/*.txt'))[0])


def spawn(*command):
    """Milliseconds to the first byte of output, or to the end if there is none."""
    begin = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        process.stdout.read(1)
        first = time.perf_counter()
        process.stdout.read()
    if process.returncode != 0: sys.exit(process.returncode)
    return 1000 * (first - begin)


pairs = [(spawn(sys.argv[1], 'extract', '--json', article), spawn('true')) for _ in range(100)]
casus, nothing = (statistics.median(column) for column in zip(*pairs))
print(f'casus {casus:.1f} ms, true {nothing:.1f} ms, difference {casus - nothing:.1f} ms')
