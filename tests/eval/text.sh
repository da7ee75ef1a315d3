#!/bin/sh
# text.sh TOKENS_TO_CONLLU CORPORA: F1 of tokens and sentences on the raw text
# of the treebanks' dev parts, held against the least they must be.
program=$1
corpora=$2
if [ ! -f "$corpora/score.py" ] || ! command -v python3 > /dev/null; then
  echo "SKIPPED: no treebanks in $corpora (or no python3)"
  exit 77
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
status=0
while read -r corpus language tokens sentences; do
  gold=$corpora/$corpus.conllu
  python3 "$corpora/score.py" raw "$gold" > "$work/text" &&
    "$program" "$language" < "$work/text" > "$work/found" &&
    python3 "$corpora/score.py" text "$gold" "$work/found" > "$work/score" || exit 1
  awk -v corpus="$corpus" -v tokens="$tokens" -v sentences="$sentences" '
    { for (i = 1; i < NF; ++i) if ($i == "F1") f1[$1] = $(i + 1) }
    END {
      low = f1["tokens"] < tokens || f1["sentences"] < sentences
      printf "%-14s tokens %s (at least %s)  sentences %s (at least %s)%s\n", corpus,
             f1["tokens"], tokens, f1["sentences"], sentences, low ? "  TOO LOW" : ""
      exit low
    }' "$work/score" || status=1
done << END
nl_alpino-dev nl 99.8 99.0
nl_lassy-dev nl 99.5 81.0
en_ewt-dev en 99.3 80.0
en_gum-dev en 99.7 95.0
END
exit $status
