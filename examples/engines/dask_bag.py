"""Dask: dask_bag.py IN.jsonl OUT-FOLDER, with "id" and "text" in each line; the records are JSON Lines again."""

import json
import sys
from collections.abc import Iterable

import dask.bag
import pressparse


def parse(lines: Iterable[str]) -> list[str]:
    rows = map(json.loads, lines)
    return [pressparse.parse(row["text"], source=row["id"]).to_json() for row in rows]


if __name__ == "__main__":
    lines = dask.bag.read_text(sys.argv[1], blocksize="16MiB")  # type: ignore[no-untyped-call]
    lines.repartition(4).map_partitions(parse).to_textfiles(sys.argv[2] + "/*.jsonl")
