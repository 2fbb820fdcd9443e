# SPDX-License-Identifier: GPL-3.0-or-later
# photomend-host-file: put here by `photomend hosts --install krita`, and taken away by `--remove krita`.
"""Photomend in Krita: a docker, and Tools > Scripts > Mend with Photomend, for the active layer or the selection in it.

The layer goes to Photomend as a TIFF in a temporary folder, by `photomend edit`, which writes over that file. What
comes back is a new layer above the old one, in its colours and depth; a selection becomes the new layer's mask. The old
layer stays as it is, and Krita can be worked with meanwhile. Scripts call `mend(document, node, wish, done=...)`.
"""

import json
import math
import os
import shutil
import struct
import tempfile
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

from krita import DockWidget, DockWidgetFactory, DockWidgetFactoryBase, Extension, InfoObject, Krita

try:
    from PyQt5.QtCore import QObject, QProcess, QProcessEnvironment
    from PyQt5.QtWidgets import (
        QComboBox,
        QDoubleSpinBox,
        QFormLayout,
        QHBoxLayout,
        QLabel,
        QProgressBar,
        QPushButton,
        QVBoxLayout,
        QWidget,
    )
except ImportError:  # Krita 6
    from PyQt6.QtCore import QObject, QProcess, QProcessEnvironment
    from PyQt6.QtWidgets import (
        QComboBox,
        QDoubleSpinBox,
        QFormLayout,
        QHBoxLayout,
        QLabel,
        QProgressBar,
        QPushButton,
        QVBoxLayout,
        QWidget,
    )

MISSING = (
    "Photomend was not found. Install it and say “photomend hosts --install krita” in a terminal, or name the program "
    "in the environment variable PHOTOMEND."
)
USUAL = (
    "/usr/bin/photomend",
    "~/.local/bin/photomend",
    "/Applications/Photomend.app/Contents/MacOS/photomend-cli",
    "%LOCALAPPDATA%/Programs/Photomend/photomend.com",
)
SANDBOXED = Path("/.flatpak-info").exists()
NOT_FOR_OTHERS = ("LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONPATH")  # of a Krita that brings its own libraries
WISHES = ("", "take the noise out", "make it sharp", "brighten it", "remove the haze", "remove the rain", "more colour")
BAND = 1 << 20  # bytes that are converted at once
LARGEST = 65504.0  # of floats of 16 bits
NETWORKS = {"The fitting one": "auto", "InstructIR": "instructir", "MoCE-IR": "moce-ir"}


class Refused(Exception):
    """Its text is a sentence for the user."""


def photomend():
    """The arguments that start Photomend: as set, as installed, on the search path, or where it usually is."""
    recorded = Path(__file__).resolve().with_name("photomend.command")
    lines = recorded.read_text(encoding="utf-8").splitlines() if recorded.exists() else []
    command = [line for line in lines if line and not line.startswith("#")]
    if SANDBOXED:
        return ["flatpak-spawn", "--host", *(command or ["photomend"])]
    if os.environ.get("PHOTOMEND"):
        return [os.environ["PHOTOMEND"]]
    if command and shutil.which(command[0]):
        return command
    places = (os.path.expandvars(os.path.expanduser(place)) for place in USUAL)
    found = shutil.which("photomend") or next((place for place in places if os.path.exists(place)), None)
    if found is None:
        raise Refused(MISSING)
    return [found]


class Folder(tempfile.TemporaryDirectory):
    """For the layer's file: one that Photomend sees under the same name, also from a sandbox.

    What was left by a call that was killed goes: while a call lives, it holds the file `in-use`.
    """

    def __init__(self):
        seen = os.environ.get("XDG_CACHE_HOME") if SANDBOXED else os.environ.get("SNAP_USER_COMMON")
        super().__init__(prefix="photomend-", dir=seen)
        for used in Path(self.name).parent.glob("photomend-*/in-use"):
            if is_free(used):
                shutil.rmtree(used.parent, ignore_errors=True)
        self.used = open(os.path.join(self.name, "in-use" if fcntl is None else "not-yet"), "wb")
        if fcntl is not None:
            fcntl.flock(self.used, fcntl.LOCK_EX)
            os.rename(self.used.name, os.path.join(self.name, "in-use"))

    def cleanup(self):
        self.used.close()
        super().cleanup()


