"""Articles to the tables of Khatt, on any number of machines.

usage: spark-submit extract.py INPUT OUTPUT [--by module|pipe] [--khatt PROGRAM] [--partitions N]

INPUT is a folder or file of Parquet, or of JSON Lines, with the columns id and text; dct, source, title and url are
read where they are there. OUTPUT gets a folder of Parquet for each table: documents, evidence, sentences, mentions,
events and problems, as docs/SCHEMA.md describes them.
"""

from __future__ import annotations

import argparse
import shlex
import sys
from collections.abc import Callable

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import StructType

COLUMNS = ["id", "text", "dct", "source", "title", "url"]

# The lines of `khatt extract`, as far as the tables need them.
LINE = """
  id string, source string, title string, url string, line bigint, error string,
  dct struct<best: date, begin: date, until: date, basis: string, confidence: double, evidence: array<struct<
    start: bigint, end: bigint, text: string, supports: string, against: boolean>>>,
  sentences array<array<bigint>>,
  mentions array<struct<sentence: bigint, start: bigint, end: bigint, byte_start: bigint, byte_end: bigint,
    text: string, type: string, value: string, mod: string, begin: date, until: date, granularity: string,
    certainty: string, basis: string, explanation: array<string>, confidence: double, places_event: boolean,
    said: struct<value: string, begin: date, until: date, basis: string>>>,
  events array<struct<id: string, sentence: bigint, mention: bigint,
    trigger: struct<start: bigint, end: bigint, text: string>, begin: date, until: date, certainty: string,
    modality: string, label: string, participants: array<string>,
    user: struct<said_label: string, said_begin: date, said_until: date, status: string, own: boolean>>>
"""


def read(spark: SparkSession, path: str) -> DataFrame:
    """The articles, with the columns that are known."""
    is_lines = path.rstrip("/").endswith((".jsonl", ".ndjson", ".json"))
    articles = spark.read.json(path) if is_lines else spark.read.parquet(path)
    return articles.select([name for name in COLUMNS if name in articles.columns])


def by_module(articles: DataFrame) -> DataFrame:
    """A row for each row, by the module for Python: batches of Arrow in and out, one thread a worker."""
    import khatt

    def extract(batches):
        return khatt.extract_batches(batches, on_error="row", one_thread=True)

    return articles.mapInArrow(extract, spark_schema(khatt.NESTED_SCHEMA))


def spark_schema(schema) -> StructType:
    from pyspark.sql.pandas.types import from_arrow_schema

    return from_arrow_schema(schema)


def by_pipe(articles: DataFrame, program: str) -> DataFrame:
    """The same by the command line: a line of JSON in, a line out."""
    lines = articles.toJSON().pipe(f"{shlex.quote(program)} extract -", checkCode=False)
    spark = articles.sparkSession
    parsed = spark.createDataFrame(lines.map(lambda line: (line,)), "line string").select(
        f.from_json("line", LINE).alias("it")
    )
    nested = parsed.select("it.*")
    texts = articles.select(f.col("id").cast("string"), "text")
    return nested.select(
        "id", "source", "title", "url",
        *(f.col(f"dct.{name}").alias(f"dct_{name}") for name in ["best", "begin", "until", "basis", "confidence"]),
        f.col("dct.evidence").alias("evidence"),
        f.expr("transform(sentences, s -> named_struct('start', s[0], 'end', s[1]))").alias("sentences"),
        f.expr(MENTIONS).alias("mentions"),
        f.expr(EVENTS).alias("events"),
        "error",
    ).join(texts, "id", "left")


MENTIONS = """transform(mentions, m -> struct(m.sentence, m.start, m.end, m.byte_start, m.byte_end, m.text, m.type,
  m.value, m.mod, m.begin, m.until, m.granularity, m.certainty, m.basis, m.explanation, m.confidence, m.places_event,
  m.said.value as said_value, m.said.begin as said_begin, m.said.until as said_until, m.said.basis as said_basis))"""

EVENTS = """transform(events, e -> struct(e.id, e.sentence, e.mention, e.trigger.start as trigger_start,
  e.trigger.end as trigger_end, e.trigger.text as trigger_text, e.begin, e.until, e.certainty, e.modality, e.label,
  e.participants, e.user.said_label as said_label, e.user.said_begin as said_begin, e.user.said_until as said_until,
  e.user.status as user_status, e.user.own as own))"""


def tables_of(nested: DataFrame) -> dict[str, DataFrame]:
    """The flat tables of rows that hold all of their document."""
    read = nested.where("error is null")

    def rows(name: str) -> DataFrame:
        exploded = read.select(f.col("id").alias("document"), f.posexplode(name).alias("number", "it"))
        of_it = [field for field in exploded.schema["it"].dataType.names if field != "number"]
        return exploded.select(
            "document", f.col("number").cast("bigint"), *(f.col(f"it.`{field}`") for field in of_it)
        )

    own = ["id", "source", "title", "url", *(f"dct_{n}" for n in ["best", "begin", "until", "basis", "confidence"])]
    problems = nested.where("error is not null")
    return {
        "documents": read.select(*own, "text"),
        "evidence": rows("evidence"),
        "sentences": rows("sentences"),
        "mentions": rows("mentions"),
        "events": rows("events"),
        "problems": problems.select(
            f.lit(None).cast("bigint").alias("line"), f.col("id").alias("path"), "error"
        ),
    }


def run(spark: SparkSession, source: str, target: str, by: Callable[[DataFrame], DataFrame], partitions: int) -> None:
    """Reads, extracts once, and writes all tables."""
    articles = read(spark, source).repartition(partitions)
    nested = by(articles).persist(StorageLevel.DISK_ONLY)
    for name, table in tables_of(nested).items():
        table.write.mode("errorifexists").parquet(f"{target}/{name}")
    nested.unpersist()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--by", choices=["module", "pipe"], default="module")
    parser.add_argument("--khatt", default="khatt", help="the program, for --by pipe")
    parser.add_argument("--partitions", type=int, default=200)
    args = parser.parse_args()
    spark = SparkSession.builder.appName("khatt extract").getOrCreate()
    by = by_module if args.by == "module" else lambda articles: by_pipe(articles, args.khatt)
    run(spark, args.input, args.output, by, args.partitions)
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
