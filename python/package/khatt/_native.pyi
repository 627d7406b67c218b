"""What is written in Rust; see ``khatt`` for what users call."""

import pyarrow as pa

__version__: str

class KhattError(ValueError):
    """What Khatt could not read, with its place."""

def extract_line(text: str, id: str, dct: str | None, history: bool) -> str: ...
def extract_batch(
    batch: pa.RecordBatch,
    number: int,
    first_row: int,
    dct: str | None,
    history: bool,
    is_strict: bool,
    one_thread: bool,
) -> pa.RecordBatch: ...
def nested_schema() -> pa.Schema: ...
def extract_tables(
    batches: list[pa.RecordBatch], dct: str | None, history: bool
) -> dict[str, pa.RecordBatch]: ...
def date_documents(batches: list[pa.RecordBatch], dct: str | None, history: bool) -> pa.RecordBatch: ...
def coverage_object(batches: list[pa.RecordBatch], dct: str | None, history: bool) -> str: ...
def coverage_tables(
    batches: list[pa.RecordBatch], dct: str | None, history: bool
) -> dict[str, pa.RecordBatch]: ...
