#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Reads articles with casus on many machines: JSON Lines in, the records of `casus run` out.

    spark-submit extract.py --casus /usr/bin/casus articles.jsonl records

Why this is not RDD.pipe(), and how to run it on a cluster: README.md beside this file.
"""
from __future__ import annotations

import argparse
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # what is done with a partition needs no Spark
    from pyspark import RDD
    from pyspark.sql import SparkSession

BATCH = 500  # documents that one process reads: its start then costs a few per cent
# A lost executor then costs some seconds of work. Spark's own are 128 MB, and 4 MB for opening a file.
PARTITIONS = {"spark.sql.files.maxPartitionBytes": "8m", "spark.sql.files.openCostInBytes": "64k"}
POISON = 5  # documents of a batch that may end their process; more, and the worker is what is broken

Numbered = tuple[bytes, int]  # a line of the input, and its number from 1

# How every record of casus/1 begins. What casus could not read has "line" where others have "url".
HEAD = re.compile(rb'\{"schema":"casus/1",(?:"version":"[^"]*",)?"id":(null|"(?:[^"\\]|\\.)*"),(?:"line":(\d+),"error":\{"code":"(\w+)")?')


class BrokenWorker(Exception):
    """This machine cannot be trusted with the partition: Spark tries it elsewhere, and gives up after some tries."""


class LostBatch(Exception):
    """casus did not answer every document of a batch."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Filter:
    """How casus is to be run by the workers."""

    program: str
    options: tuple[str, ...]  # of casus run
    version: str  # what `casus version --json` says where the job was started
    seconds: float  # that one batch may take


