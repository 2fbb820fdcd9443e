# make demo: mend the sample photos.  make test: lint, types and tests.  Both set up everything they need.
PYTHON_FILES := core desktop tests
BIN := .venv/bin
STAMP := .venv/.ready

.PHONY: setup demo test lint app ledger translations screenshots clean

setup: $(STAMP)

$(STAMP): pyproject.toml constraints.txt resources/installer/setup.sh
	resources/installer/setup.sh
	touch $@

demo: $(STAMP)
	$(BIN)/photomend demo

lint: $(STAMP)
	$(BIN)/ruff check $(PYTHON_FILES)
	$(BIN)/ruff format --check $(PYTHON_FILES)
	$(BIN)/pyright

test: lint
	$(BIN)/pytest

app: $(STAMP)
	$(BIN)/python -m desktop

# After the weights that ship have changed: their digests, by which photomend models --verify knows them.
ledger: $(STAMP)
	$(BIN)/python -m core.weights.ledger resources/weights
	$(BIN)/python -m core.commands.selftest

# After a string of the window has changed: brings resources/translations up to date and lists what is to be translated.
translations: $(STAMP)
	$(BIN)/python -m tests.translations

# The README's pictures: a real window with a real restoration.
screenshots: $(STAMP)
	xvfb-run -a -s "-screen 0 1600x1000x24" $(BIN)/python -m tests.desktop.screenshots docs/pictures

clean:
	rm -rf .venv demo build dist .pytest_cache .ruff_cache .hypothesis *.egg-info
