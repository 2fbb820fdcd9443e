# make demo: mend the sample photos.  make test: lint, types and tests.  Both set up everything they need.
# make bundle, deb, appimage, windows-installer, check-installers: what is released; see docs/packaging.md.
PYTHON_FILES := core desktop tests resources/installer
STAMP := .venv/.ready
PYTHON := .venv/bin/python
# PYTHON=python uses an environment that is prepared already, as release machines have.
READY := $(if $(filter .venv/%,$(PYTHON)),$(STAMP))
INSTALLER := PYTHONPATH=.:resources/installer $(PYTHON)
BUNDLE := dist/photomend

.PHONY: setup demo test fuzz fuzz-guided coverage test-engine test-cluster bench-cluster test-desktop bench-desktop bench-memory bench-jobs lint app ledger translations lock screenshots icons clean
.PHONY: bundle deb appimage windows-installer dmg sizes selftest check-deb check-windows check-installers

setup: $(STAMP)

$(STAMP): pyproject.toml resources/installer/locked.txt resources/installer/setup.sh resources/installer/install.sh
	resources/installer/setup.sh
	touch $@

demo: $(READY)
	$(PYTHON) -m core demo

lint: $(READY)
	$(PYTHON) -m ruff check $(PYTHON_FILES)
	$(PYTHON) -m ruff format --check $(PYTHON_FILES)
	$(PYTHON) -c "from importlinter.cli import lint_imports_command as lint; lint()" --no-cache
	$(PYTHON) -m pyright

# Two processes with a thread each do more on two cores than one with two threads.
WORKERS := 2
PYTEST := $(PYTHON) -m pytest -n $(WORKERS) --dist loadfile

test: lint
	$(PYTEST)

# The same tests without lint, and which lines they ran.
coverage: $(READY)
	$(PYTEST) --cov=core --cov=desktop --cov-report=term:skip-covered

# Without Qt: what has to work on a machine that has no window.
test-engine: $(READY)
	$(PYTEST) -p no:pytest-qt --ignore=tests/desktop

# A batch on many machines: Ray, with processes for machines. Ray stays out of .venv, where nothing may need it.
CLUSTER := build/cluster
test-cluster: $(CLUSTER)/.ready
	$(CLUSTER)/bin/python -m pytest -n $(WORKERS) --dist loadfile tests/batch/cluster tests/desktop/test_computers.py

# What a batch on a cluster costs: photos a second of no work, the submitter's memory, and the time beside a local batch.
bench-cluster: $(CLUSTER)/.ready
	$(CLUSTER)/bin/python -m tests.batch.cluster.scale 100000
	$(CLUSTER)/bin/python -m tests.batch.cluster.overhead

RAY := import tomllib; print(*tomllib.load(open("pyproject.toml", "rb"))["project"]["optional-dependencies"]["cluster"])
$(CLUSTER)/.ready: pyproject.toml $(READY)
	$(PYTHON) -m venv $(CLUSTER)
	$(PYTHON) -c 'import site; print(*site.getsitepackages())' > "$$(echo $(CLUSTER)/lib/python*/site-packages)/base.pth"
	$(CLUSTER)/bin/pip install -q "$$($(PYTHON) -c '$(RAY)')"
	touch $@

test-desktop: $(READY)
	$(PYTHON) -m pytest tests/desktop

# Ten thousand damaged files, seeded: 125 of each kind that has a process of its own, the rest of the others.
fuzz: $(READY)
	$(PYTHON) tests/photo/fuzz.py --all

# Guided by coverage, MINUTES for each of TARGETS, or of all: make fuzz-guided MINUTES=60 TARGETS="JPEG journal 'JPEG XL'".
# Atheris stays out of .venv, where nothing needs it.
GUIDED := build/guided
MINUTES := 10
fuzz-guided: $(GUIDED)/.ready
	$(GUIDED)/bin/python -m tests.fuzz.guided --minutes $(MINUTES) $(TARGETS)

$(GUIDED)/.ready: $(READY)
	$(PYTHON) -m venv $(GUIDED)
	$(PYTHON) -c 'import site; print(*site.getsitepackages())' > "$$(echo $(GUIDED)/lib/python*/site-packages)/base.pth"
	$(GUIDED)/bin/pip install -q atheris==3.0.0
	touch $@

# How quickly the window answers and draws; only a quiet machine can tell.
bench-desktop: $(READY)
	$(PYTHON) -m pytest tests/desktop/bench_window.py

# How much memory a session with 100 megapixels takes; fails above 3 GiB. Linux.
bench-memory: $(READY)
	$(PYTHON) -m tests.desktop.memory

# Four jobs from the start to the exported file: clicks and seconds of a real window.
bench-jobs: $(READY)
	$(PYTHON) -m tests.desktop.jobs

app: $(READY)
	$(PYTHON) -m desktop

# After the weights that ship have changed: their digests, by which photomend models --verify knows them, and what they
# should reach in photomend selftest.
ledger: $(READY)
	$(PYTHON) -m core.weights.checksums resources/weights
	$(PYTHON) -m core.commands.selftest.run

# After a string of the window has changed: brings resources/translations up to date and lists what is to be translated.
translations: $(READY)
	$(PYTHON) -m tests.translations

# After constraints.txt or the dependencies in pyproject.toml have changed: the digests that make setup asks for.
lock:
	python3 resources/installer/lock.py

# The README's pictures: a real window with a real restoration.
screenshots: $(READY)
	xvfb-run -a -s "-screen 0 1600x1000x24" $(PYTHON) -m tests.desktop.screenshots docs/pictures

# After resources/icons/photomend.svg has changed.
icons: $(READY)
	$(PYTHON) resources/installer/icons.py

# Into dist/photomend (on macOS also dist/Photomend.app). Takes some minutes. Python's modules are left to the installers to
# compress, which do it better: 28 MB in the Debian package instead of 43.
bundle: $(READY)
	PYINSTALLER_ZLIB_COMPRESSION_LEVEL=0 $(PYTHON) -m PyInstaller --noconfirm --log-level WARN --distpath dist --workpath build build.spec

# Made once; after a change of the source say make bundle.
$(BUNDLE):
	$(MAKE) bundle

# The table of docs/packaging.md.
sizes: $(BUNDLE)
	$(INSTALLER) -m bundle.sizes $(BUNDLE)

deb: $(BUNDLE)
	$(INSTALLER) -m linux.deb $(BUNDLE) build/deb dist

# RUNTIME: the static runtime of AppImage, which release machines have.
appimage: $(BUNDLE)
	PYTHON="$(PYTHON)" resources/installer/linux/make_appimage.sh $(BUNDLE) build/appimage dist "$(RUNTIME)"

# On Linux with BUNDLE=FOLDER: the folder that Windows has built.
windows-installer:
	$(INSTALLER) -m windows.make_installer $(BUNDLE) dist

dmg:
	resources/installer/macos/make_dmg.sh dist/Photomend.app dist

check-deb:
	resources/installer/linux/check_deb.sh "$(lastword $(sort $(wildcard dist/photomend_*.deb)))" build/debian $(PICTURES)

# SETUP and BUNDLE: an installer and the folder that it was made of; without them one of a stand-in.
check-windows: $(READY)
	PYTHONPATH=.:resources/installer resources/installer/windows/check_installer.sh $(PYTHON) build/wine \
	    $(if $(SETUP),"$(SETUP)" "$(BUNDLE)")

check-installers: check-deb check-windows

clean:
	rm -rf .venv demo build dist .pytest_cache .ruff_cache .hypothesis *.egg-info
