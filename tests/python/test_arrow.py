"""Tables of many releases, as the tools take them that people have."""

import signal
import subprocess
import sys

import pytest

import pressparse
from conftest import EXAMPLES, read

TEXTS = [read(path) for path in EXAMPLES]
NON_ASCII = "Zoë sagt: „Ja, das Brückenfest beginnt.“ – auf www.example.org 🎉 und press@example.org\n"


def records(texts):
    return [pressparse.parse(text).to_dict() for text in texts]


def without_absent(value):
    """Arrow's structs have a field for each type's every member; a plain record has the same ones."""
    if isinstance(value, dict):
        return {key: without_absent(item) for key, item in value.items() if item is not None}
    if isinstance(value, list):
        return [without_absent(item) for item in value]
    return value


def test_pyarrow_rows_are_the_records():
    pa = pytest.importorskip("pyarrow")
    texts = [*TEXTS, NON_ASCII, ""]
    for threads in (0, 1, 3):
        table = pa.table(pressparse.parse_many(texts, threads))
        table.validate(full=True)
        assert [without_absent(row) for row in table.to_pylist()] == [without_absent(record) for record in records(texts)]


def test_a_batch_of_several_chunks_keeps_the_order():
    pa = pytest.importorskip("pyarrow")
    batch = pressparse.parse_many(("x" * (i % 7) for i in range(1000)), ids=range(1000))
    table = pa.table(batch)
    table.validate(full=True)
    assert len(batch) == 1000
    assert table.column("source").to_pylist() == [str(i) for i in range(1000)]
    assert [zones[-1]["end"] if zones else 0 for zones in table.column("zones").to_pylist()] == [i % 7 for i in range(1000)]


def test_the_schema_is_known_before_any_text():
    pa = pytest.importorskip("pyarrow")
    schema = pa.schema(pressparse.arrow_schema())
    batch = pressparse.parse_many([NON_ASCII])
    assert schema.equals(pa.schema(batch)) and schema.equals(pa.table(batch).schema)
    assert schema.metadata[b"pressparse.offsets"] == b"code_points"
    assert pressparse.spark_ddl().startswith("`source` STRING, `schema` STRING")


def test_no_texts_are_an_empty_table():
    pa = pytest.importorskip("pyarrow")
    batch = pressparse.parse_many([])
    assert len(batch) == 0 and repr(batch) == "Batch(0 releases)"
    table = pa.table(batch)
    table.validate(full=True)
    assert table.num_rows == 0 and table.schema.equals(pa.schema(pressparse.arrow_schema()))
    assert list(pressparse.parse_batches([])) == []


def test_broken_bytes_surrogates_and_missing_texts():
    pa = pytest.importorskip("pyarrow")
    texts = [b"Broken \xff\xc3 bytes: www.example.org", "half \ud83d www.example.org", None, "x" * 200, "www.example.org"]
    table = pa.table(pressparse.Parser(max_input=100).parse_many(texts))
    table.validate(full=True)
    rows = table.to_pylist()
    assert [note["code"] for note in rows[2]["notes"]] == ["input.missing"]
    assert [note["code"] for note in rows[3]["notes"]] == ["input.failed"]
    assert "encoding.surrogates" in [note["code"] for note in rows[1]["notes"]]
    decoded = [texts[0].decode("utf-8", "replace"), texts[1], None, None, texts[4]]
    for row, text in zip(rows, decoded):
        if text:
            [link] = row["links"]
            assert text[link["start"] : link["end"]] == link["text"] == "www.example.org"


def test_offsets_are_code_points_of_str_and_bytes_alike():
    pa = pytest.importorskip("pyarrow")
    first, second = pa.table(pressparse.parse_many([NON_ASCII, NON_ASCII.encode()])).to_pylist()
    assert first == second
    [email] = first["emails"]
    assert NON_ASCII[email["start"] : email["end"]] == "press@example.org"


