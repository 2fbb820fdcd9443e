"""Makes the Debian package of a bundle: python deb.py BUNDLE ROOT FOLDER; `make deb`.

ROOT is a folder to work in. Which packages it depends on is read off the bundle's own libraries.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from fnmatch import fnmatch
from pathlib import Path

from bundle.trim import CARRIED
from linux import tree
from needs import needs

from core import __version__

_CONTROL = """\
Package: photomend
Version: {version}
Architecture: {architecture}
Maintainer: The Photomend authors <authors@photomend.invalid>
Installed-Size: {size}
Depends: {depends}
Section: graphics
Priority: optional
Description: mend damaged photos by talking
 Photomend mends damaged photos on your own machine: say "take the noise out
 and brighten it". It removes noise, blur, rain and haze, brightens dark
 photos, enlarges small ones and revives flat colours.
 .
 It has a window to talk in and a command line for many photos at once.
 Nothing leaves the computer, and the original file is never changed.
"""


_TOOLS = {
    "dpkg-deb": "dpkg",
    "dpkg-shlibdeps": "dpkg-dev",
    # What Qt's Wayland plug-ins use: which package has a library can only be told where it is installed.
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}


def main(bundle: Path, root: Path, folder: Path) -> Path:
    """Returns the package's path in `folder`. Raises SystemExit, one sentence, when a tool is missing."""
    needs(_TOOLS)
    tree.main(bundle, root)
    for library in (root / "usr" / "lib" / "photomend" / "_internal").iterdir():
        if not library.is_symlink() and any(fnmatch(library.name, pattern) for pattern in CARRIED):
            library.unlink()  # Debian's own, which gets its security updates
    (root / "DEBIAN").mkdir()  # dpkg-shlibdeps knows the package's root by it
    architecture = _output("dpkg", "--print-architecture")
    control = _CONTROL.format(
        version=__version__, architecture=architecture, size=_kibibytes(root), depends=_depends(root, architecture)
    )
    (root / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    shutil.copyfile(tree.HERE / "postinst", root / "DEBIAN" / "postinst")
    (root / "DEBIAN" / "postinst").chmod(0o755)
    for path in [root, *(path for path in root.rglob("*") if path.is_dir())]:
        path.chmod(0o755)
    package = folder / f"photomend_{__version__}_{architecture}.deb"
    options = ("-Zxz", "-z6", "--root-owner-group", "--build")
    subprocess.run(["dpkg-deb", *options, str(root), str(package)], check=True)
    return package


def _depends(root: Path, architecture: str) -> str:
    """The packages that own the libraries which the bundle uses and does not have."""
    library = (root / "usr" / "lib" / "photomend").resolve()
    files = [path for path in library.rglob("*") if path.is_file() and not path.is_symlink() and _is_elf(path)]
    work = root.with_name(f"{root.name}-shlibdeps")  # dpkg-shlibdeps wants to stand in a source package
    shutil.rmtree(work, ignore_errors=True)
    (work / "debian").mkdir(parents=True)
    (work / "debian" / "control").write_text(f"Source: photomend\n\nPackage: photomend\nArchitecture: {architecture}\n")
    own = [f"-l{folder}" for folder in sorted({path.parent for path in files})]
    done = subprocess.run(
        ["dpkg-shlibdeps", "-O", "--warnings=0", "--ignore-missing-info", *own, *map(str, files)],
        cwd=work,
        check=True,
        stdout=subprocess.PIPE,
        text=True,
    )
    return done.stdout.strip().removeprefix("shlibs:Depends=")


def _is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _kibibytes(root: Path) -> int:
    return sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024


def _output(*command: str) -> str:
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()


if __name__ == "__main__":
    sys.stdout.write(f"{main(*(Path(name).absolute() for name in sys.argv[1:]))}\n")
