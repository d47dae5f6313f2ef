"""DuckDB: duckdb_query.py IN.jsonl, with "id" and "text" in each line; prints the headlines by date."""

import sys

import duckdb
import pressparse

texts = duckdb.read_json(sys.argv[1]).select("id, text").to_arrow_table()
releases = pressparse.parse_arrow(texts)  # DuckDB finds it by its name
duckdb.execute("""COPY (SELECT "date".value AS day, headline.text AS headline FROM releases WHERE "date" IS NOT NULL ORDER BY day) TO '/dev/stdout' (HEADER)""")