def test_polars_reads_and_gives_columns():
    pl = pytest.importorskip("polars")
    batch = pressparse.parse_many(pl.Series(["", None, NON_ASCII]), ids=pl.Series([7, 8, 9]))
    for frame in (pl.DataFrame(batch), batch.to_polars()):
        assert frame["source"].to_list() == ["7", "8", "9"]
        assert frame["emails"].to_list()[2][0]["value"] == "press@example.org"
        assert frame["notes"].to_list()[1][0]["code"] == "input.missing"


def test_pandas_reads_and_gives_columns():
    pd = pytest.importorskip("pandas")
    pytest.importorskip("pyarrow")
    frame = pressparse.parse_many(pd.Series(["", None, NON_ASCII])).to_pandas()
    assert len(frame) == 3
    assert frame["emails"][2][0]["value"] == "press@example.org"
    assert frame["notes"][1][0]["code"] == "input.missing"


def test_duckdb_scans_a_batch_twice():
    duckdb = pytest.importorskip("duckdb")
    pytest.importorskip("pyarrow")
    batch = pressparse.parse_many([NON_ASCII, "", NON_ASCII], ids=list("abc"))
    query = "SELECT source, emails[1].value FROM batch WHERE len(emails) > 0 ORDER BY source"
    for _ in range(2):
        assert duckdb.sql(query).fetchall() == [("a", "press@example.org"), ("c", "press@example.org")]


def test_parse_arrow_takes_batches_tables_and_streams():
    pa = pytest.importorskip("pyarrow")
    table = pa.table({"id": [1, 2], "text": ["", NON_ASCII], "name": ["a", "b"]})
    for given in (table, table.to_batches()[0], pa.RecordBatchReader.from_batches(table.schema, table.to_batches())):
        rows = pressparse.parse_arrow(given).to_arrow().to_pylist()
        assert [row["source"] for row in rows] == ["1", "2"]
        assert rows[1]["emails"][0]["value"] == "press@example.org"
    assert pressparse.parse_arrow(table, id="name").to_arrow()["source"].to_pylist() == ["a", "b"]
    assert pressparse.parse_arrow(table, id=None).to_arrow()["source"].to_pylist() == [None, None]
    assert pressparse.parse_arrow(table.select(["text"])).to_arrow()["source"].to_pylist() == [None, None]
    with pytest.raises(KeyError):
        pressparse.parse_arrow(table, id="nowhere")
    with pytest.raises(KeyError):
        pressparse.parse_arrow(table, text="nowhere")
    column = table["text"]
    assert pressparse.parse_many(column).to_arrow().equals(pressparse.parse_many(column.to_pylist()).to_arrow())


def test_every_batch_exports_as_often_as_it_is_asked():
    pa = pytest.importorskip("pyarrow")
    batch = pressparse.parse_many([NON_ASCII, ""])
    first, second = pa.table(batch), pa.RecordBatchReader.from_stream(batch)
    assert second.schema.equals(first.schema) and second.read_all().equals(first) and pa.table(batch).equals(first)


def test_only_plain_types_and_one_nullability():
    pa = pytest.importorskip("pyarrow")

    def types(field):
        yield field
        for index in range(field.type.num_fields):
            yield from types(field.type.field(index))

    fields = [inner for field in pa.schema(pressparse.arrow_schema()) for inner in types(field)]
    kinds = {str(field.type) for field in fields if not field.type.num_fields}
    assert kinds == {"string", "int64", "double"} | ({"bool"} & kinds)
    assert all(pa.types.is_struct(field.type) or pa.types.is_list(field.type) for field in fields if field.type.num_fields)
    assert len(fields) > 150


