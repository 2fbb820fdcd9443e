"""The digests of all packages that constraints.txt pins, for every system: `make lock`, which needs uv.

torch and what its builds for graphics cards bring are left out; install.sh says why.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOCKED = Path(__file__).with_name("locked.txt")
_LEFT_OUT = re.compile(r"(torch|triton|cuda-|nvidia-)")
_COMMAND = (
    *("uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11", "--generate-hashes"),
    *(
        "--no-annotate",
        "--no-header",
        "-c",
        "constraints.txt",
        "--extra",
        "desktop",
        "--extra",
        "dev",
        "pyproject.toml",
    ),
)


def main() -> None:
    """Write locked.txt. Raises SystemExit, one sentence, where uv is missing or finds no answer."""
    if not shutil.which("uv"):
        raise SystemExit("This needs uv; run: pipx install uv")
    made = subprocess.run(_COMMAND, cwd=ROOT, capture_output=True, text=True, check=False)
    if made.returncode:
        raise SystemExit(f"uv finds no packages that fit constraints.txt:\n{made.stderr}")
    packages = re.split(r"\n(?=\S)", made.stdout.strip())  # each with its digests in the lines below it
    LOCKED.write_text("".join(f"{each}\n" for each in packages if not _LEFT_OUT.match(each)), encoding="utf-8")


if __name__ == "__main__":
    main()