def is_free(used):
    """Whether nobody holds it."""
    try:
        if fcntl is None:
            os.remove(used)  # which Windows refuses as long as it is open
        else:
            with open(used, "rb") as file:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def travels_as(node):
    """The depth of its file: TIFF's floats have 32 bits."""
    return "F32" if node.colorDepth() == "F16" else node.colorDepth()


def converted(samples, given, wanted):
    """Floats of 16 bits ("e") as 32 ("f") or back, exactly, which Krita's own conversion is not."""
    size, made = struct.calcsize(given), []
    for start in range(0, len(samples), BAND):
        band = samples[start : start + BAND]
        floats = struct.unpack(f"<{len(band) // size}{given}", band)
        if wanted == "e":  # above its largest number there is infinity, which a photo does not have
            floats = [math.copysign(LARGEST, x) if LARGEST < abs(x) < math.inf else x for x in floats]
        made.append(struct.pack(f"<{len(floats)}{wanted}", *floats))
    return b"".join(made)


def save(node, path):
    """The layer alone, as a TIFF in its own colours and depth; floats of 16 bits travel as 32."""
    place, model, depth = node.bounds(), node.colorModel(), travels_as(node)
    if model not in ("RGBA", "GRAYA") or node.type() != "paintlayer":
        raise Refused("Photomend mends paint layers in RGB or grey; select or convert one.")
    if place.isEmpty():
        raise Refused("This layer is empty.")
    size = place.width(), place.height()
    copy = Krita.instance().createDocument(*size, "Photomend", model, depth, node.colorProfile(), 300)
    try:
        copy.setBatchmode(True)
        for each in copy.rootNode().childNodes():
            each.remove()
        alone = copy.createNode("layer", "paintlayer")
        copy.rootNode().addChildNode(alone, None)
        pixels = node.pixelData(place.x(), place.y(), *size)
        if node.colorDepth() == "F16":
            pixels = converted(bytes(pixels), "e", "f")
        alone.setPixelData(pixels, 0, 0, *size)
        copy.refreshProjection()
        copy.waitForDone()
        options = InfoObject()
        for name, value in {"alpha": True, "flatten": True, "saveProfile": True, "compressiontype": 0}.items():
            options.setProperty(name, value)
        if not copy.exportImage(path, options):
            raise Refused("The layer could not be written to a temporary file; is the disk full?")
    finally:
        copy.close()


def take_back(document, node, path):
    """What is in the file becomes a layer above the old one, as far as the selection goes."""
    place, selection = node.bounds(), document.selection()
    mended = Krita.instance().openDocument(path)
    try:
        mended.setBatchmode(True)
        same = (node.colorModel(), travels_as(node), node.colorProfile())
        (layer,) = mended.rootNode().childNodes()
        if (layer.colorModel(), layer.colorDepth(), layer.colorProfile()) != same:
            mended.setColorSpace(*same)
            mended.waitForDone()
            (layer,) = mended.rootNode().childNodes()
        pixels = layer.pixelData(0, 0, place.width(), place.height())
    finally:
        mended.close()
    if node.colorDepth() == "F16":
        pixels = converted(bytes(pixels), "f", "e")
    new = document.createNode(f"{node.name()} (Photomend)", "paintlayer")
    node.parentNode().addChildNode(new, node)
    new.setPixelData(pixels, place.x(), place.y(), place.width(), place.height())
    if selection is not None:
        mask = document.createTransparencyMask("Photomend")
        mask.setSelection(selection)
        new.addChildNode(mask, None)
    document.refreshProjection()
    return new


