"""polars: polars_frame.py IN.jsonl, with "id" and "text" in each line; prints who speaks how often."""

import sys

import polars
import pressparse

texts = polars.read_ndjson(sys.argv[1])
releases = pressparse.parse_many(texts["text"], ids=texts["id"]).to_polars()
quotes = releases.select("source", polars.col("quotes")).explode("quotes").drop_nulls("quotes").unnest("quotes")
speakers = quotes.select("source", polars.col("speaker").struct.field("name")).drop_nulls()
print(speakers.group_by("name").len().sort("len", "name", descending=[True, False]).write_csv())
