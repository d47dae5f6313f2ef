#!/usr/bin/env python3
"""Writes python/pressparse/_core.pyi from the installed module: generate_stubs.py [--check]

The record's classes come out of the compiled module, which reads them off the C++ structs; the rest stands below.
--check compares instead of writing, and exits 1 when the committed stubs are behind.
"""

import pathlib
import sys

from pressparse import _core

STUBS = pathlib.Path(__file__).resolve().parents[1] / "pressparse" / "_core.pyi"

HEAD = '''# Written by python/tools/generate_stubs.py; do not edit.
from collections.abc import Sequence
from typing import Any, Literal

__version__: str

class Error(ValueError):
    """Misuse: an unknown option, an unreadable pack, an input over the limit. `code` names it; no text ever raises it."""

    code: str
'''

RELEASE = '''    @property
    def people(self) -> list[Party]:
        """The people among parties."""
    @property
    def organizations(self) -> list[Party]:
        """The organisations among parties."""
    @property
    def issuers(self) -> list[Party]:
        """The parties that issue the release."""
    @property
    def input(self) -> str | bytes:
        """The str or bytes that the offsets point into."""
    def to_json(self) -> str:
        """The record as one line of JSON. Offsets are code points, also when bytes were parsed."""
    def lint(self, *, ignore: Sequence[str] = ()) -> list[Finding]:
        """What should not go out like this, in the order of the text. ignore: codes that are left out."""
    def to_html(self) -> str:
        """A whole HTML page: the text with its values marked, and a table of them. Needs nothing from elsewhere; all text is escaped."""
    def to_ninjs(self, *, uri: str | None = None) -> str:
        """One line of JSON after IPTC ninjs 3.1. uri names the item; without it source is taken if it is a URI, else a urn:uuid made of the text."""
    def to_json_ld(self, *, uri: str | None = None) -> str:
        """One line of JSON-LD with a schema.org NewsArticle; uri as for to_ninjs."""
    def _repr_html_(self) -> str: ...
'''

COMMON = '''    def to_dict(self) -> dict[str, Any]:
        """The same as plain dicts, lists, strings and numbers; offsets in the unit of the attributes."""
    def __eq__(self, other: object, /) -> bool: ...
{hash}
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...
'''

PARSER = '''
class Explanation:
    """Why a record is as it is: the rule behind each value, and what was looked at and left out."""

    @property
    def release(self) -> Release:
        """The release, as parse gives it."""
    @property
    def values(self) -> list[Explained]:
        """Every value with the rule that found it, in the order of the record."""
    @property
    def rejected(self) -> list[Rejected]:
        """The candidates that did not become values, by field and place."""
    def to_text(self, *, field: str | None = None, columns: int = 80) -> str:
        """The same for people. field: one key of the record, such as 'quotes'."""
    def to_json(self, *, field: str | None = None) -> str:
        """The same as one line of JSON. Offsets are code points, also when bytes were explained."""

class BatchSchema:
    """The Arrow schema of every batch: pyarrow.schema(pressparse.arrow_schema())."""

    def __arrow_c_schema__(self) -> Any: ...

class Batch:
    """Many releases as Arrow columns: pyarrow, polars, pandas and duckdb take it as it is. Offsets are code points."""

    def __len__(self) -> int: ...
    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any: ...
    def __arrow_c_schema__(self) -> Any: ...
    def to_arrow(self) -> Any:
        """A pyarrow.Table."""
    def to_polars(self) -> Any:
        """A polars.DataFrame."""
    def to_pandas(self) -> Any:
        """A pandas.DataFrame, through pyarrow."""

def arrow_schema() -> BatchSchema:
    """The Arrow schema of every batch, whatever its content."""

def spark_ddl() -> str:
    """The same schema as Spark's DDL, for mapInArrow."""

class Parser:
    """Parses releases with fixed options. Immutable: share it between threads, pickle it to other processes."""

    def __init__(
        self,
        *,
        language: str | None = None,
        region: str | None = None,
        reference_date: str | None = None,
        encoding: str | None = None,
        packs: Sequence[str] = (),
        max_input: int = ...,
    ) -> None: ...
    def parse(self, text: str | bytes | bytearray | memoryview, *, source: str | None = None) -> Release:
        """Parses one release. Offsets are code points of a str, bytes of anything else."""
    def explain(self, text: str | bytes | bytearray | memoryview, *, source: str | None = None) -> Explanation:
        """The same as parse, and with it the rule behind each value and the candidates that were left out. Takes more time and memory."""
    def _parse_list(self, texts: Sequence[str | bytes | bytearray | memoryview | None], threads: int) -> list[Release]: ...
    def _parse_batch(
        self, texts: Sequence[str | bytes | bytearray | memoryview | None], ids: Sequence[str | None], threads: int
    ) -> Batch: ...
    @property
    def language(self) -> str | None:
        """BCP 47 primary tag, or None to detect it."""
    @property
    def region(self) -> str | None:
        """ISO 3166 country of numbers and dates without one, or None."""
    @property
    def reference_date(self) -> str | None:
        """Day that settles missing years, or None."""
    @property
    def encoding(self) -> str | None:
        """Character set of bytes input, or None for UTF-8."""
    @property
    def packs(self) -> tuple[str, ...]:
        """Texts of the caller's language packs."""
    @property
    def max_input(self) -> int:
        """Bytes; a longer input is an Error."""
    def __eq__(self, other: object, /) -> bool: ...
    def __hash__(self) -> int: ...
    def __getstate__(self) -> Any: ...
    def __setstate__(self, state: Any, /) -> None: ...

def run_command(arguments: Sequence[str], parquet: Any) -> int:
    """Runs the command line and gives its exit status."""

def _describe_classes() -> list[tuple[str, str, list[tuple[str, str, str]]]]: ...
'''


def stubs():
    classes = _core._describe_classes()
    out = [HEAD]
    for name, doc, attributes in classes:
        base = "(Located)" if issubclass(getattr(_core, name), _core.Located) and name != "Located" else ""
        out.append(f'\nclass {name}{base}:\n    """{doc}"""\n\n')
        for attribute, kind, text in attributes:
            out.append(f"    @property\n    def {attribute}(self) -> {kind}:")
            out.append(f'\n        """{text}"""\n' if text else " ...\n")
        if name == "Release":
            out.append(RELEASE)
        # The base's None is inherited; object's method is overridden, which a checker has to be told.
        out.append(COMMON.replace("{hash}", "    __hash__: None" if base else "    __hash__: None  # type: ignore[assignment]"))
    return "".join([*out, PARSER])


def main():
    text = stubs()
    if "--check" not in sys.argv[1:]:
        STUBS.write_text(text, encoding="utf-8")
        return 0
    if STUBS.exists() and STUBS.read_text(encoding="utf-8") == text:
        return 0
    print("python/pressparse/_core.pyi is behind the module: run python/tools/generate_stubs.py", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
