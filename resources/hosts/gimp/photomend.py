#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# photomend-host-file: put here by `photomend hosts --install gimp`, and taken away by `--remove gimp`.
"""Photomend in GIMP 3: Filters > Enhance > Photomend mends the selected layers, or the selection in them.

A layer goes to Photomend as a TIFF in a temporary folder, by `photomend edit`, which writes over that file; what comes
back joins the layer through the selection, as one step to undo. The layer's alpha, the image's precision and profile
stay. For scripts it is the procedure plug-in-photomend.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from contextlib import ExitStack
from functools import partial
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None

import gi

gi.require_version("Gegl", "0.4")
gi.require_version("Gimp", "3.0")
gi.require_version("GimpUi", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gegl, Gimp, GimpUi, Gio, GLib, GObject, Gtk  # noqa: E402

PROCEDURE = "plug-in-photomend"
MISSING = (
    "Photomend was not found. Install it and say “photomend hosts --install gimp” in a terminal, or name the program "
    "in the environment variable PHOTOMEND."
)
USUAL = (
    "/usr/bin/photomend",
    "~/.local/bin/photomend",
    "/Applications/Photomend.app/Contents/MacOS/photomend-cli",
    "%LOCALAPPDATA%/Programs/Photomend/photomend.com",
)
SANDBOXED = Path("/.flatpak-info").exists()
NOT_FOR_OTHERS = ("LD_LIBRARY_PATH", "PYTHONHOME", "PYTHONPATH")  # of a GIMP that brings its own libraries
EXACT = (Gimp.Precision.U8_NON_LINEAR, Gimp.Precision.U16_NON_LINEAR)  # all others travel as floats


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


def mend(path, wish, strength, network, progress):
    """Have the file written over, and return what there is to say. Raises Refused.

    progress: called with None when it begins, then with 0..1.
    """
    arguments = ["edit", path, "--no-window", "--json", "--until-stdin-ends", "--keep-size", "--model", network]
    arguments += ["--engine", "keep"]
    arguments += ["-i", wish] if wish else []
    arguments += [] if strength == 1 else ["--strength", str(strength)]
    surroundings = {name: value for name, value in os.environ.items() if name not in NOT_FOR_OTHERS}
    last, complaints = {}, Path(path).with_suffix(".txt")
    try:
        with (
            open(complaints, "wb") as errors,
            subprocess.Popen(
                [*photomend(), *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                env=surroundings,
            ) as run,
        ):  # the pipe to its input: when GIMP ends this plug-in, Photomend gives up
            for line in run.stdout:
                last = json.loads(line)
                if last["event"] in ("started", "progress"):
                    progress(last.get("fraction"))
    except OSError as error:
        raise Refused(f"Photomend could not be started ({error.strerror}). {MISSING}") from error
    if run.returncode != 0:
        told = complaints.read_text(encoding="utf-8", errors="replace").strip().splitlines()
        raise Refused(last.get("message") or (told or ["Photomend ended without a word."])[-1])
    return " ".join(last.get("notices", ()))


def save(layer, image, file):
    """The layer alone, as a TIFF in the image's profile and, but for unusual ones, precision."""
    precision = image.get_precision() if image.get_precision() in EXACT else Gimp.Precision.FLOAT_NON_LINEAR
    copy = Gimp.Image.new_with_precision(layer.get_width(), layer.get_height(), image.get_base_type(), precision)
    try:
        if image.get_color_profile() is not None:
            copy.set_color_profile(image.get_color_profile())
        alone = Gimp.Layer.new_from_drawable(layer, copy)
        copy.insert_layer(alone, None, 0)
        if alone.get_mask() is not None:
            alone.remove_mask(Gimp.MaskApplyMode.DISCARD)
        alone.set_offsets(0, 0)
        alone.set_opacity(100)
        alone.set_mode(Gimp.LayerMode.NORMAL)
        alone.set_visible(True)
        export = Gimp.get_pdb().lookup_procedure("file-tiff-export")
        config = export.create_config()
        wanted = {"image": copy, "file": file, "save-transparent-pixels": True, "include-color-profile": True}
        wanted |= dict.fromkeys(("include-thumbnail", "include-exif", "include-xmp", "include-iptc"), False)
        for name, value in wanted.items():
            config.set_property(name, value)
        if export.run(config).index(0) != Gimp.PDBStatusType.SUCCESS:
            raise Refused("The layer could not be written to a temporary file; is the disk full?")
    finally:
        copy.delete()


