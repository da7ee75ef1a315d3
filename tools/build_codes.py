#!/usr/bin/env python3
"""Writes seeds/ontology/codes.tsv: which CAMEO code, PLOVER type, quad class and Goldstein weight an operator on an act has.

    tools/build_codes.py CODES CAMEO2PLOVER > seeds/ontology/codes.tsv

CODES: the codes of CAMEO, as code, name, Goldstein weight, separated by tabs. CAMEO2PLOVER: the conversion table that came with
PLOVER ("0311: AGREE, , economic # ..."). What an act is without an operator stands in tools/ontology/acts.tsv, what an operator
makes of it in compositions.tsv beside it. Promising and agreeing are intending, and intending to do harm is threatening.
"""
import sys
from pathlib import Path

HERE = Path(__file__).parent / 'ontology'
SAME = {'CONCEDE': 'YIELD', 'RETREAT': 'YIELD'}
NOT_A_MODE = {'pro_autocracy'}  # the conversion has a context in the place of the mode of 175
AFTER_TYPE = {'1214': -4.0}     # codes of the conversion that the list of weights leaves out


def weights(path):
    found = dict(AFTER_TYPE)
    for line in open(path, encoding='utf-8'):
        cells = line.rstrip('\n').split('\t')
        if cells[0].isdigit():
            found[cells[0]] = float(cells[2])
    return found


def plover(path):
    found = {}
    for line in open(path, encoding='utf-8'):
        code, colon, rest = line.split('#')[0].partition(':')
        if not colon or not code.strip().isdigit():
            continue
        kind, mode, context = ([cell.strip() for cell in rest.split(',')] + ['', ''])[:3]
        contexts = [c.strip() for c in context.split(';') if c.strip()]
        if mode in NOT_A_MODE:
            contexts, mode = [mode] + contexts, ''
        found[code.strip()] = (SAME.get(kind, kind), mode, ' '.join(contexts))
    return found


def lines(name):
    for line in open(HERE / name, encoding='utf-8'):
        if not line.startswith('#'):
            yield line.rstrip('\n').split('\t')


def quad(code):
    root = int(code[:2])
    return 1 if root <= 5 else 2 if root <= 8 else 3 if root <= 13 else 4


def main():
    weight, conversion = weights(sys.argv[1]), plover(sys.argv[2])
    rows = {}
    for act, domain, code in lines('acts.tsv'):
        rows['do', act, domain] = code
    for operator, acts, code in lines('compositions.tsv'):
        for act in acts.split():
            rows[operator, '' if act == '*' else act, ''] = code
    for (operator, act, domain), code in list(rows.items()):
        if operator == 'intend':
            for same in ('promise', 'agree'):
                rows.setdefault((same, act, domain), code)
        if operator == 'threaten' and act:
            for same in ('intend', 'promise', 'agree'):
                rows.setdefault((same, act, domain), code)
    print('#casus-seed 1 codes')
    print('operator*\tact*\tdomain*\tcameo\tplover_type\tplover_mode\tplover_contexts\tquad\tgoldstein\tsource')
    for (operator, act, domain), code in sorted(rows.items()):
        kind, mode, contexts = conversion.get(code, ('', '', ''))
        print('\t'.join([operator, act, domain, code, kind, mode, contexts, str(quad(code)), f'{weight[code]:g}', 'own']))


if __name__ == '__main__':
    main()
