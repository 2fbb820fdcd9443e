"""The export dialog: format, size, colours, metadata, name and folder, all of it remembered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from core.errors import UsageError
from core.jobs.messages import WritePhoto
from core.photo.delivery import KeptMetadata, Sizing
from core.photo.formats import WRITTEN, best_suffix, by_suffix
from core.photo.naming import Naming, output_path
from desktop.background import Background
from desktop.controls import CalmComboBox, CalmSlider, CalmSpinBox, Scrolled, spaced
from desktop.dialogs.estimate import SizeEstimate, note
from desktop.dialogs.files import FolderDialog
from desktop.exporting import ExportChoice, ExportMemory
from desktop.formatting import number

_WIDTH, _BESIDE = 560, 60  # Qt's pixels; of the dialog, and what it is more than its fields are

Export = Callable[[Path, ExportChoice], None]


class ExportDialog(QDialog):
    """work: the photo that is to be written, and its pixels. naming: what the name's tokens stand for. export: does
    it.
    """

    def __init__(
        self,
        work: WritePhoto,
        naming: Naming,
        memory: ExportMemory,
        background: Background,
        export: Export,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._photo, self._naming, self._memory, self._export = work.photo, naming, memory, export
        self._size = work.size
        self.estimate = SizeEstimate(work, background)
        self._folder = ""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Export"))
        self._make_fields()
        self._arrange()
        self.finished.connect(self.estimate.forget)
        self.show_choice(memory.last)
        self._connect()
        spaced(self)
        self._fit()

    # What is chosen

    def choice(self) -> ExportChoice:
        """As the fields stand."""
        return ExportChoice(
            str(self.format.currentData()),
            self.quality.value(),
            int(self.bits.currentData()),
            str(self.sizing.currentData()),
            self.size_.value(),
            str(self.space.currentData()),
            str(self.metadata.currentData()),
            self.template.text(),
            self._folder,
            self.reveal.isChecked(),
        )

    def show_choice(self, choice: ExportChoice) -> None:
        """Set all fields."""
        for box, value in (
            (self.format, choice.suffix),
            (self.bits, choice.bits),
            (self.sizing, choice.sizing),
            (self.space, choice.space),
            (self.metadata, choice.metadata),
        ):
            box.setCurrentIndex(max(box.findData(value), 0))
        self.quality.setValue(choice.quality)
        self.size_.setValue(choice.size)
        self.template.setText(choice.template)
        self.reveal.setChecked(choice.reveal)
        self._take_folder(Path(choice.folder) if choice.folder else None)
        self._changed()

    def target(self) -> Path:
        """Where the file will be. Raises UsageError for a name that is none."""
        chosen = self.choice()
        source = self._photo.path or Path(self.tr("pasted.png"))
        suffix = chosen.suffix or best_suffix(source) or ".tif"
        naming = replace(self._naming, template=chosen.template, suffix=suffix)
        folder = Path(self._folder) if self._folder else (self._photo.path or Path.home() / "x").parent
        return output_path(source, folder, naming=naming)

    # The fields

    def _make_fields(self) -> None:
        self.preset, self.format, self.bits = QComboBox(), CalmComboBox(), CalmComboBox()
        self.sizing, self.space, self.metadata = CalmComboBox(), CalmComboBox(), CalmComboBox()
        self.format.addItem(self.tr("As the original"), "")
        for kind in WRITTEN:
            self.format.addItem(kind.name, kind.suffixes[0])
        self.bits.addItem(self.tr("As the photo has"), 0)
        for depth in (8, 16):
            self.bits.addItem(self.tr("{0} bits").format(depth), depth)
        for sizing, text in (
            (Sizing.AS_IS, self.tr("As it is")),
            (Sizing.LONG_SIDE, self.tr("Long side, pixels")),
            (Sizing.WIDTH, self.tr("Width, pixels")),
            (Sizing.PERCENT, self.tr("Percent")),
        ):
            self.sizing.addItem(text, sizing.value)
        for space, text in (
            ("", self.tr("As the original")),
            ("srgb", "sRGB"),
            ("display-p3", "Display P3"),
            ("adobe-rgb", "Adobe RGB"),
            ("prophoto-rgb", "ProPhoto RGB"),
        ):
            self.space.addItem(text, space)
        for kept, text in (
            (KeptMetadata.ALL, self.tr("All")),
            (KeptMetadata.NO_PLACE, self.tr("All but the place")),
            (KeptMetadata.NONE, self.tr("None")),
        ):
            self.metadata.addItem(text, kept.value)
        self.quality, self.quality_text = CalmSlider(95), QLabel()
        self.quality.setRange(1, 100)
        self.quality_text.setMinimumWidth(self.quality_text.fontMetrics().horizontalAdvance("100 "))
        self.size_ = CalmSpinBox()
        self.size_.setRange(1, 100_000)
        self.template, self.folder, self.reveal = QLineEdit(), QLineEdit(), QCheckBox(self.tr("Show it in its folder"))
        self.folder.setReadOnly(True)
        self.example, self.dimensions = note(), note()
        self.choose, self.beside = QPushButton(self.tr("Choose…")), QPushButton(self.tr("Beside the original"))
        self.save_preset, self.drop_preset = QPushButton(self.tr("Keep…")), QPushButton(self.tr("Remove"))
        for button in (self.choose, self.beside, self.save_preset, self.drop_preset):
            button.setAutoDefault(False)

    def _arrange(self) -> None:
        inside = QWidget()
        form = QFormLayout(inside)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setVerticalSpacing(8)
        rows: tuple[tuple[str, QWidget, tuple[QWidget, ...]], ...] = (
            (self.tr("Preset"), self.preset, (self.save_preset, self.drop_preset)),
            (self.tr("Format"), self.format, ()),
            (self.tr("Quality"), self.quality, (self.quality_text,)),
            (self.tr("Depth"), self.bits, ()),
            (self.tr("Size"), self.sizing, (self.size_,)),
            ("", self.dimensions, ()),
            (self.tr("Colour space"), self.space, ()),
            (self.tr("Metadata"), self.metadata, ()),
            (self.tr("Name"), self.template, ()),
            (self.tr("Folder"), self.folder, (self.choose, self.beside)),
            ("", self.example, ()),
            ("", self.estimate, ()),
            ("", self.reveal, ()),
        )
        for name, field, others in rows:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, 1)
            for other in others:
                row.addWidget(other)
            if name:
                label = QLabel(name)
                label.setBuddy(field)
                field.setAccessibleName(name)
                form.addRow(label, row)
            else:
                form.addRow("", row)
        self.size_.setAccessibleName(self.tr("Size"))
        scroll = Scrolled()
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(inside)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.go = self.buttons.addButton(self.tr("Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setObjectName("primary")
        self.go.setDefault(True)
        layout = QVBoxLayout(self)
        layout.addWidget(scroll, 1)
        layout.addWidget(self.buttons)
        self._inside = inside

    def _fit(self) -> None:
        """As large as its fields are, and the screen has room for."""
        parent, inside = self.parentWidget(), self._inside
        room = (self if parent is None else parent).screen().availableGeometry().size()
        across = max(inside.sizeHint().width() + _BESIDE, _WIDTH)
        down = max(inside.sizeHint().height(), inside.heightForWidth(across - _BESIDE))
        down += self.buttons.sizeHint().height() + _BESIDE
        self.resize(min(across, room.width() - 40), min(down, room.height() - 80))

    def _connect(self) -> None:
        for box in (self.format, self.bits, self.sizing, self.space, self.metadata):
            box.currentIndexChanged.connect(self._changed)
        self.quality.valueChanged.connect(self._changed)
        self.size_.valueChanged.connect(self._changed)
        self.template.textChanged.connect(self._changed)
        self.preset.activated.connect(self._use_preset)
        self.save_preset.clicked.connect(self._ask_name)
        self.drop_preset.clicked.connect(self._drop_preset)
        self.choose.clicked.connect(self._ask_folder)
        self.beside.clicked.connect(lambda: self._take_folder(None))
        self.buttons.rejected.connect(self.reject)
        self.buttons.accepted.connect(self._accept)
        self._list_presets()

    def _changed(self) -> None:
        """What follows from what is chosen."""
        chosen = self.choice()
        kind = by_suffix(chosen.suffix or best_suffix(self._photo.path or Path("x.png")))
        self.quality.setEnabled(kind is not None and "quality" in kind.choices)
        self.quality_text.setText(number(chosen.quality))
        self.size_.setEnabled(chosen.sizing != Sizing.AS_IS.value)
        self.space.setEnabled(self._photo.screen_icc is None)
        width, height = chosen.delivery().size_of(*self._size)
        self.dimensions.setText(self.tr("{0} × {1} pixels").format(width, height))
        try:
            self.example.setText(f"→ {self.target()}")
            self.go.setEnabled(True)
        except UsageError as error:
            self.example.setText(str(error))
            self.go.setEnabled(False)
        self.estimate.of(chosen)

    # Presets, folder and the end

    def _list_presets(self, name: str = "") -> None:
        self.preset.clear()
        self.preset.addItem(self.tr("As last time"), "")
        for each in self._memory.presets:
            self.preset.addItem(each, each)
        self.preset.setCurrentIndex(max(self.preset.findData(name), 0))
        self.drop_preset.setEnabled(self._memory.is_own(name))

    def _use_preset(self) -> None:
        name = str(self.preset.currentData())
        self.show_choice(self._memory.presets[name] if name else self._memory.last)
        self.drop_preset.setEnabled(self._memory.is_own(name))

    def _ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Keep as a preset"))
        dialog.setLabelText(self.tr("Name of the preset"))
        dialog.textValueSelected.connect(self.keep_preset)
        dialog.open()

    def keep_preset(self, name: str) -> None:
        """Under a name of the user's."""
        if name := name.strip():
            self._memory.keep(name, self.choice())
            self._list_presets(name)

    def _drop_preset(self) -> None:
        self._memory.forget(str(self.preset.currentData()))
        self._list_presets()

    def _ask_folder(self) -> None:
        now = self.target().parent
        FolderDialog(self, self.tr("Folder to export to"), now, self._take_folder).open()

    def _take_folder(self, folder: Path | None) -> None:
        self._folder = "" if folder is None else str(folder)
        self.folder.setText(self._folder or self.tr("Beside the original"))
        self.beside.setEnabled(bool(self._folder))
        self._changed()

    def _accept(self) -> None:
        chosen = self.choice()
        self._memory.chosen(chosen)
        self._export(self.target(), chosen)
        self.accept()
