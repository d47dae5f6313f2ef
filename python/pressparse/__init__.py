"""Turns press releases into data.

    >>> import pressparse
    >>> release = pressparse.parse(text)
    >>> release.date.value, release.headline.text
    >>> release.quotes[0].speaker.name

Every value says where it stands: ``text[q.start:q.end] == q.text`` for every quotation, name, date or number, in code points
of a ``str`` and in bytes of a ``bytes`` object. What the text does not say is ``None`` or ``[]``, never a guess.
"""

from __future__ import annotations

import functools
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ._interpreter import main_interpreter_only as _main_interpreter_only

_main_interpreter_only()

from ._core import (  # noqa: E402
    Address,
    Batch,
    BatchSchema,
    Boilerplate,
    Caption,
    Contact,
    Date,
    Dateline,
    Email,
    Error,
    Explained,
    Explanation,
    Finding,
    Link,
    Located,
    Note,
    Party,
    Phone,
    Place,
    Quote,
    Rejected,
    Release,
    Speaker,
    Ticker,
    Timing,
    Wire,
    Zone,
    __version__,
    arrow_schema,
    spark_ddl,
)
from ._parser import Parser, Text

__all__ = [
    "Address",
    "Batch",
    "BatchSchema",
    "Boilerplate",
    "Caption",
    "Contact",
    "Date",
    "Dateline",
    "Email",
    "Error",
    "Explained",
    "Explanation",
    "Finding",
    "Link",
    "Located",
    "Note",
    "Parser",
    "Party",
    "Phone",
    "Place",
    "Quote",
    "Rejected",
    "Release",
    "Speaker",
    "Ticker",
    "Timing",
    "Wire",
    "Zone",
    "__version__",
    "arrow_schema",
    "explain",
    "lint",
    "parse",
    "parse_arrow",
    "parse_batches",
    "parse_each",
    "parse_many",
    "spark_ddl",
]


@functools.lru_cache(maxsize=32)
def _cached_parser(
    language: str | None, region: str | None, reference_date: str | None, encoding: str | None, packs: tuple[str, ...]
) -> Parser:
    return Parser(language=language, region=region, reference_date=reference_date, encoding=encoding, packs=packs)


def parse(
    text: Text,
    *,
    source: str | None = None,
    language: str | None = None,
    region: str | None = None,
    reference_date: str | None = None,
    encoding: str | None = None,
    packs: Sequence[str] = (),
) -> Release:
    """Parses one release.

    ``source`` is a name to find the record by. The other options are those of `Parser`, which is built once for each
    combination of them.
    """
    return _cached_parser(language, region, reference_date, encoding, tuple(packs)).parse(text, source=source)


def explain(text: Text, *, source: str | None = None) -> Explanation:
    """Parses one release and says why the record is as it is; see `Parser.explain` for options."""
    return _cached_parser(None, None, None, None, ()).explain(text, source=source)


def lint(release: Release | Text, *, ignore: Sequence[str] = ()) -> list[Finding]:
    """What should not go out like this: no contact, days that do not fit, texts that were to be replaced ...

    Takes a release or its text. ``ignore``: codes of checks that are left out.
    """
    return (release if isinstance(release, Release) else parse(release)).lint(ignore=ignore)


def parse_many(texts: Iterable[Text | None] | Any, threads: int = 0, *, ids: Iterable[Any] | None = None) -> Batch:
    """Parses many releases into one Arrow table; see `Parser.parse_many`."""
    return _cached_parser(None, None, None, None, ()).parse_many(texts, threads, ids=ids)


def parse_batches(
    texts: Iterable[Text | None] | Any, batch_size: int = 4096, threads: int = 0, *, ids: Iterable[Any] | None = None
) -> Iterator[Batch]:
    """Parses any number of releases in flat memory, a table at a time; see `Parser.parse_batches`."""
    return _cached_parser(None, None, None, None, ()).parse_batches(texts, batch_size, threads, ids=ids)


def parse_each(texts: Iterable[Text | None], threads: int = 0) -> Iterator[Release]:
    """Parses many releases into records, one after the other; see `Parser.parse_each`."""
    return _cached_parser(None, None, None, None, ()).parse_each(texts, threads=threads)


def parse_arrow(batch: Any, text: str = "text", id: str | None = "id", threads: int = 0) -> Batch:
    """Parses a column of a pyarrow RecordBatch or Table; see `Parser.parse_arrow`."""
    return _cached_parser(None, None, None, None, ()).parse_arrow(batch, text, id, threads)