class Call(QObject):
    """A layer's file, and Photomend at work with it. heard: called with each of its events."""

    def __init__(self, heard, ended):
        super().__init__()
        self.heard, self.ended = heard, ended
        self.last, self.rest, self.place = {}, b"", Folder()
        self.path = os.path.join(self.place.name, "layer.tif")

    def start(self, node, command, *options):
        """ended: called with whether it was done, and a sentence."""
        try:
            save(node, self.path)
            program, *first = photomend()
        except Refused as refused:
            self.end(False, str(refused))
            return
        surroundings = QProcessEnvironment.systemEnvironment()
        for name in NOT_FOR_OTHERS:
            surroundings.remove(name)
        self.process = QProcess(self)
        self.process.setProcessEnvironment(surroundings)
        self.process.readyReadStandardOutput.connect(self.hear)
        self.process.errorOccurred.connect(self.fail)
        self.process.finished.connect(self.finish)
        self.process.start(program, [*first, command, self.path, "--json", "--engine", "keep", *options])

    def hear(self):
        *lines, self.rest = (self.rest + bytes(self.process.readAllStandardOutput())).split(b"\n")
        for line in lines:
            self.last = json.loads(line)
            self.heard(self.last)

    def fail(self, error):
        if error == QProcess.ProcessError.FailedToStart:
            self.end(False, f"Photomend could not be started. {MISSING}")

    def finish(self, code, _status):
        self.hear()
        told = bytes(self.process.readAllStandardError()).decode(errors="replace").strip().splitlines()
        if code == 0:
            self.end(True, " ".join(self.last.get("notices", ())))
        else:
            self.end(False, self.last.get("message") or (told or ["Photomend ended without a word."])[-1])

    def end(self, done, sentence):
        self.ended(done, sentence)
        self.place.cleanup()


class Mending(Call):
    """One layer on its way. progress: called with 0..1. done: called with the new layer or None, and a sentence."""

    def __init__(self, document, node, wish, strength, network, progress, done):
        super().__init__(self.advance, self.take)
        self.document, self.node, self.progress, self.done = document, node, progress, done
        options = ["--no-window", "--until-stdin-ends", "--keep-size", "--model", network]
        options += ["-i", wish] if wish else []
        options += [] if strength == 1 else ["--strength", str(strength)]
        self.start(node, "edit", *options)

    def cancel(self):
        """Photomend gives up when its input ends; the same happens when Krita dies."""
        self.process.closeWriteChannel()

    def advance(self, event):
        if event["event"] == "progress":
            self.progress(event["fraction"])

    def take(self, done, sentence):
        changed = done and self.last.get("output") is not None
        self.done(take_back(self.document, self.node, self.path) if changed else None, sentence)


class Look(Call):
    """What is wrong with a layer. done: called with wishes that would mend it, and a sentence."""

    def __init__(self, node, done):
        super().__init__(lambda event: None, self.tell)
        self.done = done
        self.start(node, "diagnose")

    def tell(self, _done, sentence):
        self.done([step["words"] for step in self.last.get("proposal", ())], self.last.get("say") or sentence)


def mend(document, node, wish="", strength=1.0, network="auto", progress=lambda _: None, done=lambda *_: None):
    """Begin to mend a layer. What is returned has to be kept until `done` is called."""
    return Mending(document, node, wish, strength, network, progress, done)


