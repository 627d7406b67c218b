"""DuckDB reads the tables, and answers what a monitor asks."""

import os
import pathlib
import subprocess

import pytest

import khatt
from test_khatt import PROGRAM, SEEDS, needs_program, seeds

duckdb = pytest.importorskip("duckdb")
QUESTIONS = pathlib.Path(__file__).parents[2] / "examples/duckdb"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("monitor")
    for command, name in [("extract", "tables"), ("coverage", "coverage")]:
        subprocess.run([PROGRAM, command, SEEDS, "-o", folder / name], check=True)
    return folder


@needs_program
def test_three_questions_have_answers(folder, monkeypatch):
    monkeypatch.chdir(folder)
    for name, least in [("ahead", 1), ("first", 1), ("conflicts", 0)]:
        rows = duckdb.sql((QUESTIONS / f"{name}.sql").read_text()).fetchall()
        assert len(rows) >= least, name
    documents = duckdb.sql("SELECT count(*) FROM 'coverage/sources.parquet'").fetchall()[0]
    assert documents[0] >= 1


@needs_program
def test_a_sentence_is_a_part_of_its_text(folder):
    """Offsets are code points, as SQL counts them."""
    mentions = duckdb.sql(f"""
        SELECT m.text, substring(d.text, m."start" + 1, m."end" - m."start")
        FROM '{folder}/tables/mentions.parquet' m JOIN '{folder}/tables/documents.parquet' d ON d.id = m.document
    """).fetchall()
    assert mentions and all(words == cut for words, cut in mentions)


def test_what_duckdb_gives_is_read():
    articles = seeds()
    given = duckdb.sql("SELECT id, text, dct FROM articles ORDER BY id")
    reader = given.to_arrow_reader() if hasattr(given, "to_arrow_reader") else given.fetch_record_batch()
    assert khatt.extract_table(reader).equals(khatt.extract_table(articles.sort_by("id")))
