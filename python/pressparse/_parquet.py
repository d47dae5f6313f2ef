"""What the command writes its tables with for ``--format parquet``."""

from __future__ import annotations

from typing import Any

from ._core import Batch, arrow_schema
from ._parser import _pyarrow


class ParquetFile:
    """A Parquet file that grows batch by batch, in flat memory."""

    def open(self, path: str) -> None:
        parquet: Any = _pyarrow("parquet", "pyarrow.parquet")
        self._pyarrow: Any = _pyarrow("parquet")
        self._writer = parquet.ParquetWriter(path, self._pyarrow.schema(arrow_schema()), compression="zstd")

    def write(self, batch: Batch) -> None:
        self._writer.write_table(self._pyarrow.table(batch))

    def close(self) -> None:
        self._writer.close()
