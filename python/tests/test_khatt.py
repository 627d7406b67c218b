"""The module says what the command line says, and tells what is wrong with its place."""

import datetime
import json
import os
import pathlib
import shutil
import subprocess
import threading
import time

import pyarrow as pa
import pytest

import khatt

TEXT = "وصل الوفد إلى القاهرة يوم الخميس."
SEEDS = pathlib.Path(__file__).parents[2] / "seeds"
PROGRAM = os.environ.get("KHATT", shutil.which("khatt"))
needs_program = pytest.mark.skipif(PROGRAM is None, reason="set KHATT to the program")


def seeds() -> pa.Table:
    files = sorted(SEEDS.glob("*.txt"))
    texts = [file.read_text(encoding="utf-8") for file in files]
    return pa.table({"id": [file.name for file in files], "text": texts, "dct": ["2023-03-17"] * len(files)})


def lines(table: pa.Table) -> list[dict]:
    stream = "".join(json.dumps(row, ensure_ascii=False, default=str) + "\n" for row in table.to_pylist())
    run = subprocess.run([PROGRAM, "extract", "-"], input=stream.encode(), stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in run.stdout.splitlines()]


def nested(line: dict) -> dict:
    """A line of the command line as a row of NESTED_SCHEMA, but its text."""

    def day(text: str | None) -> datetime.date | None:
        return text and datetime.date.fromisoformat(text)

    def days(record: dict) -> dict:
        return {key: day(value) if key in ("begin", "until", "best") else value for key, value in record.items()}

    def with_number(records: list[dict]) -> list[dict]:
        return [{"number": number, **record} for number, record in enumerate(records)]

    def spread(record: dict, name: str, prefix: str, fields: list[str]) -> dict:
        inner = record.pop(name, None) or {}
        return {**record, **{f"{prefix}_{field}": inner.get(field) for field in fields}}

    dct = days(line["dct"])
    row = {key: line[key] for key in ("id", "source", "title", "url")}
    row |= {f"dct_{key}": dct[key] for key in ("best", "begin", "until", "basis", "confidence")}
    row["evidence"] = with_number(dct["evidence"])
    row["sentences"] = with_number([{"start": start, "end": end} for start, end in line["sentences"]])
    row["mentions"] = with_number(
        [spread(days(m), "said", "said", ["value", "begin", "until", "basis"]) for m in line["mentions"]]
    )
    row["events"] = []
    for number, event in enumerate(line["events"]):
        event = spread(days(event), "trigger", "trigger", ["start", "end", "text"])
        assert "user" not in event
        unsaid = dict.fromkeys(["said_label", "said_begin", "said_until", "user_status", "own"])
        row["events"].append({"number": number, **event, **unsaid})
    return row | {"error": None}


def test_a_text_gives_its_mentions():
    for day in ("2022-12-30", datetime.date(2022, 12, 30), "30 ديسمبر 2022"):
        mention = khatt.extract(TEXT, dct=day)["mentions"][0]
        assert (mention["value"], TEXT[mention["start"] : mention["end"]]) == ("2022-12-29", "يوم الخميس")
    assert khatt.extract(TEXT)["mentions"][0]["begin"] is None


@needs_program
def test_a_table_has_the_rows_of_the_command_line():
    table = seeds()
    expected = [nested(line) for line in lines(table)]
    for one_thread in (True, False):
        found = khatt.extract_table(table, one_thread=one_thread)
        assert found.schema == khatt.NESTED_SCHEMA
        assert found["text"].to_pylist() == table["text"].to_pylist()
        assert found.drop_columns("text").to_pylist() == expected


def test_batches_of_any_size_give_the_same_rows():
    table = seeds()
    whole = khatt.extract_table(table)
    for size in (1, 2, 1000):
        assert khatt.extract_table(table.to_batches(max_chunksize=size)).equals(whole)
    assert khatt.extract_table(table.to_reader()).equals(whole)
    assert khatt.extract_table(table.combine_chunks().to_batches()[0]).equals(whole)
    assert khatt.extract_table(table.slice(0, 0)).num_rows == 0


