#!/bin/sh
# places.sh CASUS EVAL: how many places of the development sets the embedded
# gazetteer puts within 161 km of where they are: given ones, as a share of all,
# and found ones, as F1. Held against what they scored when this was made: the
# given ones less half a point, the found ones, which hang on a model, less two.
casus=$1
eval=$2
if [ ! -f "$eval/geo/score.py" ] || [ ! -f "$eval/convert.py" ] || ! command -v python3 > /dev/null; then
  echo "SKIPPED: no articles with places in $eval (or no python3)"
  exit 77
fi
if ! echo a | "$casus" syntax --lang en > /dev/null 2>&1; then
  echo "SKIPPED: no embedded model for en"
  exit 77
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
status=0

# hold NAME FIGURE COLUMN LEAST [--spans]: scores $gold, and fails if the column is less.
hold() {
  python3 "$eval/convert.py" input "$gold" $5 > "$work/in" &&
    "$casus" run < "$work/in" > "$work/found" &&
    python3 "$eval/convert.py" places "$work/found" > "$work/places" &&
    python3 "$eval/geo/score.py" "$gold" "$work/places" > "$work/score" || exit 1
  awk -v name="$1" -v figure="$2" -v column="$3" -v least="$4" '
    $1 == figure { for (i = 1; i < NF; ++i) if ($i == column) got = $(i + 1) }
    END { printf "%-18s %-8s %6.2f (at least %s)%s\n", name, column, got, least, got < least ? "  TOO LOW" : ""; exit got < least }
  ' "$work/score" || status=1
}

while read -r set given found; do
  gold=$eval/geo/$set.jsonl
  hold "$set, given" resolution_all acc@161 "$given" --spans
  hold "$set, found" end2end161 F1 "$found"
done << END
en-lgl 81 62
en-trnews 87.5 72.5
END
exit $status
