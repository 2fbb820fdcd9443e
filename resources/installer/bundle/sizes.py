"""How large a bundle is and what its ten largest parts are, as a Markdown table: `make sizes`."""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

_TOGETHER = {  # what belongs to a part, and lies beside its folder
    "numpy.libs": "numpy",
    "pillow.libs": "PIL",
    "imagecodecs.libs": "imagecodecs",
    "rawpy.libs": "rawpy",
    "python3": "Python",
    "libpython3": "Python",
    "base_library": "Python",
    "torch-": "torch",
}
_LARGE = 50_000_000  # bytes; a single file above it is a part of its own


def parts(bundle: Path) -> Counter[str]:
    """Bytes of each part."""
    sizes: Counter[str] = Counter()
    for path in bundle.rglob("*"):
        if path.is_file() and not path.is_symlink():
            size = path.stat().st_size
            sizes[_part(path.relative_to(bundle), size)] += size
    return sizes


def _part(path: Path, size: int) -> str:
    if path.parts[0] != "_internal":
        return "the two programs, with Python's modules"
    name = path.parts[1]
    if size > _LARGE:
        return f"{name}: {path.name}"
    return next((part for start, part in _TOGETHER.items() if name.startswith(start)), name)


def main(bundle: Path) -> None:
    """Print the table."""
    sizes = parts(bundle)
    lines = [f"| {name} | {size / 1e6:.0f} MB |" for name, size in sizes.most_common(10)]
    largest = sum(size for _name, size in sizes.most_common(10))
    rest = f"| {len(sizes) - 10} smaller parts | {(sizes.total() - largest) / 1e6:.0f} MB |"
    print("| part | size |", "| --- | --- |", *lines, rest, f"| all | {sizes.total() / 1e6:.0f} MB |", sep="\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
