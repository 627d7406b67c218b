"""What Arabic texts say happened when.

Names, types and units are those of ``docs/SCHEMA.md``: offsets count Unicode code points and are half-open, days are
proleptic Gregorian, ``begin`` and ``until`` are the first and the last day, both included, and ``None`` is not known.

>>> import khatt
>>> line = khatt.extract("وصل الوفد إلى القاهرة يوم الخميس.", dct="2022-12-30")
>>> line["mentions"][0]["value"]
'2022-12-29'
"""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable, Iterator
from typing import Any, Literal, Union

import pyarrow as pa

from khatt import _native
from khatt._native import KhattError, __version__

__all__ = [
    "KhattError",
    "NESTED_SCHEMA",
    "__version__",
    "coverage",
    "coverage_tables",
    "date_documents",
    "extract",
    "extract_batches",
    "extract_table",
    "extract_tables",
]

Day = Union[datetime.date, str, None]
"""A day: a date, or a text such as ``"2023-03-17"`` or ``"17 مارس 2023"``."""

Data = Any
"""A table, a batch or a reader of pyarrow, what has ``__arrow_c_stream__`` (Polars, DuckDB), or an iterable of batches.

The columns ``id`` and ``text`` are required; ``dct`` (date32 or string), ``source``, ``title`` and ``url`` are read
where they are there, and others are ignored.
"""

Copies = tuple[pa.Table, pa.Table]
"""The numbers of documents (``id``, ``document``), and rows of :data:`khatt.copies.COPIES_SCHEMA`."""

NESTED_SCHEMA: pa.Schema = _native.nested_schema()
"""The schema of what :func:`extract_table` gives: a row for each document."""

# So many rows are on their way at once: a longer batch is cut.
_MOST_ROWS = 1024


def extract(text: str, dct: Day = None, *, id: str = "text", history: bool = True) -> dict[str, Any]:
    """What stands in one text, as the object that ``khatt extract`` prints.

    ``dct`` is the day on which the text was written, where it is known. ``history`` says whether the table of dated
    happenings is used («منذ غزو الكويت»).

    Raises :class:`KhattError` where ``dct`` names no day.
    """
    return json.loads(_native.extract_line(text, id, _day(dct), history))


def extract_batches(
    batches: Iterable[pa.RecordBatch],
    *,
    dct: Day = None,
    history: bool = True,
    on_error: Literal["raise", "row"] = "raise",
    one_thread: bool = False,
) -> Iterator[pa.RecordBatch]:
    """A row for each row, batch by batch, each document by itself; made for ``mapInArrow``.

    Nothing is kept between two batches, and the lock of the interpreter is released while a batch is read. Where
    ``on_error`` is ``"row"``, a row that gives no document has its reason in ``error`` and null elsewhere. With
    ``one_thread`` no threads are started: an engine that runs a process for each processor wants that.

    Raises :class:`KhattError` with the number of the batch and of the row in it, both from 0.
    """
    is_strict = _is_strict(on_error)
    day = _day(dct)
    for number, batch in enumerate(batches):
        for first in range(0, batch.num_rows, _MOST_ROWS):
            part = batch.slice(first, _MOST_ROWS)
            yield _native.extract_batch(part, number, first, day, history, is_strict, one_thread)
        if batch.num_rows == 0:
            yield _native.extract_batch(batch, number, 0, day, history, is_strict, one_thread)


def extract_table(
    data: Data,
    *,
    dct: Day = None,
    history: bool = True,
    on_error: Literal["raise", "row"] = "raise",
    one_thread: bool = False,
) -> pa.Table:
    """The same as one table of :data:`NESTED_SCHEMA`, on all processors."""
    batches = extract_batches(
        _batches(data), dct=dct, history=history, on_error=on_error, one_thread=one_thread
    )
    return pa.Table.from_batches(batches, NESTED_SCHEMA)


def extract_tables(data: Data, *, dct: Day = None, history: bool = True) -> dict[str, pa.Table]:
    """The tables that ``khatt extract -o DIR`` writes, by name; the documents date one another.

    All documents are in memory together.

    Raises :class:`KhattError` with batch and row where a row is no document.
    """
    return _tables(_native.extract_tables(list(_batches(data)), _day(dct), history))


def date_documents(data: Data, *, dct: Day = None, history: bool = True) -> pa.Table:
    """For each document the day on which it was written: its own words tell, and the other documents.

    Columns: ``id``, ``source``, ``dct_best``, ``dct_begin``, ``dct_until``, ``dct_basis``, ``dct_confidence``.

    Raises :class:`KhattError` with batch and row where a row is no document.
    """
    dated = _native.date_documents(list(_batches(data)), _day(dct), history)
    return pa.Table.from_batches([dated])


def coverage(data: Data, *, dct: Day = None, history: bool = True, copies: Copies | None = None) -> dict[str, Any]:
    """Who tells what: sources, stories, clusters and copies, as the object that ``khatt coverage`` prints.

    ``copies`` are those that the steps of :mod:`khatt.copies` found elsewhere: they are not searched again.

    Raises :class:`KhattError` with batch and row where a row is no document.
    """
    return json.loads(_native.coverage_object(list(_batches(data)), _day(dct), history, _found(copies)))


def coverage_tables(
    data: Data, *, dct: Day = None, history: bool = True, copies: Copies | None = None
) -> dict[str, pa.Table]:
    """The tables that ``khatt coverage -o DIR`` writes, by name."""
    return _tables(_native.coverage_tables(list(_batches(data)), _day(dct), history, _found(copies)))


def _found(copies: Copies | None) -> tuple[pa.RecordBatch, pa.RecordBatch] | None:
    return copies and (_one_batch(copies[0]), _one_batch(copies[1]))


def _one_batch(table: pa.Table) -> pa.RecordBatch:
    batches = table.combine_chunks().to_batches()
    return batches[0] if batches else pa.RecordBatch.from_pylist([], table.schema)


def _tables(batches: dict[str, pa.RecordBatch]) -> dict[str, pa.Table]:
    return {name: pa.Table.from_batches([batch]) for name, batch in batches.items()}


def _day(day: Day) -> str | None:
    return day.isoformat() if isinstance(day, datetime.date) else day


def _is_strict(on_error: str) -> bool:
    if on_error not in ("raise", "row"):
        raise KhattError(f'on_error: expected "raise" or "row", found {on_error!r}')
    return on_error == "raise"


def _batches(data: Data) -> Iterator[pa.RecordBatch]:
    if isinstance(data, pa.RecordBatch):
        return iter([data])
    if isinstance(data, pa.Table):
        return iter(data.to_batches())
    if hasattr(data, "__arrow_c_stream__"):
        return iter(pa.RecordBatchReader.from_stream(data))
    return iter(data)
