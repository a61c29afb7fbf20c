# What a person types: make demo, make test. What .ci/run adds: make test-all, make eval. What takes an hour: make fuzz.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEMO   := build/demo.db

.PHONY: demo test test-all fuzz eval bench docs pictures clean

# A question answered from the sample articles, in a store made afresh.
demo: $(VENV)/.installed
	@mkdir -p build
	@rm -f $(DEMO)*
	$(BIN)/vankien --store $(DEMO) ingest examples/articles
	$(BIN)/vankien --store $(DEMO) ask "which articles cite Quy định 142"

test: $(VENV)/.installed-test
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/pytest --numprocesses=auto --ignore=tests/slow

# And what takes longer: the wheel in an environment of its own, every command of the README.
test-all: test
	$(BIN)/pytest --numprocesses=auto --dist=loadfile tests/slow

# Properties looked into far longer, then every reader fed what libFuzzer makes up: FUZZ_SECONDS each, an hour in all unless told.
fuzz: $(VENV)/.installed-fuzz
	VANKIEN_TEST_PROPERTIES=deep $(BIN)/pytest tests/citations/test_properties.py tests/loaders/test_properties.py \
		tests/graph/test_properties.py tests/viz/test_properties.py
	$(BIN)/python -m fuzz.run

# How good the answers are, against the annotated articles beside the checkout.
eval: $(VENV)/.installed
	$(BIN)/python bench/evaluate.py

bench: $(VENV)/.installed
	$(BIN)/python bench/extract.py
	$(BIN)/python bench/ingest.py
	$(BIN)/python bench/hub.py
	$(BIN)/python bench/start.py

# What the commands print now, pasted under them in the README and the pages of docs/.
docs: $(VENV)/.installed
	$(BIN)/python docs/paste.py

# The screenshots in README.md and docs/explorer.md, taken anew.
pictures: $(VENV)/.installed-test
	$(BIN)/python docs/pictures.py

clean:
	rm -rf $(VENV) build dist .eval .mypy_cache .pytest_cache .ruff_cache .hypothesis

# A stamp is older than pyproject.toml exactly when the environment may lack something.
$(VENV)/.installed: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12 ...")'
	test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --editable .
	@touch $@

$(VENV)/.installed-test: pyproject.toml | $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --editable '.[test]'
	@touch $@

$(VENV)/.installed-fuzz: pyproject.toml | $(VENV)/.installed-test
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --editable '.[test,fuzz]'
	@touch $@
