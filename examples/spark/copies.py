"""Who copied from whom, on any number of machines; with --coverage also who tells what.

usage: spark-submit copies.py INPUT OUTPUT [--partitions N] [--coverage]

INPUT is what extract.py reads, with the day of writing of each article in dct where it is known. OUTPUT/copies gets a
row for each sentence that stands in two articles, with the columns of docs/SCHEMA.md that two articles alone tell.

Signatures are made where the articles are, candidates meet by a shuffle on (task, key) and are cut by stretches of
days, pairs are judged by the module, and the best copies of two articles are told in one place. With --coverage the
tables of `khatt coverage` are written, too: by one machine, which is given the copies and the articles.
"""

from __future__ import annotations

import argparse
import pathlib
import sys

from pyspark import StorageLevel
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as f
from pyspark.sql.types import LongType, StructField, StructType

# Beside this file, as spark-submit starts it.
from extract import COLUMNS, read, spark_schema

import khatt
from khatt import copies as steps

PAIR = ["a_document", "a_sentence", "b_document", "b_sentence"]


def sentences_of(articles: DataFrame) -> DataFrame:
    """The sentences that may be copies, with their keys."""
    return articles.mapInArrow(steps.sentences, spark_schema(steps.SENTENCES_SCHEMA))


def numbered(sentences: DataFrame) -> DataFrame:
    """The number of each article that has such sentences, in the order that texts make."""
    ordered = sentences.select("content", "source", "day", "id").distinct().orderBy("content", "source", "day", "id")
    rows = ordered.select("id").rdd.zipWithIndex().map(lambda row: (row[0]["id"], row[1]))
    return rows.toDF(sentences.select("id").schema.add(StructField("document", LongType(), False)))


def candidates(placed: DataFrame, partitions: int) -> DataFrame:
    """The pairs of sentences that meet, each once."""
    keys = placed.select("document", "sentence", "day", f.explode("keys").alias("it"))
    keys = keys.select("it.task", "it.key", "day", "document", "sentence")
    buckets = keys.repartition(partitions, "task", "key").sortWithinPartitions("task", "key")
    pairs = buckets.mapInArrow(steps.candidates, spark_schema(steps.PAIRS_SCHEMA))
    return pairs.distinct()


def judged(pairs: DataFrame, placed: DataFrame, partitions: int) -> DataFrame:
    """The copies among them, without those that have a better partner."""
    for side in "ab":
        words = placed.select(
            f.col("document").alias(f"{side}_document"),
            f.col("sentence").alias(f"{side}_sentence"),
            f.col("words").alias(f"{side}_words"),
        )
        pairs = pairs.join(words, [f"{side}_document", f"{side}_sentence"])
    schema = spark_schema(steps.COPIES_SCHEMA)
    copies = pairs.select(*PAIR, "a_words", "b_words").mapInArrow(steps.judged, schema)
    of_two = copies.repartition(partitions, "a_document", "b_document").sortWithinPartitions("a_document", "b_document")
    return of_two.mapInArrow(steps.best, schema)


def described(copies: DataFrame, placed: DataFrame) -> DataFrame:
    """The copies with the names of their articles and the places in their texts."""
    for side in "ab":
        place = placed.select(
            f.col("document").alias(f"{side}_document"),
            f.col("sentence").alias(f"{side}_sentence"),
            f.col("id").alias(f"{side}_doc"),
            f.col("start").alias(f"{side}_start"),
            f.col("end").alias(f"{side}_end"),
        )
        copies = copies.join(place, [f"{side}_document", f"{side}_sentence"])
    places = [f"{side}_{name}" for side in "ab" for name in ("doc", "start", "end")]
    similarity = f.round(f.col("similarity").cast("double"), 2).alias("similarity")
    return copies.select(*places, similarity, "kind")


def find(articles: DataFrame, partitions: int) -> tuple[DataFrame, DataFrame, DataFrame]:
    """The numbers of the articles, their sentences, and the copies."""
    sentences = sentences_of(articles).persist(StorageLevel.DISK_ONLY)
    numbers = numbered(sentences)
    placed = sentences.join(numbers, "id").persist(StorageLevel.DISK_ONLY)
    copies = judged(candidates(placed, partitions), placed, partitions)
    return numbers, placed, copies.persist(StorageLevel.DISK_ONLY)


def coverage(articles: DataFrame, numbers: DataFrame, copies: DataFrame) -> dict:
    """The tables of `khatt coverage`, with copies that are found already."""
    return khatt.coverage_tables(articles.toArrow(), copies=(numbers.toArrow(), copies.toArrow()))


def run(spark: SparkSession, source: str, target: str, partitions: int, with_coverage: bool) -> None:
    import pyarrow.parquet as pq

    articles = read(spark, source).repartition(partitions)
    numbers, placed, copies = find(articles, partitions)
    described(copies, placed).write.mode("errorifexists").parquet(f"{target}/copies")
    if with_coverage:
        folder = pathlib.Path(target) / "coverage"
        folder.mkdir(parents=True)
        for name, table in coverage(articles, numbers, copies).items():
            pq.write_table(table, folder / f"{name}.parquet")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("input")
    parser.add_argument("output")
    parser.add_argument("--partitions", type=int, default=200)
    parser.add_argument("--coverage", action="store_true")
    args = parser.parse_args()
    spark = SparkSession.builder.appName("khatt copies").getOrCreate()
    run(spark, args.input, args.output, args.partitions, args.coverage)
    spark.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())
