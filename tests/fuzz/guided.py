"""Fuzzing guided by coverage, by atheris: `make fuzz-guided MINUTES=60 TARGETS="JPEG TIFF"`.

Each target is fed with what its reader takes from elsewhere, changed so that it reaches code that was not reached yet.
What is neither read nor refused in a sentence is kept under build/fuzz/TARGET/found. Decoders that have a process of
their own are run in this one, so that they are guided; where one crashes, what `read_photo` makes of the file counts.
An input over which the process stands still is ended from outside, since libFuzzer's own alarm waits for code that
never returns to Python.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.fuzz.seeds import seeds
from tests.fuzz.targets import NOW, TARGETS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "build" / "fuzz"
_QUICK = "/dev/shm"  # in memory, where there is such a folder
SLOWEST, MEBIBYTES, LONGEST = 20, 6144, 1 << 18  # seconds; of the process; bytes of an input
STILL = 6 * SLOWEST  # seconds over one input, of a process that does not heed the alarm


def fuzz(name: str, minutes: float) -> tuple[int, float, list[Path]]:
    """Runs of one target, the minutes that they took, and inputs that went wrong."""
    folder = FOLDER / name.replace(" ", "-")
    for part in ("corpus", "found", "crashed"):
        (folder / part).mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(name)):
        (folder / "corpus" / f"seed-{number}").write_bytes(seed)
    began, runs = time.monotonic(), 0
    while (left := round(minutes * 60 - (time.monotonic() - began))) > 5:
        runs += _once(name, folder, left)
        for crash in (folder / "crashed").iterdir():
            if (what := complaint(name, crash)) is not None:
                (folder / "found" / crash.name).write_bytes(crash.read_bytes())
                sys.stdout.write(f"{name}: {what}: {crash.name}\n")
            crash.unlink()
    return runs, (time.monotonic() - began) / 60, sorted((folder / "found").glob("*[!t]"))


def _once(name: str, folder: Path, seconds: int) -> int:
    """Until the time is up or the process dies. Returns how many inputs were tried."""
    limits = {
        "max_total_time": seconds,
        "timeout": SLOWEST,
        "rss_limit_mb": MEBIBYTES,
        "max_len": LONGEST,
        "print_final_stats": 1,
        "artifact_prefix": f"{folder / 'crashed'}/",
    }
    log = folder / "log.txt"
    with (
        tempfile.TemporaryDirectory(prefix="photomend-fuzz-", dir=_QUICK if Path(_QUICK).is_dir() else None) as files,
        log.open("wb") as output,
        subprocess.Popen(
            [
                *(sys.executable, "-m", "tests.fuzz.child", name, str(folder / "corpus"), files),
                *(f"-{limit}={value}" for limit, value in limits.items()),
            ],
            cwd=ROOT, stdout=output, stderr=subprocess.STDOUT,
        ) as child,
    ):  # fmt: skip
        if (stuck := ended(child, Path(files) / NOW, seconds + STILL, STILL)) is not None:
            (folder / "crashed" / f"still-{hashlib.sha256(stuck).hexdigest()[:16]}").write_bytes(stuck)
    told = log.read_text(errors="replace")
    for line in re.findall(r"^FOUND .*", told, re.MULTILINE):
        sys.stdout.write(f"{name}: {line}\n")
    sys.stdout.flush()
    return max([int(count) for count in re.findall(r"^#(\d+)", told, re.MULTILINE)], default=0)


def ended(child: subprocess.Popen[bytes], now: Path, limit: float, still: float) -> bytes | None:
    """Once it has ended, or was ended: the input that it was at, where it stood still over that, else None.

    now: what it writes an input to before that is tried. limit: seconds for all, still: for one input.
    """
    deadline = time.monotonic() + limit
    while True:
        try:
            child.wait(1)
        except subprocess.TimeoutExpired:
            waits = now.exists() and time.time() - now.stat().st_mtime > still
            if waits or time.monotonic() > deadline:
                child.kill()
                child.wait()
                return now.read_bytes() if waits else None
        else:
            return None


def complaint(name: str, file: Path) -> str | None:
    """What `confirmed` says, in a process of its own, which may stand still or want too much memory."""
    try:
        told = subprocess.run(
            [sys.executable, "-m", "tests.fuzz.targets", name, str(file), str(MEBIBYTES)],
            cwd=ROOT, stdout=subprocess.PIPE, check=False, text=True, timeout=STILL,
        )  # fmt: skip
    except subprocess.TimeoutExpired:
        return "it does not end"
    return told.stdout.strip() or (f"the process ended with {told.returncode}" if told.returncode else None)


def main() -> int:
    """Returns how many inputs went wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", nargs="*", help=f"of {', '.join(TARGETS)}; all")
    parser.add_argument("--minutes", type=float, default=60, help="for each")
    options = parser.parse_args()
    wrong = 0
    for name in options.targets or TARGETS:
        runs, minutes, found = fuzz(name, options.minutes)
        wrong += len(found)
        sys.stdout.write(f"{name}: {runs:,} runs in {minutes:.1f} minutes, {len(found)} found\n")
        sys.stdout.flush()
    return min(wrong, 100)


if __name__ == "__main__":
    sys.exit(main())