class Panel(QWidget):
    """What is wrong, how strongly, by which network; and how far it is."""

    def __init__(self):
        super().__init__()
        self.mending = None
        self.wish, self.strength, self.network = QComboBox(), QDoubleSpinBox(), QComboBox()
        self.wish.setEditable(True)
        self.wish.addItems(WISHES)
        self.wish.lineEdit().setPlaceholderText("Photomend looks for itself")
        self.strength.setRange(0, 2)
        self.strength.setSingleStep(0.1)
        self.strength.setValue(1)
        self.network.addItems(NETWORKS)
        self.go, self.look, self.stop = map(QPushButton, ("Mend the layer", "What is wrong?", "Cancel"))
        self.go.setObjectName("mend")
        self.look.setObjectName("look")
        self.wish.setObjectName("wish")
        self.bar, self.told = QProgressBar(), QLabel()
        self.bar.setRange(0, 1000)
        self.told.setWordWrap(True)
        form, buttons, rows = QFormLayout(), QHBoxLayout(), QVBoxLayout(self)
        form.addRow("What is wrong", self.wish)
        form.addRow("Strength", self.strength)
        form.addRow("Network", self.network)
        for button in (self.go, self.look, self.stop):
            buttons.addWidget(button)
        rows.addLayout(form)
        rows.addLayout(buttons)
        rows.addWidget(self.bar)
        rows.addWidget(self.told)
        rows.addStretch(1)
        self.go.clicked.connect(self.begin)
        self.look.clicked.connect(self.ask)
        self.stop.clicked.connect(lambda: self.mending and self.mending.cancel())
        self.show_state(False)

    def document(self):
        """The one with a layer to work on."""
        document = Krita.instance().activeDocument()
        if document is not None and document.activeNode() is not None:
            return document
        self.told.setText("Open a photo and select a layer.")
        return None

    def ask(self):
        """Have the layer looked at."""
        document = self.document()
        if document is not None and self.mending is None:
            self.told.setText("Photomend looks at the layer …")
            self.looking = Look(document.activeNode(), self.suggest)

    def suggest(self, wishes, sentence):
        """All of them are the sentence, and each is in the list."""
        self.told.setText(sentence)
        if wishes:
            self.wish.clear()
            self.wish.addItems(dict.fromkeys([", then ".join(wishes), *wishes, *WISHES]))
            self.wish.lineEdit().setCursorPosition(0)  # a long sentence is shown from its beginning

    def begin(self):
        document = self.document()
        if document is not None and self.mending is None:
            self.told.clear()
            self.show_state(True)
            network = NETWORKS[self.network.currentText()]
            wish, strength = self.wish.currentText().strip(), self.strength.value()
            begun = mend(document, document.activeNode(), wish, strength, network, self.advance, self.end)
            self.mending = begun if self.bar.isVisible() else None  # it may have been refused at once

    def advance(self, fraction):
        self.bar.setValue(round(1000 * fraction))

    def end(self, _layer, sentence):
        self.mending = None
        self.told.setText(sentence)
        self.show_state(False)

    def show_state(self, busy):
        self.bar.setValue(0)
        self.bar.setVisible(busy)
        self.stop.setEnabled(busy)
        self.go.setEnabled(not busy)
        self.look.setEnabled(not busy)


class PhotomendDocker(DockWidget):
    """Krita makes one a window."""

    def __init__(self):
        super().__init__()
        self.setWindowTitle("Photomend")
        self.panel = Panel()
        self.setWidget(self.panel)

    def canvasChanged(self, canvas):  # noqa: N802  # Krita's name
        pass


class PhotomendExtension(Extension):
    """Tools > Scripts > Mend with Photomend: shows the docker and begins."""

    def setup(self):
        pass

    def createActions(self, window):  # noqa: N802
        action = window.createAction("photomend", "Mend with Photomend", "tools/scripts")
        action.triggered.connect(self.mend)  # the window that is given here is gone by then

    def mend(self):
        for docker in Krita.instance().dockers():
            if docker.objectName() == "photomend":
                docker.show()
                docker.raise_()
                docker.findChild(QPushButton, "mend").click()


application = Krita.instance()
application.addExtension(PhotomendExtension(application))
right = getattr(DockWidgetFactoryBase, "DockPosition", DockWidgetFactoryBase).DockRight
application.addDockWidgetFactory(DockWidgetFactory("photomend", right, PhotomendDocker))
