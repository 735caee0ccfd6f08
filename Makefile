PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check benchmark screenshots clean

demo: $(READY)
	@$(BIN)/python -m bot demo $(ARGS)

test: $(READY)
	$(BIN)/python -m pytest -m "not browser" --dist worksteal
	$(BIN)/python -m pytest -m browser

check: $(READY)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m bot lexicon check
	$(BIN)/python -m bot texts
	$(BIN)/python -m bot training check

benchmark: $(READY)
	$(BIN)/python -m benchmarks.relay $(ARGS)

screenshots: $(READY)
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf $(VENV)

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("Sebaya needs Python 3.11 or newer") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index --editable .
	@touch $@
