"""The same rows on the command line and in Spark, by the module and by pipe, whatever the number of partitions."""

import importlib.util
import os
import pathlib
import subprocess
import sys

import pyarrow.parquet as pq
import pytest

from test_khatt import PROGRAM, needs_program, seeds

pytest.importorskip("pyspark")
ROOT = pathlib.Path(__file__).parents[2]
TABLES = ["documents", "evidence", "sentences", "mentions", "events", "problems"]


@pytest.fixture(scope="module")
def job():
    spec = importlib.util.spec_from_file_location("extract", ROOT / "examples/spark/extract.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def spark():
    from pyspark.sql import SparkSession

    # The workers need the module, too.
    os.environ["PYSPARK_PYTHON"] = sys.executable
    builder = SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = builder.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    yield session
    session.stop()


def rows(path: pathlib.Path) -> list[dict]:
    found = pq.read_table(path).to_pylist()
    return sorted(found, key=lambda row: [str(row.get(key)) for key in ("document", "id", "number", "path", "error")])


def sets(folder: pathlib.Path, ending: str = "") -> dict[str, list[dict]]:
    return {name: rows(folder / f"{name}{ending}") for name in TABLES}


@needs_program
@pytest.mark.parametrize("partitions", [1, 2, 7])
@pytest.mark.parametrize("by", ["module", "pipe"])
def test_spark_writes_the_tables_of_the_command_line(spark, job, tmp_path, by, partitions):
    articles = seeds()
    pq.write_table(articles, tmp_path / "articles.parquet")
    lines = "".join(f"{line}\n" for line in spark.read.parquet(str(tmp_path / "articles.parquet")).toJSON().collect())
    subprocess.run([PROGRAM, "extract", "-", "-o", str(tmp_path / "one")], input=lines.encode(), check=True)
    way = job.by_module if by == "module" else lambda table: job.by_pipe(table, PROGRAM)
    job.run(spark, str(tmp_path / "articles.parquet"), str(tmp_path / "many"), way, partitions)
    expected, found = sets(tmp_path / "one", ".parquet"), sets(tmp_path / "many")
    assert all(expected[name] for name in TABLES if name != "problems")
    assert found == expected
