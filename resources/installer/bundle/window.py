"""The windowed program of the bundle: like the command line, but a window whatever is named.

Linux makes no difference between programs with and without a console: there it is both, by the name it is called by.
"""

import sys
from pathlib import Path

from core.__main__ import main

if __name__ == "__main__":
    sys.exit(main(window=sys.platform != "linux" or Path(sys.argv[0]).name == "Photomend"))
