"""The `photomend` command, and `python -m core`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; an interruption while it still loads ends it as quietly as one later."""
    try:
        from core import cli  # noqa: PLC0415

        return cli.main()
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
