"""The recipes of examples/engines, each with the real engine."""

import collections
import csv
import json
import os
import shutil
import subprocess
import sys

import pytest

import pressparse
from conftest import EXAMPLES, ROOT, read

RECIPES = ROOT / "examples" / "engines"
RELEASES = {path.stem: pressparse.parse(read(path), source=path.stem) for path in EXAMPLES}


@pytest.fixture
def lines(tmp_path):
    file = tmp_path / "in.jsonl"
    file.write_text("".join(json.dumps({"id": path.stem, "text": read(path)}) + "\n" for path in EXAMPLES), encoding="utf-8")
    return file


def run(recipe, *arguments, **environment):
    done = subprocess.run([sys.executable, RECIPES / recipe, *arguments], capture_output=True, text=True, encoding="utf-8", timeout=300, env={**os.environ, **environment})
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def rows(printed):
    return [tuple(row) for row in csv.reader(printed.splitlines()) if row][1:]


def test_every_recipe_is_tried():
    assert {path.stem for path in RECIPES.glob("*.py")} == {name.removeprefix("test_with_") for name in globals() if name.startswith("test_with_")}
    assert all(len([line for line in path.read_text(encoding="utf-8").splitlines() if line]) <= 20 for path in RECIPES.glob("*.py"))


def test_with_polars_frame(lines):
    pytest.importorskip("polars")
    expected = collections.Counter(quote.speaker.name for release in RELEASES.values() for quote in release.quotes if quote.speaker and quote.speaker.name)
    assert {name: int(count) for name, count in rows(run("polars_frame.py", lines))} == expected


def test_with_duckdb_query(lines):
    pytest.importorskip("duckdb")
    expected = sorted((release.date.value, release.headline.text) for release in RELEASES.values() if release.date)
    assert sorted(rows(run("duckdb_query.py", lines))) == expected


def test_with_pandas_frame(lines):
    pytest.importorskip("pandas")
    expected = [(name, contact.name or "", contact.organization or "") for name, release in RELEASES.items() for contact in release.contacts]
    assert rows(run("pandas_frame.py", lines)) == expected


def test_with_dask_bag(lines, tmp_path):
    pytest.importorskip("dask")
    run("dask_bag.py", lines, tmp_path / "out")
    files = sorted((tmp_path / "out").iterdir())
    assert len(files) == 4
    records = [json.loads(line) for path in files for line in path.read_text(encoding="utf-8").splitlines()]
    assert records == [release.to_dict() for release in RELEASES.values()]


def test_with_spark(lines, tmp_path):
    """A cluster of two worker processes; its log says that both had work."""
    pytest.importorskip("pyspark")
    parquet = pytest.importorskip("pyarrow.parquet")
    assert shutil.which("java"), "Spark needs Java: apt-get install openjdk-17-jre-headless"
    log = tmp_path / "log"
    log.mkdir()
    options = {"spark.ui.enabled": "false", "spark.eventLog.enabled": "true", "spark.eventLog.compress": "false", "spark.eventLog.dir": log.as_uri(), "spark.locality.wait": "0"}
    master = "--master local-cluster[2,1,1024] " + " ".join(f"--conf {key}={value}" for key, value in options.items())
    run("spark.py", lines, tmp_path / "out.parquet", PYSPARK_SUBMIT_ARGS=master + " pyspark-shell", PYSPARK_PYTHON=sys.executable)
    written = {row["source"]: row for row in parquet.read_table(tmp_path / "out.parquet").to_pylist()}
    assert written.keys() == RELEASES.keys()
    expected = pressparse.parse_many(map(read, EXAMPLES), ids=RELEASES).to_arrow().to_pylist()
    assert [written[row["source"]] for row in expected] == expected

    events = [json.loads(line) for path in log.rglob("events_*") for line in path.read_text(encoding="utf-8").splitlines()]
    assert sum(event["Event"] == "SparkListenerExecutorAdded" for event in events) == 2
    assert len({event["Task Info"]["Executor ID"] for event in events if event["Event"] == "SparkListenerTaskEnd"}) == 2


def test_the_ddl_is_what_spark_reads_from_the_schema():
    """Both come from one list of columns; Spark itself says that they agree."""
    pytest.importorskip("pyspark")
    pyarrow = pytest.importorskip("pyarrow")
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import ArrayType, StructType

    def ddl(kind):
        if isinstance(kind, StructType):
            return "STRUCT<" + ", ".join(f"`{field.name}`: {ddl(field.dataType)}" for field in kind) + ">"
        return f"ARRAY<{ddl(kind.elementType)}>" if isinstance(kind, ArrayType) else kind.simpleString().upper()

    schema = from_arrow_schema(pyarrow.schema(pressparse.arrow_schema()))
    assert ", ".join(f"`{field.name}` {ddl(field.dataType)}" for field in schema) == pressparse.spark_ddl()


@pytest.mark.parametrize("first", ["pandas", "pyarrow", "polars", "duckdb"])
def test_it_loads_after_others(first):
    """Late, when the room for variables of threads is given away and libstdc++ is there already."""
    pytest.importorskip(first)
    program = f"import {first}, pressparse; print(pressparse.parse('See www.k\\u00f6ln.de').links[0].host)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout == "www.xn--kln-sna.de\n", done.stderr
