#!/usr/bin/env python3
"""Fits seeds/ontology/event_weights.tsv: how much each thing that holds of a reading says that it is an event.

    tools/fit_event_weights.py CASUS SET.jsonl ... > seeds/ontology/event_weights.tsv

CASUS: the program. SET: coded sentences, {"id", "lang", "date", "text",
"gold": [{"source", "target", "code"}]}, those without an event among them; "plover15" in place of a code counts as well; or
articles NAME.txt in which nothing happens ("published: DATE", an empty line, the text; the first letters of NAME are the language). A
reading is right if its root code is that of a coded event and, where the set says who, the countries are as well. The weights are
those of a logistic regression, the threshold is the one with the best mean F1 over the sets. What is printed to standard error
is cross-validated: ten parts, whole sentences, each scored by weights that were fitted without it.
"""
import json, math, os, re, subprocess, sys, tempfile
from collections import defaultdict

LINE = re.compile(r'^  ([+-]) "(.*?)"  (.*?)  (\S+|no code)  (\S+)(?: \[.*?\])? -> (\S+)(?: \[.*\])?  \((.*)\)$', re.S)
SCORE = re.compile(r'^      score [\d.]+: (.*)$')
PARTS, ROUNDS, RATE, DECAY = 10, 400, 1.0, 2e-3
PLOVER = {'01': '', '02': 'REQUEST', '03': 'AGREE', '04': 'CONSULT', '05': 'SUPPORT', '06': 'COOPERATE', '07': 'AID', '08': 'YIELD',
          '09': 'ACCUSE', '10': 'REQUEST', '11': 'ACCUSE', '12': 'REJECT', '13': 'THREATEN', '14': 'PROTEST', '15': 'MOBILIZE',
          '16': 'SANCTION', '17': 'COERCE', '18': 'ASSAULT', '19': 'ASSAULT', '20': 'ASSAULT'}
ARTICLES = 'articles without events'
SAME = {'CONCEDE': 'YIELD', 'RETREAT': 'YIELD'}


def article(path):
    head, text = open(path, encoding='utf-8').read().split('\n\n', 1)
    return {'lang': os.path.basename(path)[:2], 'date': head.split(': ')[1].strip(), 'text': text, 'gold': []}


def country(code):
    return (code or '---')[:3]


def readings(casus, rows):
    """For each row the readings that the program took: [(root, dyads, features)]."""
    with tempfile.TemporaryDirectory() as folder:
        by_setting = defaultdict(list)
        for i, row in enumerate(rows):
            path = os.path.join(folder, f'{i:06}.txt')
            with open(path, 'w', encoding='utf-8') as f:
                f.write(row['text'])
            by_setting[row['lang'], row.get('date')].append((i, path))
        found = [[] for _ in rows]
        for (language, date), files in by_setting.items():
            for at in range(0, len(files), 400):
                for i, path in files[at:at + 400] if date else []:
                    found[i] = parse(run(casus, language, date, [path]))
                if not date:
                    answers = run(casus, language, None, [p for _, p in files[at:at + 400]], split=True)
                    for (i, _), answer in zip(files[at:at + 400], answers):
                        found[i] = parse(answer)
        return found


def run(casus, language, date, paths, split=False):
    with tempfile.TemporaryDirectory() as seeds:  # lets every reading through
        os.mkdir(os.path.join(seeds, 'ontology'))
        with open(os.path.join(seeds, 'ontology', 'event_weights.tsv'), 'w', encoding='utf-8') as f:
            f.write('#casus-seed 1 event_weights\nfeature*\tweight\tsource\nthreshold\t0\town\n')
        command = [casus, 'explain', '--seeds', seeds, '--lang', language] + (['--published', date] if date else [])
        if not split:
            return subprocess.run(command + paths, capture_output=True, text=True, check=True).stdout
        return [subprocess.run(command + [p], capture_output=True, text=True, check=True).stdout for p in paths]


def parse(text):
    out, last = [], None
    for line in text.split('\n'):
        scored = SCORE.match(line)
        if scored and last:
            out.append(last + (scored[1].split(),))
        found = LINE.match(line)
        last = None
        if found and found[1] == '+':
            source, target = found[5].split('+'), found[6].split('+')
            if '.mutual' in found[7]:
                dyads = {(country(a), country(b)) for a in source for b in source if a != b}
            else:
                dyads = {(country(a), country(b)) for a in source for b in target}
            last = (found[4][:2], dyads)
    return out