def test_batches_of_columns():
    pa, pl, pd = (pytest.importorskip(name) for name in ("pyarrow", "polars", "pandas"))
    texts = [NON_ASCII, None, ""] * 700
    expected = pressparse.parse_many(texts).to_arrow()
    for column in (pa.array(texts), pa.chunked_array([texts[:1000], texts[1000:]]), pl.Series(texts), pd.Series(texts), iter(texts)):
        batches = list(pressparse.parse_batches(column, 1000))
        assert [len(batch) for batch in batches] == [1000, 1000, 100]
        assert pa.concat_tables([batch.to_arrow() for batch in batches]).equals(expected)
    with pytest.raises(ValueError, match="length"):
        list(pressparse.parse_batches(["a", "b"], 1, ids=["one"]))


def test_a_stream_of_batches_goes_through_in_flat_memory():
    pa = pytest.importorskip("pyarrow")
    schema = pa.schema({"id": pa.int64(), "text": pa.string()})
    reader = pa.RecordBatchReader.from_batches(schema, (pa.record_batch([[i], [NON_ASCII]], schema=schema) for i in range(5)))
    assert [batch.to_arrow()["source"].to_pylist() for batch in map(pressparse.parse_arrow, reader)] == [["0"], ["1"], ["2"], ["3"], ["4"]]


def test_batches_read_a_generator_piece_by_piece():
    read_ahead = 0

    def texts():
        nonlocal read_ahead
        while True:
            read_ahead += 1
            yield "A short text.\n"

    batches = pressparse.parse_batches(texts(), batch_size=10, ids=iter(range(1000)))
    assert [len(next(batches)) for _ in range(3)] == [10, 10, 10]
    assert read_ahead == 30
    assert [len(batch) for batch in pressparse.parse_batches(["a"] * 5, batch_size=2)] == [2, 2, 1]


@pytest.mark.skipif(sys.platform == "win32", reason="ru_maxrss")
def test_memory_stays_flat_over_a_generator(harbour):
    program = (
        "import resource, sys, pressparse\n"
        "text = sys.stdin.read()\n"
        "for batch in pressparse.parse_batches((text for _ in range(int(sys.argv[1]))), 250): pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)\n"
    )

    def peak(texts):
        return float(subprocess.run([sys.executable, "-c", program, str(texts)], input=harbour, capture_output=True, text=True, check=True).stdout)

    assert peak(3_000) < peak(500) + 16


def test_misuse_is_said():
    for function in (pressparse.parse_many, pressparse.parse_batches):
        with pytest.raises(TypeError):
            function("one text")
        with pytest.raises(ValueError):
            function([], threads=-1)
    with pytest.raises(ValueError):
        pressparse.parse_batches([], batch_size=0)
    with pytest.raises(TypeError):
        pressparse.parse_many(["good", 3])
    for ids in ([], ["a"], ["a", "b", "c"]):
        with pytest.raises(ValueError, match="length"):
            pressparse.parse_many(["x", "y"], ids=ids)
    with pytest.raises(ValueError, match="length"):
        pressparse.parse_many([], ids=["a"])


def test_a_missing_package_is_named(monkeypatch):
    batch = pressparse.parse_many(["x"])
    for method, package in (("to_arrow", "pyarrow"), ("to_polars", "polars"), ("to_pandas", "pandas")):
        monkeypatch.setitem(sys.modules, package, None)
        with pytest.raises(ImportError, match=f"{method}.*pip install {package}"):
            getattr(batch, method)()


@pytest.mark.skipif(sys.platform == "win32", reason="signals are sent the POSIX way")
def test_an_interrupt_ends_a_long_batch(harbour, tmp_path):
    text = tmp_path / "text"
    text.write_text(harbour, encoding="utf-8")
    program = (
        "import sys, pressparse\n"
        "texts = [open(sys.argv[1], encoding='utf-8').read() * 20] * 50000\n"  # minutes of work
        "print('ready', flush=True)\n"
        "try:\n    pressparse.parse_many(texts)\n"
        "except KeyboardInterrupt:\n    print('interrupted')\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, text], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline() == "ready\n"
        try:
            process.communicate(timeout=0.3)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGINT)
        try:
            out, _ = process.communicate(timeout=30)
        finally:
            process.kill()
        assert out == "interrupted\n"
