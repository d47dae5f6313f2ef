"""``python -m pressparse``: the command, for where the program is not on the path."""

import sys

from ._core import run_command


def main() -> int:
    sys.stdout.flush()
    return run_command(["pressparse", *sys.argv[1:]])


if __name__ == "__main__":
    sys.exit(main())
