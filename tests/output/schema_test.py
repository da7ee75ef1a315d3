#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Checks real records against docs/casus-1.schema.json and against the order of fields that docs/output.md promises.

    schema_test.py CASUS SCHEMA ARTICLE...

Exit status 77 (skipped) without the module jsonschema."""
import json
import re
import subprocess
import sys

try:
    import jsonschema
except ImportError:
    print("SKIPPED: the Python module jsonschema is not installed")
    sys.exit(77)

ORDER = {
    "record": "schema version id url language published offsets text blocks sentences entities times quantities claims events diagnostics",
    "blocks": "begin end label language score",
    "sentences": "begin end",
    "entities": "id kind name extractor catalogue country code role place mentions",
    "times": "id begin end type value governor rule score",
    "quantities": "id begin end unit of value low high approximate rule score",
    "claims": "id extractor speaker speaker_span cue content type act polarity act_polarity modality tense condition"
              " commitment addressee addressee_span medium time on_behalf_of parent rule score",
    "events": "id extractor act operators cameo plover quad goldstein source target source_spans target_spans trigger"
              " status tense date time place claimed_by numbers mentions rule score",
    "diagnostics": "level message begin end source",
}
HOSTILE = [
    b'{"id":"hostile","text":"NUL \\u0000, tab \\t, \\u2028 \\u2029 <b>\\"x\\"</b> \\ud83d\\ude00\\n\\nTwee."}',
    b'{"id":"empty","text":""}',
    b'{"id":12,"text":"Poetin sprak dinsdag in Moskou met Xi Jinping.","published":"2024-12-04T08:00:00Z","language":"nl-NL","spans":[]}',
    b'{"id":"places","text":"Sneeuw in Breda, in Texas en in Kelleyland.","published":"7:58 AM ET","language":"nl",'
    b'"spans":[{"begin":10,"end":15},{"begin":20,"end":25},{"begin":32,"end":42}]}',
]
ERRORS = {
    b'': "empty_line",
    b'{"id":"e"': "bad_json",
    b'[]': "bad_json",
    b'{"id":"e"}': "bad_field",
    b'{"id":"e","text":1}': "bad_field",
    b'{"text":"x","spans":[{"begin":0,"end":2}],"id":"e"}': "bad_span",
    b'{"id":"e","text":"\xff"}': "invalid_utf8",
    b'{"id":"e","html":"<p>"}': "bad_page",
}


def check_order(record, line):
    assert list(record) == ORDER["record"].split(), list(record)
    for name, fields in ORDER.items():
        for one in record.get(name, []):
            assert list(one) == fields.split(), (name, list(one))
    assert not re.search(rb"[\x00-\x1f\x7f]|\xe2\x80[\xa8\xa9]", line), "a control character or line separator is not escaped"


def check_ids(record):
    for name in ("entities", "times", "quantities", "claims", "events"):
        assert [one["id"] for one in record[name]] == list(range(len(record[name]))), name


def run(casus, lines, *options):
    done = subprocess.run([casus, "run", *options], input=b"\n".join(lines) + b"\n", stdout=subprocess.PIPE, check=True)
    return done.stdout.split(b"\n")[:-1]


def check_slices(text, records):
    """The three units name the same stretches of text."""
    def spans(node):
        if isinstance(node, dict):
            if isinstance(node.get("begin"), int):
                yield node["begin"], node["end"]
            for child in node.values():
                yield from spans(child)
        elif isinstance(node, list):
            for child in node:
                yield from spans(child)
    raw, wide = text.encode(), text.encode("utf-16-le")
    for b, c, u in zip(*(spans(records[unit]) for unit in ("byte", "codepoint", "utf16")), strict=True):
        piece = text[c[0]:c[1]]
        assert raw[b[0]:b[1]].decode() == piece == wide[2 * u[0]:2 * u[1]].decode("utf-16-le"), (b, c, u)


def main(casus, schema_path, articles):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    texts = [open(path, encoding="utf-8").read() for path in articles]
    texts.append("\U0001F600 \u201cWe zullen niet onderhandelen\u201d, zei Poetin dinsdag.\n\nSa\u0308o Tome\u0301 betaalt \u20ac 3,5 miljoen.")
    lines = HOSTILE + [json.dumps({"id": str(i), "text": t, "published": "2024-12-04"}).encode() for i, t in enumerate(texts)]
    for line in run(casus, lines):
        record = json.loads(line)
        validator.validate(record)
        check_order(record, line)
        check_ids(record)
    for line, code in zip(run(casus, list(ERRORS)), ERRORS.values(), strict=True):
        record = json.loads(line)
        validator.validate(record)
        assert list(record) == ["schema", "id", "line", "error"] and record["error"]["code"] == code, (record, code)
    for text in texts:
        line = json.dumps({"id": "o", "text": text}).encode()
        check_slices(text, {unit: json.loads(run(casus, [line], "--offsets", unit)[0]) for unit in ("byte", "codepoint", "utf16")})
    print(f"{len(lines)} records and {len(ERRORS)} error records follow the schema")


main(sys.argv[1], sys.argv[2], sys.argv[3:])
