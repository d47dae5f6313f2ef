"""Spark: spark.py IN.jsonl OUT.parquet, with "id" and "text" in each line. The package is installed on every worker."""

import sys
from collections.abc import Iterator

import pressparse
import pyarrow
from pyspark.sql import SparkSession


def parse(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
    for batch in batches:
        yield from pressparse.parse_arrow(batch, threads=1).to_arrow().to_batches()


if __name__ == "__main__":
    spark = SparkSession.builder.appName("pressparse").getOrCreate()
    texts = spark.read.schema("id STRING, text STRING").json(sys.argv[1]).repartition(4)
    texts.mapInArrow(parse, pressparse.spark_ddl()).write.parquet(sys.argv[2])
    spark.stop()