def take_back(layer, file):
    """What is in the file joins the layer, as far as the selection goes."""
    mended = Gimp.file_load(Gimp.RunMode.NONINTERACTIVE, file)
    try:
        width, height = layer.get_width(), layer.get_height()
        whole = Gegl.Rectangle.new(0, 0, width, height)
        shadow = layer.get_shadow_buffer()
        mended.get_layers()[0].get_buffer().copy(whole, Gegl.AbyssPolicy.NONE, shadow, whole)
        shadow.flush()
        layer.merge_shadow(True)
        layer.update(0, 0, width, height)
    finally:
        mended.delete()


def are_mendable(layers):
    """Whether all are layers with pixels of their own."""
    return bool(layers) and all(isinstance(layer, Gimp.Layer) and not layer.is_group() for layer in layers)


class Suggestions(Gtk.Box):
    """What Photomend sees in the layer, and buttons for what would mend it: those pressed are the sentence."""

    def __init__(self, image, layer, config):
        super().__init__(orientation=Gtk.Orientation.VERTICAL, spacing=6, margin_top=6, margin_bottom=6)
        self.config, self.process, self.place, self.closed = config, None, Folder(), False
        self.said = Gtk.Label(label="Photomend looks at the layer …", xalign=0, wrap=True, max_width_chars=50)
        self.buttons = Gtk.FlowBox(selection_mode=Gtk.SelectionMode.NONE, max_children_per_line=3)
        self.add(self.said)
        self.add(self.buttons)
        self.show_all()
        GLib.idle_add(self.look, image, layer)  # once the dialog is seen

    def look(self, image, layer):
        """Ask for the diagnosis, which comes while the dialog can be used."""
        if self.closed:
            return
        path = os.path.join(self.place.name, "layer.tif")
        launcher = Gio.SubprocessLauncher.new(Gio.SubprocessFlags.STDOUT_PIPE | Gio.SubprocessFlags.STDERR_SILENCE)
        for name in NOT_FOR_OTHERS:
            launcher.unsetenv(name)
        try:
            save(layer, image, Gio.File.new_for_path(path))
            Gimp.progress_end()  # of writing the file, which GIMP shows
            self.process = launcher.spawnv([*photomend(), "diagnose", path, "--json", "--engine", "keep"])
        except (Refused, GLib.Error) as error:
            self.said.set_text(getattr(error, "message", str(error)))
        else:
            self.process.communicate_utf8_async(None, None, self.hear)

    def hear(self, process, result):
        """Show it."""
        told = process.communicate_utf8_finish(result)[1]
        if not self.closed:
            found = json.loads((told or "{}").partition("\n")[0] or "{}")
            self.said.set_text(found.get("say") or found.get("message") or "Photomend could not look at the layer.")
            for step in found.get("proposal", ()):
                button = Gtk.ToggleButton(label=step["words"])
                button.connect("toggled", self.fill)
                self.buttons.add(button)
            self.show_all()

    def fill(self, _button):
        """Make a sentence of the buttons that are pressed."""
        every = (place.get_child() for place in self.buttons.get_children())
        wish = ", then ".join(button.get_label() for button in every if button.get_active())
        self.config.set_property("instruction", wish)

    def close(self):
        """Nobody waits for it any more."""
        self.closed = True
        if self.process is not None:
            self.process.force_exit()
        self.place.cleanup()


def is_agreed(procedure, image, layers, config):
    """Whether the user wants it, as the dialog then has it."""
    GimpUi.init(PROCEDURE)
    dialog = GimpUi.ProcedureDialog(procedure=procedure, config=config, title="Photomend")
    GimpUi.window_set_transient(dialog)  # stays in front of the image, also where the system would put it behind
    dialog.connect("map-event", lambda window, _event: window.get_window().raise_())
    wish = dialog.get_widget("instruction", GObject.TYPE_NONE)
    wish.get_entry().set_placeholder_text("Photomend looks for itself")
    dialog.get_scale_entry("strength", 1)
    dialog.fill(["instruction", "strength", "network"])
    suggestions = Suggestions(image, layers[0], config) if are_mendable(layers) else None
    if suggestions is not None:
        dialog.get_content_area().add(suggestions)
    try:
        return dialog.run()
    finally:
        if suggestions is not None:
            suggestions.close()
        dialog.destroy()