@needs_program
def test_tables_and_coverage_are_those_of_the_command_line(tmp_path):
    table = seeds().drop_columns("dct")
    source = tmp_path / "articles"
    source.mkdir()
    for row in table.to_pylist():
        (source / row["id"]).write_text(row["text"], encoding="utf-8")
    run = lambda *arguments: subprocess.run([PROGRAM, *map(str, arguments)], stdout=subprocess.PIPE, check=True).stdout
    run("extract", source, "-o", tmp_path / "tables")
    import pyarrow.parquet as pq

    for name, found in khatt.extract_tables(table).items():
        written = pq.read_table(tmp_path / "tables" / f"{name}.parquet")
        if name == "documents":  # Texts in a folder have the folder as their source.
            written, found = written.drop_columns("source"), found.drop_columns("source")
        if name != "problems":
            assert written.num_rows > 0, name
        assert found.column_names == written.column_names
        if name != "events":  # The id of an event is of its document's name.
            assert found.to_pylist() == written.to_pylist(), name
    dated = khatt.date_documents(table)
    assert dated["id"].to_pylist() == table["id"].to_pylist()
    assert set(dated["dct_basis"].to_pylist()) <= {"inferred", "dateline", "corpus", "metadata", "filename", "unknown"}
    printed = json.loads(run("coverage", source))
    assert len(khatt.coverage(table)["stories"]) == len(printed["stories"])
    assert khatt.coverage_tables(table)["stories"].num_rows == len(printed["stories"])


def test_a_bad_row_is_told_with_batch_and_row():
    good = pa.RecordBatch.from_pydict({"id": ["a", "b"], "text": [TEXT, TEXT]})
    bad = pa.RecordBatch.from_pydict({"id": ["c", "d"], "text": [TEXT, None]})
    with pytest.raises(khatt.KhattError, match='Batch 1, row 1: "text" is null'):
        khatt.extract_table([good, bad])
    rows = khatt.extract_table([good, bad], on_error="row").to_pylist()
    assert [row["error"] for row in rows] == [None, None, None, '"text" is null']
    assert rows[3]["id"] == "d" and rows[3]["mentions"] is None
    assert rows[2] | {"id": "a", "source": "a", "events": []} == rows[0] | {"events": []}
    with pytest.raises(khatt.KhattError, match="Batch 1, row 1"):
        khatt.date_documents([good, bad])


def test_other_columns_and_types_are_told():
    with pytest.raises(khatt.KhattError, match='no column "text"; there are "id", "body"'):
        khatt.extract_table(pa.table({"id": ["a"], "body": [TEXT]}))
    with pytest.raises(khatt.KhattError, match='"text" is of type Int64, expected string'):
        khatt.extract_table(pa.table({"id": ["a"], "text": [1]}))
    newer = seeds().replace_schema_metadata({"khatt.table": "documents", "khatt.schema": "2"})
    with pytest.raises(khatt.KhattError, match='version "2" of the tables'):
        khatt.extract_table(newer)
    assert khatt.extract_table(newer.replace_schema_metadata({"khatt.schema": "1"})).num_rows == newer.num_rows
    with pytest.raises(khatt.KhattError, match="dct"):
        khatt.extract(TEXT, dct="tomorrow")
    with pytest.raises(khatt.KhattError, match="on_error"):
        khatt.extract_table(seeds(), on_error="skip")


def test_a_broken_row_group_ends_the_batches_before_it(tmp_path):
    """What gives the batches says what is broken; the rows before it are there, and no table is made of a part."""
    import pyarrow.parquet as pq

    path = tmp_path / "broken.parquet"
    pq.write_table(seeds(), path, row_group_size=2, compression="none", use_dictionary=False)
    group = pq.ParquetFile(path).metadata.row_group(1)
    begin = group.column(1).data_page_offset
    content = bytearray(path.read_bytes())
    content[begin : begin + 64] = bytes(64)
    path.write_bytes(content)
    given = lambda: pq.ParquetFile(path, pre_buffer=False).iter_batches(batch_size=2)
    read = []
    with pytest.raises((OSError, pa.ArrowException)):
        read.extend(khatt.extract_batches(given()))
    assert sum(batch.num_rows for batch in read) == 2
    with pytest.raises((OSError, pa.ArrowException)):
        khatt.extract_table(given())


def test_a_text_with_nul_keeps_its_offsets():
    text = "نص\0 آخر: وصل يوم الخميس."
    mention = khatt.extract(text, dct="2022-12-30")["mentions"][0]
    assert text[mention["start"] : mention["end"]] == "يوم الخميس"
    assert khatt.extract_table(pa.table({"id": ["a"], "text": [text]}))["text"].to_pylist() == [text]


def test_the_lock_of_the_interpreter_is_released():
    text = seeds()["text"].to_pylist()[0] * 30
    table = pa.table({"id": [str(number) for number in range(12)], "text": [text] * 12})
    ticks, is_done = [], threading.Event()

    def tick():
        while not is_done.is_set():
            ticks.append(time.monotonic())
            time.sleep(0.001)

    thread = threading.Thread(target=tick)
    thread.start()
    begin = time.monotonic()
    khatt.extract_table(table, one_thread=True)
    end = time.monotonic()
    is_done.set()
    thread.join()
    within = [at for at in ticks if begin < at < end]
    gaps = [late - early for early, late in zip([begin, *within], [*within, end])]
    assert max(gaps) < (end - begin) / 2, f"nothing ran for {max(gaps):.3f} of {end - begin:.3f} s"
