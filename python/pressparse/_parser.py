"""The parser with what needs no compiled code."""

from __future__ import annotations

import importlib
import itertools
from collections.abc import Iterable, Iterator
from typing import Any, Union

from . import _core
from ._core import Batch, Release

Text = Union[str, bytes, bytearray, memoryview]

#: Texts that are read ahead: enough to keep the threads busy, few enough that a generator of any length takes no memory.
_CHUNK = 512


def _check(texts: Any, threads: int) -> None:
    if threads < 0:
        raise ValueError(f"threads must not be negative: {threads}")
    if isinstance(texts, (str, bytes, bytearray, memoryview)):
        raise TypeError("texts must be an iterable of texts, not one text")


def _pyarrow(what: str, module: str = "pyarrow") -> Any:
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ImportError(f"{what} needs the package pyarrow: pip install pyarrow") from error


def _items(values: Any) -> list[Any]:
    """The values as Python's own; columns have their own way to give them, and their own missing value."""
    for method in ("to_pylist", "to_list"):  # pyarrow; polars and pandas
        if hasattr(values, method):
            return [None if item != item else item for item in getattr(values, method)()]
    if hasattr(values, "__arrow_c_stream__") or hasattr(values, "__arrow_c_array__"):
        pyarrow = _pyarrow("a column of this kind")
        stream = hasattr(values, "__arrow_c_stream__")
        return list((pyarrow.chunked_array if stream else pyarrow.array)(values).to_pylist())
    return list(values)


def _pieces(values: Any) -> Iterator[Any]:
    """The values of any iterable one by one; of a column in slices, so that not all of them become Python objects at once."""
    if hasattr(values, "to_pylist") or (hasattr(values, "to_list") and hasattr(values, "slice")):  # pyarrow; polars
        for first in range(0, len(values), _CHUNK):
            yield from _items(values[first : first + _CHUNK])
    elif hasattr(values, "to_list") or hasattr(values, "__arrow_c_stream__") or hasattr(values, "__arrow_c_array__"):
        yield from _items(values)
    else:
        yield from values


def _names(texts: Any, ids: Any) -> list[str | None]:
    if isinstance(ids, (str, bytes)):
        raise TypeError("ids must be an iterable of names, not one name")
    names = [None if item is None else str(item) for item in _items(ids)]
    if not names and (not hasattr(texts, "__len__") or len(texts)):
        raise ValueError("ids and texts differ in length")
    return names


class Parser(_core.Parser):
    """Parses releases with fixed options. Immutable: share it between threads, pickle it to other processes.

    ``language``: BCP 47 primary tag such as ``"de"``; detected when None. ``region``: ISO 3166 country such as ``"DE"`` of phone
    numbers and dates that name none. ``reference_date``: YYYY-MM-DD, settles missing years where the text has no release date.
    ``encoding``: character set of bytes input; offsets then are code points of the decoded text. ``packs``: texts of your own
    language packs. ``max_input``: bytes; a longer input raises `Error`.
    """

    __slots__ = ()

    def parse_many(self, texts: Iterable[Text | None] | Any, threads: int = 0, *, ids: Iterable[Any] | None = None) -> Batch:
        """Parses all texts on ``threads`` threads (0: one for each core) into one Arrow table, a row for each text, in order.

        ``texts``: any iterable of texts, or a column of pyarrow, polars or pandas. ``ids``: as many names, for the column ``source``.
        A text that cannot be parsed (None, or over the limit) gives an empty row with a note. For an archive that does not fit
        into memory, see `parse_batches`.
        """
        _check(texts, threads)
        return self._parse_batch(_items(texts), [] if ids is None else _names(texts, ids), threads)

    def parse_batches(
        self, texts: Iterable[Text | None] | Any, batch_size: int = 4096, threads: int = 0, *, ids: Iterable[Any] | None = None
    ) -> Iterator[Batch]:
        """Yields a `Batch` for each ``batch_size`` texts; reads a generator piece by piece, so that memory stays flat.

        ``texts`` and ``ids``: as for `parse_many`.
        """
        _check(texts, threads)
        if batch_size < 1:
            raise ValueError(f"batch_size must be positive: {batch_size}")
        return self._batches(_pieces(texts), batch_size, threads, None if ids is None else _pieces(ids))

    def parse_arrow(self, batch: Any, text: str = "text", id: str | None = "id", threads: int = 0) -> Batch:
        """Parses the column ``text`` of a pyarrow RecordBatch or Table (or any Arrow stream, read whole); needs pyarrow.

        The column ``id`` goes to ``source``; None for none, and the default is only used where it exists. Where an engine runs
        a task on each core already, ``threads=1`` leaves the others alone.
        """
        pyarrow = _pyarrow("parse_arrow()")
        table = batch if isinstance(batch, (pyarrow.RecordBatch, pyarrow.Table)) else pyarrow.table(batch)
        named = id is not None and (id != "id" or id in table.schema.names)
        return self.parse_many(table.column(text), threads, ids=table.column(id) if named else None)

    def _batches(self, texts: Iterator[Text | None], size: int, threads: int, ids: Iterator[Any] | None) -> Iterator[Batch]:
        while chunk := list(itertools.islice(texts, size)):
            names = None if ids is None else list(itertools.islice(ids, len(chunk)))
            if names == []:
                raise ValueError("ids and texts differ in length")
            yield self.parse_many(chunk, threads, ids=names)

    def parse_each(self, texts: Iterable[Text | None], threads: int = 0) -> Iterator[Release]:
        """Yields a release for each text, in order, parsed on ``threads`` threads (0: one for each core).

        Any iterable does; a generator is read in pieces, so that memory stays flat. A text that cannot be parsed (None, or over
        the limit) gives an empty release with a note, and the others are not touched.
        """
        _check(texts, threads)
        return self._chunks(_pieces(texts), threads)

    def _chunks(self, texts: Iterator[Text | None], threads: int) -> Iterator[Release]:
        while chunk := list(itertools.islice(texts, _CHUNK)):
            yield from self._parse_list(chunk, threads)


Parser.__module__ = "pressparse"
