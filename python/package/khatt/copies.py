"""Copied sentences, in steps that an engine spreads over many machines.

``khatt.coverage`` finds copies in the memory of one machine. These are the same steps by themselves, each made for
``mapInArrow``: none needs more than the rows that it is given, and together they find the same copies, whatever the
number of machines. ``examples/spark/copies.py`` puts them together:

1. :func:`sentences` gives the sentences of documents, with the keys by which they meet others.
2. Documents are numbered from 0 in the order of ``content``, ``source``, ``day`` (null first) and ``id``.
3. :func:`candidates` gives the pairs of sentences with a common key.
4. :func:`judged` says which of them are copies by their words.
5. :func:`best` leaves those that stay beside the other copies of their two documents.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pyarrow as pa

from khatt import _native

__all__ = ["COPIES_SCHEMA", "PAIRS_SCHEMA", "SENTENCES_SCHEMA", "best", "candidates", "judged", "sentences"]

SENTENCES_SCHEMA: pa.Schema = _native.copy_sentences_schema()
"""What :func:`sentences` gives. ``words`` are hashes, four bytes each; ``content`` is one of the text."""

COPIES_SCHEMA: pa.Schema = _native.copies_schema()
"""What :func:`judged` and :func:`best` give: a copy in a row, the sentence of the lower document first."""

PAIRS_SCHEMA: pa.Schema = pa.schema([COPIES_SCHEMA.field(at) for at in range(4)])
"""What :func:`candidates` gives."""

Batches = Iterable[pa.RecordBatch]


def sentences(batches: Batches) -> Iterator[pa.RecordBatch]:
    """The sentences of documents that are long enough to be copies, with ``id`` and ``text`` as for ``extract_batches``.

    Raises :class:`KhattError` with batch and row where a row is no document.
    """
    for number, batch in enumerate(batches):
        yield _native.copy_sentences(batch, number)


def candidates(batches: Batches) -> Iterator[pa.RecordBatch]:
    """The pairs of sentences that meet, one as often as it has common keys.

    Rows have ``task``, ``key``, ``day``, ``document`` and ``sentence``. They stand in the order of task and key, and
    all rows of one key are among them.
    """
    return _in_groups(_native.copy_pairs, batches)


def judged(batches: Batches) -> Iterator[pa.RecordBatch]:
    """Which pairs are copies: rows have the columns of :data:`PAIRS_SCHEMA`, ``a_words`` and ``b_words``."""
    for batch in batches:
        yield _native.judge_copies(batch)


def best(batches: Batches) -> Iterator[pa.RecordBatch]:
    """The copies that stay, of rows of :data:`COPIES_SCHEMA` in the order of ``a_document`` and ``b_document``.

    All copies of two documents are among them, each once.
    """
    return _in_groups(_native.best_copies, batches)


def _in_groups(step: Callable[[pa.RecordBatch, bool], tuple[pa.RecordBatch, int]], batches: Batches) -> Iterator[pa.RecordBatch]:
    """What a step over whole groups gives; the last group of a batch may go on in the next."""
    left: pa.RecordBatch | None = None
    for batch in batches:
        joined = batch if left is None else pa.concat_batches([left, batch])
        made, taken = step(joined, False)
        left = joined.slice(taken)
        yield made
    if left is not None:
        yield step(left, True)[0]
