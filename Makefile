# make run    the chat page at the address it prints (first time: makes the environment and the index)
# make test   everything that must hold; ends with the test runner's own summary
# make eval   the eval suites and their gates      make bench   speed and recall, one table
# make release-check   what must be true before a release
#
# TORCH=cpu   takes PyTorch's CPU build (about 200 MB instead of several GB on Linux); needed once, at the first make.

PYTHON ?= python3
TORCH ?=
BIN := .venv/bin
LOCKS := requirements.lock.txt requirements-dev.lock.txt
# The environment is made anew only when what it is made from, or where it stands, changed.
STAMP := .venv/.made-from-$(shell { cat $(LOCKS) pyproject.toml; pwd; } | sha256sum | cut -c1-16)

.PHONY: run test eval bench release-check environment index clean

run: $(STAMP)
	@$(BIN)/python -m qdot_assistant.index
	@$(BIN)/streamlit run app.py

test: $(STAMP)
	@PATH="$(CURDIR)/$(BIN):$$PATH" sh tests/run_checks.sh

eval: $(STAMP)
	@$(BIN)/qdot eval

bench: $(STAMP)
	@$(BIN)/qdot bench

release-check: $(STAMP)
	@$(BIN)/python -m evals.release

environment: $(STAMP)

index: $(STAMP)
	@$(BIN)/python -m qdot_assistant.index

$(STAMP):
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed: make run PYTHON=python3.11" >&2; exit 2; }
	@echo "Making the environment in .venv (a few minutes, once) ..." >&2
	@$(PYTHON) -m venv .venv || { echo "Python cannot make an environment: apt install python3-venv, then again." >&2; exit 2; }
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check "pip==26.3"
ifeq ($(TORCH),cpu)
	$(BIN)/python -m pip install --disable-pip-version-check --progress-bar off "$(shell grep '^torch==' requirements.lock.txt)" --index-url https://download.pytorch.org/whl/cpu
endif
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements-dev.lock.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --editable .
	@rm -f .venv/.made-from-*
	@touch $@

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
