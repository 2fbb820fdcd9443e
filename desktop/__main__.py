"""`python -m desktop` opens the window."""

from __future__ import annotations

import sys


def main() -> int:
    """The window is not there yet; say what is."""
    sys.stderr.write('The window comes with a later version; use: photomend restore PHOTO -i "what to do"\n')
    return 3


if __name__ == "__main__":
    sys.exit(main())
