#!/usr/bin/env python3
"""Measure the module against the command line, and two partitions of Spark against one, in pairs.

usage: KHATT=PROGRAM throughput.py DOCUMENTS FOLDER...

The program is to be a release build. Both read the same made articles (``many.py``), one after the other, five times;
printed are the medians of articles a second, of processor time an article, and of the ratios of the pairs.
"""

from __future__ import annotations

import itertools
import json
import os
import pathlib
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

import khatt
from equality import job
from many import articles, texts

PAIRS = 5


def made(count: int, folders: list[str]) -> pa.Table:
    own = itertools.islice(articles(texts(folders)), count)
    return pa.Table.from_pylist([{"id": str(at), "text": text, "dct": "2015-08-06"} for at, text in enumerate(own)])


def processor_seconds() -> float:
    kinds = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    return sum(used.ru_utime + used.ru_stime for used in map(resource.getrusage, kinds))


def measured(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds on the clock and of the processors."""
    begin, processors = time.monotonic(), processor_seconds()
    work()
    return time.monotonic() - begin, processor_seconds() - processors


def compare(count: int, names: tuple[str, str], one: Callable[[], object], other: Callable[[], object]) -> None:
    """Runs two ways by turns, each first as often as the other."""
    seconds: dict[str, list[tuple[float, float]]] = {name: [] for name in names}
    ways = dict(zip(names, (one, other)))
    for turn in range(PAIRS):
        for name in names if turn % 2 == 0 else reversed(names):
            seconds[name].append(measured(ways[name]))
    for name in names:
        clock, processors = (statistics.median(times) for times in zip(*seconds[name]))
        print(f"{name}: {count / clock:.0f} articles/s, {1000 * processors / count:.2f} ms of processor an article")
    ratios = [a[0] / b[0] for a, b in zip(*seconds.values())]
    print(f"throughput of {names[1]} by that of {names[0]}: {statistics.median(ratios):.2f} (of pairs: "
          f"{', '.join(f'{ratio:.2f}' for ratio in ratios)})", flush=True)


def main() -> int:
    table = made(int(sys.argv[1]), sys.argv[2:])
    program = os.environ.get("KHATT", "khatt")
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table.to_pylist()).encode()
    by_line = lambda: subprocess.run([program, "extract", "-"], input=lines, stdout=subprocess.DEVNULL, check=True)
    compare(table.num_rows, ("the command line", "the module"), by_line, lambda: khatt.extract_table(table))
    os.environ["PYSPARK_PYTHON"] = sys.executable
    with tempfile.TemporaryDirectory() as name:
        source = pathlib.Path(name) / "articles"
        source.mkdir()
        for part, offset in enumerate((0, table.num_rows // 2)):
            pq.write_table(table.slice(offset, table.num_rows // 2), source / f"{part}.parquet")
        session = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false").getOrCreate()
        read = session.read.parquet(str(source))

        def by_spark(partitions: int) -> Callable[[], object]:
            nested = job().by_module(read.coalesce(1) if partitions == 1 else read.repartition(2))
            return lambda: nested.write.format("noop").mode("overwrite").save()

        # The first run starts what both need.
        by_spark(2)()
        compare(table.num_rows, ("one partition", "two partitions"), by_spark(1), by_spark(2))
        session.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
