#!/usr/bin/env python3
"""How well the claims of a language are found that has few marked articles, without scoring on what was learnt from.

    tools/claims/cross_validate.py BUILD SHARED-SET OWN-SET SCORER [--folds 5] [-- options of casus_train_claims]

The articles of OWN-SET are dealt out to the folds in turn. For each fold the weights are trained on SHARED-SET and the
other folds, laid over the built-in seeds, and the fold is read with them; all folds together are scored once. The chances
of lemmas (cue_weights) are those that are built in, of which OWN-SET is no source.
BUILD is a build directory whose seeds are those of this checkout; SCORER a program `score.py GOLD PREDICTED`.
"""
import argparse
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHARED, OWN = 'ontology/claim_weights', 'nl/claim_weights'


def overlay(built_in, trained, out):
    """A table that leaves of the built-in rows only those that were trained."""
    head = '#casus-seed 1 claim_weights\nfeature*\tweight\tsource\n'
    rows = lambda path: [r.rstrip('\n') for r in open(path)][2:] if path.exists() else []
    new = rows(trained)
    kept = {r.split('\t')[0] for r in new}
    gone = ['-' + r for r in rows(built_in) if r.split('\t')[0] not in kept]
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(head + '\n'.join(gone + new) + '\n')


def claims_of(article, record):
    """A record of docs/output.md as a line the scorer reads."""
    pair = lambda s: [s['begin'], s['end']]
    out = []
    for c in record['claims']:
        row = {'source': pair(c['speaker_span']) if c['speaker_span'] else None, 'type': c['type']}
        for key in ('cue', 'content'):
            parts = [pair(x) for x in c[key]]
            row[key] = max(parts, key=lambda s: s[1] - s[0]) if parts else None
            if len(parts) > 1:
                row[key + '_parts'] = parts
        out.append(row)
    return {'id': article['id'], 'claims': out}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('build', type=pathlib.Path)
    parser.add_argument('shared', help='JSON lines with claims, in the other language')
    parser.add_argument('own', help='JSON lines with claims, in this one')
    parser.add_argument('scorer')
    parser.add_argument('--folds', type=int, default=5)
    args, train = parser.parse_known_args()
    train = [t for t in train if t != '--']
    tools = args.build.resolve() / 'tools'
    articles = [json.loads(line) for line in open(args.own, encoding='utf-8')]
    found = []
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        seeds, laid = work / 'seeds', work / 'over'
        shutil.copytree(ROOT / 'seeds', seeds)
        subprocess.run([tools / 'casus_train_claims', args.shared, '--seeds', seeds, '--carry-to', 'nl', '--pairs',
                        ROOT / 'tools/claims/nl_lemmas.tsv', '--own', args.own, '--folds', str(args.folds),
                        '--folds-to', work] + train, check=True, stdout=subprocess.DEVNULL)
        for fold in range(args.folds):
            held = articles[fold::args.folds]
            overlay(ROOT / f'seeds/{SHARED}.tsv', seeds / f'{SHARED}.tsv', laid / f'{SHARED}.tsv')
            overlay(ROOT / f'seeds/{OWN}.tsv', work / f'{fold}.tsv', laid / f'{OWN}.tsv')
            lines = '\n'.join(json.dumps({'id': a['id'], 'text': a['text'], 'published': a['date'],
                                          'language': a['lang']}) for a in held)
            answer = subprocess.run([tools / 'casus', 'run', '--seeds', laid], input=lines, text=True, check=True,
                                    capture_output=True).stdout
            found += [json.dumps(claims_of(a, json.loads(line))) for a, line in zip(held, answer.splitlines())]
        predicted = work / 'predicted.jsonl'
        predicted.write_text('\n'.join(found) + '\n')
        return subprocess.run([sys.executable, args.scorer, args.own, predicted]).returncode


if __name__ == '__main__':
    sys.exit(main())
