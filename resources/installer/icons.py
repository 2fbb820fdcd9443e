"""Makes the icon's pictures from photomend.svg: `make icons` after it has changed. Qt draws, Pillow writes the .ico."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).parents[1] / "icons"
SIZES = (16, 24, 32, 48, 64, 128, 256, 512)


def main() -> None:
    """Write photomend-SIZE.png for all sizes, and photomend.ico for Windows."""
    app = QGuiApplication(["icons", "-platform", "offscreen"])
    renderer = QSvgRenderer(str(FOLDER / "photomend.svg"))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        image.save(str(FOLDER / f"photomend-{size}.png"))
    pictures = [Image.open(FOLDER / f"photomend-{size}.png") for size in SIZES if size <= 256]
    pictures[-1].save(FOLDER / "photomend.ico", sizes=[each.size for each in pictures], append_images=pictures[:-1])
    app.quit()


if __name__ == "__main__":
    main()
