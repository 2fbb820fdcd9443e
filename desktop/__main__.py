"""`python -m desktop [PHOTO]` opens the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Open it, or say what is missing."""
    try:
        from desktop.app import main as open_window  # noqa: PLC0415
    except ImportError as error:
        sys.stderr.write(f"The window cannot open, because a part is missing: {error}\n")
        return 3
    return open_window(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