def is_right(reading, row):
    root, dyads, _ = reading
    for gold in row['gold']:
        if gold.get('plover15'):
            if PLOVER[root] == SAME.get(gold['plover15'], gold['plover15']):
                return True
        elif gold.get('code') and gold['code'][:2] == root:
            known = gold.get('source') or gold.get('target')
            if not known or row['by_root'] or (country(gold.get('source')), country(gold.get('target'))) in dyads:
                return True
    return False


def fit(samples):
    """Weights by gradient descent over the sums of equal samples."""
    grouped = defaultdict(lambda: [0.0, 0.0])
    for features, right, weight in samples:
        grouped[tuple(features)][right] += weight
    total = sum(sum(pair) for pair in grouped.values()) or 1
    weights = defaultdict(float)
    speed = defaultdict(float)
    for _ in range(ROUNDS):
        gradient = defaultdict(float)
        for features, (wrong, right) in grouped.items():
            p = 1 / (1 + math.exp(-sum(weights[f] for f in features)))
            step = (right * (1 - p) - wrong * p) / total
            for f in features:
                gradient[f] += step
        for f in gradient:
            speed[f] = 0.9 * speed[f] + gradient[f] - DECAY * (weights[f] if f != 'always' else 0)
            weights[f] += RATE * speed[f]
    return weights


def score(weights, features):
    return 1 / (1 + math.exp(-sum(weights.get(f, 0) for f in features)))


def f1(rows, found, scores, threshold):
    right = wrong = missed = 0
    for row, list_, marks in zip(rows, found, scores):
        taken = [r for r, m in zip(list_, marks) if m >= threshold]
        roots = {g['code'][:2] for g in row['gold'] if g.get('code')}
        hit = {r[0] for r in taken if is_right(r, row)}
        right += len(hit)
        wrong += len({(r[0], row['by_root'] or tuple(sorted(r[1]))) for r in taken if not is_right(r, row)})
        missed += len(roots - hit)
    precision, recall = right / max(1, right + wrong), right / max(1, right + missed)
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


def main():
    casus, paths = sys.argv[1], sys.argv[2:]
    sets = []
    articles = [p for p in paths if p.endswith('.txt')]
    for path in [p for p in paths if p not in articles] + ([ARTICLES] if articles else []):
        if path == ARTICLES:
            rows = [article(p) for p in articles]
        else:
            rows = [json.loads(line) for line in open(path, encoding='utf-8')]
        for row in rows:
            row['by_root'] = 'news' in os.path.basename(path)
        sets.append((os.path.basename(path), rows, readings(casus, rows)))
    samples = []
    for name, rows, found in sets:
        count = sum(map(len, found)) or 1
        # all sets weigh the same, but the one without sentences that tell nothing
        weight = (0.5 if any(g.get('plover15') for g in rows[0]['gold']) else 1) * 1000 / count
        for i, (row, list_) in enumerate(zip(rows, found)):
            samples += [(i % PARTS, r[2], int(is_right(r, row)), weight) for r in list_]
    parts = [fit([s[1:] for s in samples if s[0] != part]) for part in range(PARTS)]
    crossed = {name: [[score(parts[i % PARTS], r[2]) for r in list_] for i, list_ in enumerate(found)] for name, _, found in sets}
    coded = [(n, r, f) for n, r, f in sets if any(g.get('code') for row in r for g in row['gold'])]
    best = max((sum(f1(r, f, crossed[n], t / 100)[2] for n, r, f in coded), t / 100) for t in range(10, 80))[1]
    for name, rows, found in coded:
        print(name, 'cross-validated, countries and root (news: root): P {:.3f} R {:.3f} F1 {:.3f}'.format(*f1(rows, found, crossed[name], best)), file=sys.stderr)
    weights = fit([s[1:] for s in samples])
    bins = defaultdict(lambda: [0, 0])
    for name, rows, found in sets:
        for row, list_, marks in zip(rows, found, crossed[name]):
            for r, m in zip(list_, marks):
                bins[int(m * 10)][is_right(r, row)] += 1
    for b, (no, yes) in sorted(bins.items()):
        print(f'score .{b}x: {yes} of {no + yes} right', file=sys.stderr)
    print('#casus-seed 1 event_weights\nfeature*\tweight\tsource')
    weights['threshold'] = best
    for name in sorted(weights):
        print(f'{name}\t{weights[name]:.2f}\town')


if __name__ == '__main__':
    main()
