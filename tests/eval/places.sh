#!/bin/sh
# places.sh CASUS EVAL: how many given places of the development sets are put
# within 161 km of where they are, with the embedded gazetteer; held against
# what it scored when it was made, less half a point.
casus=$1
eval=$2
if [ ! -f "$eval/geo/score.py" ] || [ ! -f "$eval/convert.py" ] || ! command -v python3 > /dev/null; then
  echo "SKIPPED: no articles with places in $eval (or no python3)"
  exit 77
fi
work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
status=0
while read -r set least; do
  gold=$eval/geo/$set.jsonl
  python3 "$eval/convert.py" input "$gold" --spans > "$work/in" &&
    "$casus" run < "$work/in" > "$work/found" &&
    python3 "$eval/convert.py" places "$work/found" > "$work/places" &&
    python3 "$eval/geo/score.py" "$gold" "$work/places" > "$work/score" || exit 1
  awk -v set="$set" -v least="$least" '
    $1 == "resolution_all" { n = $3; share = $5 }
    END {
      printf "%-12s %6.2f of %d places within 161 km (at least %s)%s\n", set, share, n, least, share < least ? "  TOO LOW" : ""
      exit share < least
    }' "$work/score" || status=1
done << END
en-lgl 81
en-trnews 87.5
END
exit $status
