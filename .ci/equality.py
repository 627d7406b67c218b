#!/usr/bin/env python3
"""Compare the ways in which Khatt reads articles: whatever the way and the number of partitions, the rows are the same.

usage: KHATT=PROGRAM equality.py FOLDER...

The articles of folders with a manifest (``manifest.tsv``) are read by the command line, by the module for Python, and
by Spark with the module and with the command line as a pipe. Rows are compared without their order, all columns of
them. Prints a line for each way, and ends with 1 where one differs.
"""

from __future__ import annotations

import csv
import hashlib
import importlib.util
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import DataFrame, SparkSession

import khatt

ROOT = pathlib.Path(__file__).resolve().parent.parent
TABLES = ["documents", "evidence", "sentences", "mentions", "events", "problems"]
NESTED = ["evidence", "sentences", "mentions", "events"]
PARTITIONS = [1, 2, 7]

Rows = dict[str, list[dict]]


def articles(folders: list[str]) -> pa.Table:
    """The articles of folders, with what their manifests say of them."""
    rows = [row for folder in folders for row in listed(pathlib.Path(folder))]
    return pa.Table.from_pylist(rows)


def listed(folder: pathlib.Path) -> Iterator[dict]:
    with open(folder / "manifest.tsv", encoding="utf-8", newline="") as manifest:
        for row in csv.DictReader(manifest, delimiter="\t", quoting=csv.QUOTE_NONE):
            text = (folder / row["file"]).read_text(encoding="utf-8")
            yield {
                "id": f"{folder.name}/{row['file']}",
                "text": text,
                "dct": row["published"] or row["crawled"] or None,
                "source": row["source"],
                "title": row["title"] or None,
                "url": row["url"] or None,
            }


def job():
    """The job of ``examples/spark``."""
    spec = importlib.util.spec_from_file_location("extract", ROOT / "examples/spark/extract.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def by_command_line(program: str, table: pa.Table, target: pathlib.Path) -> Rows:
    lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in table.to_pylist())
    subprocess.run([program, "extract", "-", "-o", target], input=lines.encode(), check=True)
    return {name: plain(pq.read_table(target / f"{name}.parquet")) for name in TABLES}


def by_module(table: pa.Table) -> Rows:
    nested = plain(khatt.extract_table(table, on_error="row"))
    rows: Rows = {name: [{"document": row["id"], **it} for row in nested for it in row[name]] for name in NESTED}
    own = [name for name in khatt.NESTED_SCHEMA.names if name not in (*NESTED, "error")]
    rows["documents"] = [{name: row[name] for name in own} for row in nested if row["error"] is None]
    rows["problems"] = [row for row in nested if row["error"] is not None]
    return rows


def by_spark(spark: SparkSession, source: str, target: str, way: Callable[[DataFrame], DataFrame], parts: int) -> Rows:
    job().run(spark, source, target, way, parts)
    return {name: plain(pq.read_table(f"{target}/{name}")) for name in TABLES}


def plain(table: pa.Table) -> list[dict]:
    """Rows with days as numbers: Python's dates begin with the year 1."""
    return table.cast(pa.schema([pa.field(field.name, without_days(field.type)) for field in table.schema])).to_pylist()


def without_days(kind: pa.DataType) -> pa.DataType:
    if pa.types.is_date(kind):
        return pa.int32()
    if pa.types.is_list(kind):
        return pa.list_(without_days(kind.value_type))
    if pa.types.is_struct(kind):
        return pa.struct([pa.field(field.name, without_days(field.type)) for field in kind])
    return kind


def digest(rows: Rows) -> str:
    """A number that is the same for the same rows, whatever their order."""
    summed = hashlib.sha256()
    for name in TABLES:
        summed.update(name.encode())
        for line in sorted(json.dumps(row, ensure_ascii=False, sort_keys=True) for row in rows[name]):
            summed.update(line.encode() + b"\n")
    return summed.hexdigest()[:16]


def ways(program: str, table: pa.Table, folder: pathlib.Path) -> Iterator[tuple[str, Callable[[], Rows]]]:
    yield "command line", lambda: by_command_line(program, table, folder / "line")
    yield "module", lambda: by_module(table)
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    spark = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    source = str(folder / "articles.parquet")
    pq.write_table(table, source)
    of_spark = {"module": job().by_module, "pipe": lambda given: job().by_pipe(given, program)}
    for name, way in of_spark.items():
        for parts in PARTITIONS:
            target = str(folder / f"{name}{parts}")
            yield (
                f"Spark by {name}, partitions: {parts}",
                lambda way=way, target=target, parts=parts: by_spark(spark, source, target, way, parts),
            )
    spark.stop()


def main() -> int:
    program = os.environ.get("KHATT", "khatt")
    table = articles(sys.argv[1:])
    print(f"{table.num_rows} articles")
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        for name, way in ways(program, table, pathlib.Path(folder)):
            begin = time.monotonic()
            rows = way()
            counts = " ".join(f"{table}={len(rows[table])}" for table in TABLES)
            found[name] = digest(rows)
            print(f"{found[name]}  {name:32} {time.monotonic() - begin:6.1f} s  {counts}", flush=True)
    return 0 if len(set(found.values())) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