def show(number, layers, fraction):
    """How far it is, beside GIMP's Cancel. fraction: of a layer, or None where it has just begun."""
    if fraction is None:  # what wrote the layer's file has taken the bar away when it ended
        Gimp.progress_init("Photomend")
    Gimp.progress_update((number + (fraction or 0)) / layers)


def mended_file(place, image, layer, how, progress):
    """The layer's file once it is mended, and what there is to say. Raises Refused."""
    Gimp.progress_init("Photomend")
    file = Gio.File.new_for_path(os.path.join(place, "layer.tif"))
    save(layer, image, file)
    return file, mend(file.get_path(), *how, progress)


def mend_layers(image, layers, config):
    """All of them, as one step to undo. GIMP's Cancel ends this process: until all are mended, nothing is touched.

    Raises Refused.
    """
    if not are_mendable(layers):
        raise Refused("Photomend mends layers; select one that is no group, and no mask or channel.")
    wish, strength, network = (config.get_property(name) for name in ("instruction", "strength", "network"))
    with ExitStack() as places:
        mended = [
            mended_file(
                places.enter_context(Folder()),
                image,
                layer,
                (wish.strip(), strength, network),
                partial(show, number, len(layers)),
            )
            for number, layer in enumerate(layers)
        ]
        image.undo_group_start()
        try:
            for layer, (file, _) in zip(layers, mended):
                take_back(layer, file)
        finally:
            image.undo_group_end()
            Gimp.displays_flush()
    for told in filter(None, (told for _, told in mended)):
        Gimp.message(told)


def leave_with_gimp():
    """End when GIMP has died, also while this waits for Photomend, which then gives up."""

    def watch(parent):
        while os.getppid() == parent:
            time.sleep(0.5)
        os._exit(1)

    threading.Thread(target=watch, args=(os.getppid(),), daemon=True).start()


def run(procedure, run_mode, image, layers, config, data):
    """What GIMP calls."""
    Gegl.init(None)
    leave_with_gimp()
    if run_mode == Gimp.RunMode.INTERACTIVE and not is_agreed(procedure, image, layers, config):
        return procedure.new_return_values(Gimp.PDBStatusType.CANCEL, GLib.Error())
    try:
        mend_layers(image, layers, config)
    except Refused as refused:
        return procedure.new_return_values(Gimp.PDBStatusType.EXECUTION_ERROR, GLib.Error(str(refused)))
    return procedure.new_return_values(Gimp.PDBStatusType.SUCCESS, GLib.Error())


class Photomend(Gimp.PlugIn):
    """What GIMP asks at its start."""

    def do_set_i18n(self, name):
        return False

    def do_query_procedures(self):
        return [PROCEDURE]

    def do_create_procedure(self, name):
        procedure = Gimp.ImageProcedure.new(self, name, Gimp.PDBProcType.PLUGIN, run, None)
        procedure.set_image_types("RGB*, GRAY*")
        sensitive = Gimp.ProcedureSensitivityMask.DRAWABLE | Gimp.ProcedureSensitivityMask.DRAWABLES
        procedure.set_sensitivity_mask(sensitive)
        procedure.set_documentation(
            "Mend the layer by saying what is wrong with it",
            "Noise, blur, rain, haze, darkness, flat colour: by Photomend, on this machine.",
            None,
        )
        procedure.set_menu_label("Ph_otomend...")
        procedure.set_attribution("Photomend", "Photomend", "2026")
        procedure.add_menu_path("<Image>/Filters/Enhance")
        both = GObject.ParamFlags.READWRITE
        procedure.add_string_argument(
            "instruction", "_What is wrong", "As “take the noise out”; empty: Photomend looks for itself", "", both
        )
        procedure.add_double_argument("strength", "S_trength", "1: as the words say", 0, 2, 1, both)
        networks = Gimp.Choice.new()
        for number, (choice, label) in enumerate(
            (("auto", "The fitting one"), ("instructir", "InstructIR"), ("moce-ir", "MoCE-IR"))
        ):
            networks.add(choice, number, label, "")
        procedure.add_choice_argument("network", "_Network", "Which network mends it", networks, "auto", both)
        return procedure


Gimp.main(Photomend.__gtype__, sys.argv)
