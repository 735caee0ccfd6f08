PYTHON ?= python3
BIN := .venv/bin
PINS := $(BIN)/uv --no-config pip compile --quiet --universal --python-version 3.11 --no-annotate --no-header \
	--no-emit-index-url --no-emit-find-links pyproject.toml
# Where the tables are that the keyword flags are measured on; docs/flags.md says which.
DATA ?= ../shared/data
RUN = --extra install --extra report --extra postgresql
DEV = $(RUN) --extra dev
LOCK = $(PINS) --generate-hashes $(ARGS)

# Where `make install` puts the program, and where the programme lies (.env, keys/, data/). WITH=report adds the picture of `sebaya report`.
PREFIX ?= /opt/sebaya
FOLDER ?= /srv/sebaya
WITH ?= run
INSTALL = deploy/install.py $@ --prefix "$(PREFIX)" --destdir "$(DESTDIR)" --with $(WITH) --folder "$(FOLDER)"

.PHONY: install upgrade rollback versions python
.PHONY: demo pictures test thorough coverage on-postgresql check docs pages lock lowest release benchmark bench-words screenshots clean run-env report-env dev-env docs-env

demo: $(if $(findstring postgresql,$(ARGS)),dev-env,run-env)
	@$(BIN)/python -m bot demo $(ARGS)

pictures: report-env

test: coverage on-postgresql
	$(BIN)/python -m pytest -m "(english or property or crash or install or browser) and not again and not thorough" --dist worksteal

thorough: dev-env
	$(BIN)/python -m pytest -m "thorough or again" --dist worksteal $(ARGS)

# Played on a PostgreSQL too: all tests of storage, talks through which most statements go, and commands beside the bot.
ON_POSTGRESQL = tests/storage $(addprefix tests/scenarios/, escalation/test_after_sos.py escalation/test_first_aid.py \
	conversation/test_undone_ends.py casework/test_closing.py matching/test_offers.py team/test_team.py services/referral/test_referral.py) \
	$(addprefix tests/cli/, test_rotate_key.py test_rotate_key_broken_off.py test_setup_code.py test_audit_verify.py) \
	$(addprefix tests/keeping/, test_purge_command.py test_report.py)

on-postgresql: dev-env
	$(BIN)/python -m pytest $(ON_POSTGRESQL) --engine postgresql --dist worksteal

coverage: dev-env
	$(BIN)/python -m pytest --cov --cov-report= --dist worksteal
	$(BIN)/python -m coverage report --include="care/*" --fail-under=97
	$(BIN)/python -m coverage report --include="storage/*" --fail-under=98

check: dev-env
	$(BIN)/python deploy/locks.py
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/deptry .
	$(BIN)/python -m bot lexicon check
	$(BIN)/python -m bot texts
	$(BIN)/python -m bot training check

docs: docs-env
	$(BIN)/python deploy/locks.py
	rm -rf site
	$(BIN)/python -m sphinx --quiet --fail-on-warning --keep-going --nitpicky --conf-dir docs . site
	@echo "The documents: site/index.html"

pages: dev-env
	$(BIN)/python -m tests.settings_page
	$(BIN)/python -m tests.roles
	$(BIN)/python -m tests.prove.page
	$(BIN)/python -m tests.guide.protection_pages

lock: dev-env
	$(LOCK) --all-extras --output-file requirements-docs.lock
	$(LOCK) $(DEV) --constraint requirements-docs.lock --output-file requirements-dev.lock
	$(LOCK) $(RUN) --constraint requirements-dev.lock --output-file requirements-report.lock
	$(LOCK) --extra install --constraint requirements-dev.lock --output-file requirements.lock

lowest: dev-env
	$(PINS) $(DEV) --resolution lowest-direct --output-file .lowest/requirements.txt
	$(BIN)/uv --no-config venv --quiet --clear --python $(BIN)/python .lowest/venv
	$(BIN)/uv --no-config pip install --quiet --no-deps --python .lowest/venv/bin/python --requirement .lowest/requirements.txt
	$(BIN)/uv --no-config pip install --quiet --no-deps --python .lowest/venv/bin/python --editable .
	.lowest/venv/bin/python -m pytest --deselect tests/install/test_locks.py $(ARGS)

install: python
	@$(PYTHON) -B $(INSTALL)

upgrade: python
	@$(PYTHON) -B $(INSTALL)

rollback:
	@"$(PREFIX)/current/bin/sebaya-versions" rollback --prefix "$(PREFIX)" --folder "$(FOLDER)" -- $(ARGS)

versions:
	@"$(PREFIX)/current/bin/sebaya-versions" list --prefix "$(PREFIX)" --folder "$(FOLDER)"

release: check
	$(BIN)/python deploy/release.py

benchmark: dev-env
	$(BIN)/python -m benchmarks.relay $(ARGS)

bench-words: dev-env
	$(BIN)/python -m benchmarks.words $(DATA) $(ARGS)
	$(BIN)/python -m benchmarks.words.acts

screenshots: dev-env
	$(BIN)/python -m tests.browser.screenshots

clean:
	rm -rf .venv .lowest site

run-env report-env dev-env docs-env: python
	@$(PYTHON) deploy/environment.py $(@:-env=)

python:
	@command -v $(PYTHON) >/dev/null || { echo "sebaya: Python 3.11 or newer is needed; $(PYTHON) is not there" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit("sebaya: Python 3.11 or newer is needed; this is %d.%d (make PYTHON=python3.12 takes another)" % sys.version_info[:2] if sys.version_info < (3, 11) else 0)'
