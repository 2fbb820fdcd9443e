"""The windowed program of the bundle: like the command line, but a window whatever is named."""

import sys

from core.__main__ import main

if __name__ == "__main__":
    sys.exit(main(window=True))
