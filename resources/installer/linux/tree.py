"""The files of a Linux installation, below a folder that stands for the root: python tree.py BUNDLE ROOT

The bundle is linked hard where that is possible, so that no second gigabyte is written.
"""

from __future__ import annotations

import gzip
import os
import shutil
import sys
from datetime import UTC, datetime
from pathlib import Path

from file_types import MIME
from linux.manpage import manual

from core import __version__

HERE = Path(__file__).parent
ICONS = HERE.parents[1] / "icons"


def main(bundle: Path, root: Path) -> None:
    """Lay out usr/ below `root`, in place of what is there."""
    shutil.rmtree(root, ignore_errors=True)
    share = root / "usr" / "share"
    shutil.copytree(bundle, root / "usr" / "lib" / "photomend", symlinks=True, copy_function=_link)
    (root / "usr" / "bin").mkdir()
    for name in ("photomend", "Photomend"):
        (root / "usr" / "bin" / name).symlink_to(f"../lib/photomend/{name}")
    _write(share / "applications" / "photomend.desktop", filled("photomend.desktop"))
    _write(share / "metainfo" / "org.photomend.Photomend.metainfo.xml", filled("photomend.metainfo.xml"))
    _write(share / "doc" / "photomend" / "copyright", (HERE / "copyright").read_text(encoding="utf-8"))
    _write(share / "man" / "man1" / "photomend.1", manual(), packed=True)
    _lay_icons(share / "icons" / "hicolor")


def filled(name: str) -> str:
    """A file of this folder with its gaps filled."""
    today = datetime.fromtimestamp(int(os.environ.get("SOURCE_DATE_EPOCH", datetime.now(UTC).timestamp())), UTC)
    text = (HERE / name).read_text(encoding="utf-8")
    gaps = {"@VERSION@": __version__, "@DATE@": f"{today:%Y-%m-%d}", "@MIME@": "".join(f"{mime};" for mime in MIME)}
    for gap, value in gaps.items():
        text = text.replace(gap, value)
    return text


def _lay_icons(folder: Path) -> None:
    for picture in ICONS.glob("photomend-*.png"):
        size = picture.stem.rpartition("-")[2]
        _copy(picture, folder / f"{size}x{size}" / "apps" / "photomend.png")
    _copy(ICONS / "photomend.svg", folder / "scalable" / "apps" / "photomend.svg")


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)
    target.chmod(0o644)


def _write(path: Path, text: str, packed: bool = False) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    content = text.encode()
    if packed:
        path, content = path.with_name(f"{path.name}.gz"), gzip.compress(content, mtime=0)
    path.write_bytes(content)
    path.chmod(0o644)


def _link(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:  # on another disk
        shutil.copy2(source, target)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
