#!/bin/sh
# syntax.sh CASUS CORPORA: what the embedded models score on the treebanks' dev
# parts, with gold tokens and on raw text, and on annotated names; held against
# what they scored when they were made, less half a point.
casus=$1
corpora=$2
if [ ! -f "$corpora/score.py" ] || ! command -v python3 > /dev/null; then
  echo "SKIPPED: no treebanks in $corpora (or no python3)"
  exit 77
fi
for language in nl en; do
  if ! echo a | "$casus" syntax --lang $language > /dev/null 2>&1; then
    echo "SKIPPED: no embedded model for $language"
    exit 77
  fi
done
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
status=0

# hold FIGURE LEAST NAME < SCORES: prints the F1 of a figure, and fails if it is less.
hold() {
  awk -v figure="$1" -v least="$2" -v name="$3" '
    index($0, figure) == 1 { for (i = 1; i < NF; ++i) if ($i == "F1") f1 = $(i + 1) }
    END { printf "%-28s %-10s %6.2f (at least %s)%s\n", name, figure, f1, least, f1 < least ? "  TOO LOW" : ""; exit f1 < least }'
}

# The surface tokens of a treebank, one sentence a line.
tokens_of() {
  awk -F '\t' '
    /^#/ || $1 ~ /\./ { next }
    /^$/ { print ""; last = 0; next }
    $1 ~ /-/ { split($1, range, "-"); last = range[2] + 0; printf "%s ", $2; next }
    $1 + 0 > last { printf "%s ", $2 }' "$1"
}

while read -r corpus language upos lemma las core raw; do
  gold=$corpora/$corpus.conllu
  tokens_of "$gold" > "$work/tokens" &&
    "$casus" syntax --lang "$language" --pretokenised "$work/tokens" > "$work/found" &&
    python3 "$corpora/score.py" syntax "$gold" "$work/found" > "$work/score" || exit 1
  for figure in "UPOS $upos" "lemma $lemma" "LAS $las" "core $core"; do
    hold "${figure% *}" "${figure#* }" "$corpus, gold tokens" < "$work/score" || status=1
  done
  python3 "$corpora/score.py" raw "$gold" > "$work/text" &&
    "$casus" syntax --lang "$language" "$work/text" > "$work/found" &&
    python3 "$corpora/score.py" syntax "$gold" "$work/found" > "$work/score" || exit 1
  hold LAS "$raw" "$corpus, raw text" < "$work/score" || status=1
done << END
nl_alpino-dev nl 96.8 97.2 81.9 76 81.8
nl_lassy-dev nl 95.2 96.3 76.4 69.6 74.6
en_ewt-dev en 94.8 97.8 81.5 79.7 79
END

while read -r corpus language types least; do
  gold=$corpora/$corpus.bio
  awk -F '\t' '{ if ($1 == "") print ""; else printf "%s ", $1 }' "$gold" > "$work/tokens" &&
    "$casus" syntax --lang "$language" --pretokenised "$work/tokens" > "$work/found" || exit 1
  # A token of several words has the name of the first of them.
  awk -F '\t' -v types="$types" '
    /^#/ { next }
    /^$/ { print ""; last = 0; next }
    $1 ~ /-/ { split($1, range, "-"); first = range[1]; last = range[2] + 0; form = $2; next }
    $1 + 0 <= last && $1 != first { next }
    {
      tag = match($10, /Name=[A-Z]-[A-Z]*/) ? substr($10, RSTART + 5, RLENGTH - 5) : "O"
      if (types != "all" && index(types, substr(tag, 3)) == 0) tag = "O"
      print ($1 + 0 <= last ? form : $2) "\t" tag
    }' "$work/found" > "$work/names"
  python3 "$corpora/score.py" names "$gold" "$work/names" > "$work/score" || exit 1
  hold all "$least" "$corpus, names" < "$work/score" || status=1
done << END
nl_ud_ner-dev nl all 76.6
en_uner-dev en PER,ORG,LOC 67
END
exit $status