def version_of(program: str) -> str:
    try:
        return subprocess.run([program, "version", "--json"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError) as error:
        raise BrokenWorker(f"casus cannot be run: {error}") from error


def id_in(line: bytes) -> str | None:
    """The id that an article asks for; none if it has none, or cannot be read."""
    try:
        article = json.loads(line)
    except (ValueError, RecursionError):
        return None
    found = article.get("id") if isinstance(article, dict) else None
    return str(found) if isinstance(found, (str, int)) and not isinstance(found, bool) else None


def id_and_error(record: bytes) -> tuple[str | None, str | None]:
    """Of a record its id and, if it says that its article could not be read, the code of why."""
    head = HEAD.match(record)
    if not head:
        raise LostBatch("crashed", f"not a record: {record[:80]!r}")
    return json.loads(head[1]), head[3].decode() if head[3] else None


def run(casus: Filter, batch: list[Numbered]) -> list[bytes]:
    """The answer to each document of a batch, from one process."""
    # subprocess reads and writes at once, so neither side waits for the other with a full pipe.
    try:
        process = subprocess.run([casus.program, "run", *casus.options], input=b"".join(line + b"\n" for line, _ in batch),
                                 stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=casus.seconds)
    except subprocess.TimeoutExpired as error:
        raise LostBatch("timed_out", f"casus was ended after {casus.seconds:g} seconds") from error
    if process.returncode != 0:
        status = process.returncode
        how = f"signal {signal.Signals(-status).name}" if status < 0 else f"status {status}"
        raise LostBatch("crashed", f"casus ended with {how} {process.stderr[-200:].decode(errors='replace')}".strip())
    answers = process.stdout.split(b"\n")
    if answers.pop() or len(answers) != len(batch):
        raise LostBatch("crashed", f"casus answered {len(answers)} of {len(batch)} documents")
    return [checked(answer, line, number, at) for at, (answer, (line, number)) in enumerate(zip(answers, batch), 1)]


def checked(answer: bytes, line: bytes, number: int, at: int) -> bytes:
    """The answer, if it is that to this line. `line` in errors counts within the batch; here it counts in the input."""
    found, error = id_and_error(answer)
    wanted = id_in(line)
    if found != wanted and not (error and found is None):
        raise LostBatch("crashed", f"casus answered for {found!r} where {wanted!r} stands")
    head = HEAD.match(answer)
    if not head or not error:
        return answer
    if int(head[2]) != at:
        raise LostBatch("crashed", f"casus answered line {int(head[2])} where {at} stands")
    return answer[: head.start(2)] + str(number).encode() + answer[head.end(2) :]


def read(casus: Filter, batch: list[Numbered], poison: list[int]) -> Iterator[bytes]:
    """Answers to a batch. One that is lost is read again in halves, until the document that ends its process stands alone."""
    try:
        yield from run(casus, batch)
    except LostBatch as lost:
        if len(batch) > 1:
            half = len(batch) // 2
            yield from read(casus, batch[:half], poison)
            yield from read(casus, batch[half:], poison)
            return
        line, number = batch[0]
        poison.append(number)
        if len(poison) > POISON:
            raise BrokenWorker(f"lines {poison} all ended casus; the last: {lost}") from lost
        error = {"code": lost.code, "message": str(lost)}
        yield json.dumps({"schema": "casus/1", "id": id_in(line), "line": number, "error": error},
                         ensure_ascii=False, separators=(",", ":")).encode(errors="backslashreplace")


def read_partition(casus: Filter, lines: Iterable[Numbered]) -> Iterator[bytes]:
    """What a worker does with its part of the input: a record for each line, in their order."""
    found = version_of(casus.program)
    if found != casus.version:
        raise BrokenWorker(f"another version of casus: {found}, where the job was started with {casus.version}")
    rest = iter(lines)
    while batch := list(islice(rest, BATCH)):
        yield from read(casus, batch, [])


def job(spark: SparkSession, casus: Filter, given: str, to: str) -> int:
    """The whole of it; gives the status to end with."""
    for key, value in PARTITIONS.items():
        if not spark.sparkContext.getConf().contains(key):
            spark.conf.set(key, value)

    def lines_of(path: str) -> RDD[bytes]:
        # Not as text, where what is not UTF-8 would be replaced without a word.
        return spark.read.text(path, lineSep="\n").selectExpr("cast(value as binary)").rdd.map(lambda row: bytes(row[0]))

    def twice(ids: RDD[str | None]) -> list[str]:
        counts = ids.flatMap(lambda found: [(found, 1)] if found is not None else []).reduceByKey(lambda a, b: a + b)
        return [found for found, count in counts.filter(lambda pair: pair[1] > 1).take(5)]

    begin = time.monotonic()
    articles = lines_of(given)
    ids = articles.map(id_in).cache()
    repeated = twice(ids)
    if repeated:
        print(f"several articles have one id: {', '.join(repeated)}")
        return 1
    numbered = articles.zipWithIndex().map(lambda pair: (pair[0], pair[1] + 1))
    numbered.mapPartitions(lambda part: read_partition(casus, part)).saveAsTextFile(to)

    # Every record was compared with its article where it was made. What Spark has kept is counted here.
    heads = lines_of(to).map(id_and_error).cache()
    repeated = twice(heads.keys())
    read_in, written = ids.count(), heads.count()
    if read_in != written or repeated:
        print(f"{read_in} articles, {written} records, ids twice: {repeated}")
        return 1
    errors = heads.values().filter(lambda code: code is not None).countByValue()
    print(json.dumps({"articles": read_in, "errors": dict(sorted(errors.items())), "seconds": round(time.monotonic() - begin, 1)}))
    return 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--casus", default="casus", metavar="PATH", help="the program, where the workers have it (default casus)")
    parser.add_argument("--option", action="append", default=[], metavar="OPTION", help="for casus run, such as --option=--text; repeatable")
    parser.add_argument("--seconds", type=float, default=600, metavar="S", help="that 500 documents may take (default 600)")
    parser.add_argument("input", help="JSON Lines: a file, a directory, or a pattern; any address that Spark reads")
    parser.add_argument("output", help="a directory that is not there yet")
    given = parser.parse_args()

    from pyspark.sql import SparkSession

    casus = Filter(given.casus, tuple(given.option), version_of(given.casus), given.seconds)
    with SparkSession.builder.appName("casus").getOrCreate() as spark:
        return job(spark, casus, given.input, given.output)


if __name__ == "__main__":
    sys.exit(main())
