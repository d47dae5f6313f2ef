"""The parser with what needs no compiled code."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator
from typing import Union

from . import _core
from ._core import Release

Text = Union[str, bytes, bytearray, memoryview]

#: Texts that are read ahead: enough to keep the threads busy, few enough that a generator of any length takes no memory.
_CHUNK = 512


class Parser(_core.Parser):
    """Parses releases with fixed options. Immutable: share it between threads, pickle it to other processes.

    ``language``: BCP 47 primary tag such as ``"de"``; detected when None. ``region``: ISO 3166 country such as ``"DE"`` of phone
    numbers and dates that name none. ``reference_date``: YYYY-MM-DD, settles missing years where the text has no release date.
    ``encoding``: character set of bytes input; offsets then are code points of the decoded text. ``packs``: texts of your own
    language packs. ``max_input``: bytes; a longer input raises `Error`.
    """

    __slots__ = ()

    def parse_many(self, texts: Iterable[Text | None], threads: int = 0) -> Iterator[Release]:
        """Yields a release for each text, in order, parsed on ``threads`` threads (0: one for each core).

        Any iterable does; a generator is read in pieces, so that memory stays flat. A text that cannot be parsed (None, or over
        the limit) gives an empty release with a note, and the others are not touched.
        """
        if threads < 0:
            raise ValueError(f"threads must not be negative: {threads}")
        if isinstance(texts, (str, bytes, bytearray, memoryview)):
            raise TypeError("texts must be an iterable of texts, not one text")
        return self._chunks(iter(texts), threads)

    def _chunks(self, texts: Iterator[Text | None], threads: int) -> Iterator[Release]:
        while chunk := list(itertools.islice(texts, _CHUNK)):
            yield from self._parse_list(chunk, threads)


Parser.__module__ = "pressparse"
