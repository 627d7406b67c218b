"""The same rows on the command line and in Spark, by the module and by pipe, whatever the number of partitions."""

import importlib.util
import os
import pathlib
import subprocess
import sys

import pyarrow as pa
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


def write_lines(spark, articles: pathlib.Path, program: str, target: pathlib.Path) -> None:
    """The tables of the command line."""
    lines = "".join(f"{line}\n" for line in spark.read.parquet(str(articles)).toJSON().collect())
    subprocess.run([program, "extract", "-", "-o", str(target)], input=lines.encode(), check=False)


@needs_program
@pytest.mark.parametrize("partitions", [1, 2, 7])
@pytest.mark.parametrize("by", ["module", "pipe"])
def test_spark_writes_the_tables_of_the_command_line(spark, job, tmp_path, by, partitions):
    articles = seeds()
    pq.write_table(articles, tmp_path / "articles.parquet")
    write_lines(spark, tmp_path / "articles.parquet", PROGRAM, tmp_path / "one")
    way = job.by_module if by == "module" else lambda table: job.by_pipe(table, PROGRAM)
    job.run(spark, str(tmp_path / "articles.parquet"), str(tmp_path / "many"), way, partitions)
    expected, found = sets(tmp_path / "one", ".parquet"), sets(tmp_path / "many")
    assert all(expected[name] for name in TABLES if name != "problems")
    assert found == expected


@needs_program
@pytest.mark.parametrize("by", ["module", "pipe"])
def test_a_bad_row_and_a_nul_cost_nothing_but_the_row(spark, job, tmp_path, by):
    text = "نص\0 آخر: وصل الوفد يوم الخميس."
    rows_given = {"id": ["a", "b", "c"], "text": [text, None, text], "dct": ["2022-12-30"] * 3}
    pq.write_table(pa.table(rows_given), tmp_path / "articles.parquet")
    way = job.by_module if by == "module" else lambda table: job.by_pipe(table, PROGRAM)
    job.run(spark, str(tmp_path / "articles.parquet"), str(tmp_path / "many"), way, 2)
    found = sets(tmp_path / "many")
    assert [row["id"] for row in found["documents"]] == ["a", "c"]
    assert [row["text"] for row in found["documents"]] == [text, text]
    assert [row["value"] for row in found["mentions"]] == ["2022-12-29"] * 2
    assert len(found["problems"]) == 1 and "text" in found["problems"][0]["error"]


@pytest.mark.parametrize(
    "columns, told",
    [({"id": ["a"], "body": ["نص"]}, 'no column "text"'), ({"id": ["a"], "text": [1]}, '"text" is of type')],
)
def test_other_columns_and_types_end_the_job_with_their_name(spark, job, tmp_path, columns, told):
    pq.write_table(pa.table(columns), tmp_path / "articles.parquet")
    with pytest.raises(Exception, match=told):
        job.run(spark, str(tmp_path / "articles.parquet"), str(tmp_path / "many"), job.by_module, 1)
    assert not list(tmp_path.glob("many/*/_SUCCESS"))
