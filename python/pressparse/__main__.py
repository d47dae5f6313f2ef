"""The command, as pip installs it and as ``python -m pressparse``."""

import sys

from ._core import run_command
from ._parquet import ParquetFile


def main() -> int:
    sys.stdout.flush()
    return run_command(["pressparse", *sys.argv[1:]], ParquetFile())


if __name__ == "__main__":
    sys.exit(main())
