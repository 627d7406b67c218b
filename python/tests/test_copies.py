"""Copies found step by step are those of one machine, however their rows are cut, alone and in Spark."""

import importlib.util
import sys

import pyarrow as pa
import pytest

import khatt
from khatt import copies as steps
from test_spark import ROOT, spark  # noqa: F401, the fixture

PLACES = ["a_doc", "a_start", "a_end", "b_doc", "b_start", "b_end", "similarity", "kind"]
NEWS = [
    "افتتح الوزير صباح أمس جسرا جديدا فوق النهر في وسط المدينة القديمة بحضور عدد من المسؤولين.",
    "وقال مدير المشروع إن العمل في الجسر بدأ قبل ثلاث سنوات وكلف عشرين مليون دينار.",
    "وأضاف أن حركة المرور ستبدأ فيه يوم الأحد المقبل بعد نهاية الفحص الأخير للسلامة.",
]


def articles() -> pa.Table:
    """Six articles that share sentences, whole, changed or held in a longer one."""
    changed = NEWS[1].replace("عشرين", "ثلاثين")
    longer = NEWS[2].rstrip(".") + " وفق ما ذكرت لجنة المتابعة في بيان وزعته على الصحفيين مساء السبت وشرحت فيه أسباب التأخير وكلفة الإصلاح وأسماء الشركات التي شاركت في تنفيذه."
    texts = [
        "\n\n".join(NEWS),
        "\n\n".join([NEWS[0], changed]),
        "\n\n".join([longer, NEWS[0]]),
        NEWS[1],
        "لا شيء هنا.",
        "\n\n".join(["عاد الفريق من رحلته إلى الشمال بعد أسبوع من الأمطار والرياح القوية.", NEWS[2]]),
    ]
    days = ["2023-03-17", "2023-03-18", "2023-03-18", "2023-03-25", "2023-03-17", None]
    sources = ["one", "two", "three", "one", "two", "three"]
    return pa.table({"id": [f"{at}.txt" for at in range(6)], "text": texts, "dct": days, "source": sources})


def rows(table: pa.Table) -> list[tuple]:
    """Copies with the side first that has the lower name."""
    found = []
    for row in table.to_pylist():
        a, b = (tuple(row[f"{side}_{name}"] for name in ("doc", "start", "end")) for side in "ab")
        found.append((*min(a, b), *max(a, b), row["similarity"], row["kind"]))
    return sorted(found)


def cut(table: pa.Table, size: int) -> list[pa.RecordBatch]:
    return table.to_batches(max_chunksize=size)


def by_steps(given: pa.Table, size: int) -> tuple[pa.Table, pa.Table, pa.Table]:
    """The sentences, the numbers of the documents and the copies, in batches of some rows."""
    sentences = pa.Table.from_batches(steps.sentences(cut(given, size)), steps.SENTENCES_SCHEMA).to_pylist()
    order = lambda row: (row["content"], row["source"], row["day"] is not None, row["day"], row["id"])
    ids = dict.fromkeys(row["id"] for row in sorted(sentences, key=order))
    number = {id: at for at, id in enumerate(ids)}
    keys = [
        {**key, "day": row["day"], "document": number[row["id"]], "sentence": row["sentence"]}
        for row in sentences
        for key in row["keys"]
    ]
    types = {"task": pa.int64(), "key": pa.int64(), "day": pa.int32(), "document": pa.int64(), "sentence": pa.int64()}
    buckets = pa.Table.from_pylist(keys, pa.schema(types)).sort_by([("task", "ascending"), ("key", "ascending")])
    pairs = pa.Table.from_batches(steps.candidates(cut(buckets, size)), steps.PAIRS_SCHEMA).to_pylist()
    words = {(number[row["id"]], row["sentence"]): row["words"] for row in sentences}
    distinct = {tuple(pair.values()) for pair in pairs}
    judged = [
        dict(zip(steps.PAIRS_SCHEMA.names, pair)) | {"a_words": words[pair[:2]], "b_words": words[pair[2:]]}
        for pair in sorted(distinct)
    ]
    schema = pa.schema([*steps.PAIRS_SCHEMA, ("a_words", pa.binary()), ("b_words", pa.binary())])
    copies = pa.Table.from_batches(
        steps.judged(cut(pa.Table.from_pylist(judged, schema), size)), steps.COPIES_SCHEMA
    ).sort_by([("a_document", "ascending"), ("b_document", "ascending")])
    best = pa.Table.from_batches(steps.best(cut(copies, size)), steps.COPIES_SCHEMA)
    numbers = pa.table({"id": list(number), "document": pa.array(number.values(), pa.int64())})
    return pa.Table.from_pylist(sentences, steps.SENTENCES_SCHEMA), numbers, best


@pytest.mark.parametrize("size", [1, 3, 1000])
def test_steps_find_the_copies_of_one_machine(size):
    sentences, numbers, best = by_steps(articles(), size)
    ids = numbers["id"].to_pylist()
    place = {(row["id"], row["sentence"]): (row["start"], row["end"]) for row in sentences.to_pylist()}
    described = []
    for row in best.to_pylist():
        sides = [(ids[row[f"{side}_document"]], row[f"{side}_sentence"]) for side in "ab"]
        a, b = ((id, *place[id, sentence]) for id, sentence in sides)
        values = (*a, *b, round(row["similarity"], 2), row["kind"])
        described.append(dict(zip(PLACES, values)))
    expected = rows(khatt.coverage_tables(articles())["copies"])
    assert {row[-1] for row in expected} == {"identical", "near", "contained"}
    assert rows(pa.Table.from_pylist(described)) == expected


def test_coverage_takes_the_copies_that_were_found():
    _, numbers, best = by_steps(articles(), 1000)
    assert khatt.coverage(articles(), copies=(numbers, best)) == khatt.coverage(articles())
    without = khatt.coverage(articles(), copies=(numbers, best.slice(0, 0)))
    assert without["copies"] == [] and khatt.coverage(articles())["copies"]


def test_copies_of_other_documents_are_told():
    _, numbers, best = by_steps(articles(), 1000)
    with pytest.raises(khatt.KhattError, match='"0.txt" is not the name of one document'):
        khatt.coverage(articles().slice(1), copies=(numbers, best))
    with pytest.raises(khatt.KhattError, match="No document has the number"):
        khatt.coverage(articles(), copies=(numbers.slice(0, 1), best))
    with pytest.raises(khatt.KhattError, match='There is no column "task"'):
        list(steps.candidates(numbers.to_batches()))
    wrong = numbers.append_column("task", pa.array([""] * numbers.num_rows))
    with pytest.raises(khatt.KhattError, match='"task" is of type Utf8, expected int64'):
        list(steps.candidates(wrong.to_batches()))


def job(name: str):
    sys.path.insert(0, str(ROOT / "examples/spark"))
    spec = importlib.util.spec_from_file_location(f"{name}_job", ROOT / f"examples/spark/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("partitions", [1, 2, 7])
def test_spark_finds_the_copies_and_clusters_of_one_machine(spark, tmp_path, partitions):  # noqa: F811
    import pyarrow.parquet as pq

    pq.write_table(articles(), tmp_path / "articles.parquet")
    job("copies").run(spark, str(tmp_path / "articles.parquet"), str(tmp_path / "many"), partitions, True)
    expected = khatt.coverage_tables(articles())
    assert rows(pq.read_table(tmp_path / "many/copies")) == rows(expected["copies"])
    for name, table in expected.items():
        found = pq.read_table(tmp_path / f"many/coverage/{name}.parquet")
        # The articles come in any order, and what is found stands in theirs.
        assert found.num_rows == table.num_rows, name
