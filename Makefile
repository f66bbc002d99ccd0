# The commands people type. `make` alone lists them.

PYTHON ?= python3
VENV := .venv
VERSION := $(shell $(PYTHON) -c 'import sys; print("%d.%d" % sys.version_info[:2])')
# A stamp says that what it stands for is installed, for this Python.
SITE := $(VENV)/site-$(VERSION)
TOOLS := $(VENV)/tools-$(VERSION)
PIP := $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes

.DEFAULT_GOAL := help
.PHONY: help run test bench lint format lock messages language clean

help: ## Visar den här listan
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

run: $(SITE) ## Startar webbplatsen (PORT, BIND och VAR_DIR går att ange)
	@exec $(VENV)/bin/python manage.py run

test: $(TOOLS) ## Kör alla tester, med riktig webbläsare
	@tests/install_tools
	@tests/run_all

bench: $(TOOLS) ## Mäter hur snabb webbplatsen är (PART väljer en del), i docs/performance.md
	@tests/install_tools
	@bench/install_tools
	@$(VENV)/bin/python -m bench

lint: $(TOOLS) ## Granskar kod, mallar, inställningar och översättningar
	@tests/lint

format: $(TOOLS) ## Rättar formen på kod och mallar
	@$(VENV)/bin/ruff check --quiet --fix . || true
	@$(VENV)/bin/ruff format --quiet .
	@git ls-files -z 'templates/*.html' | xargs -0 $(VENV)/bin/djade --target-version 5.2 || true
	@git ls-files -z 'templates/*.html' | xargs -0 $(VENV)/bin/djhtml -t 2

lock: $(TOOLS) ## Låser requirements.txt och requirements-dev.txt efter .in-filerna
	@for name in requirements requirements-dev; do \
		$(VENV)/bin/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
			--no-header --no-emit-index-url $$name.in --output-file $$name.txt || exit 1; \
	done

messages: $(TOOLS) ## Samlar det som ska översättas i locale/ (kräver gettext)
	@$(VENV)/bin/python manage.py makemessages --all --no-location --no-wrap --ignore .venv --ignore node_modules --ignore var

language: $(SITE) ## Ger texterna en kolumn för varje språk i SITE_LANGUAGES
	@$(VENV)/bin/python manage.py makemigrations
	@$(VENV)/bin/python manage.py migrate
	@for code in $$(echo "$$SITE_LANGUAGES" | tr ',' ' '); do mkdir -p "locale/$$code/LC_MESSAGES"; done

clean: ## Tar bort det som är installerat, men inte webbplatsens data
	rm -rf $(VENV) node_modules

# Laid anew when the list changes, so that nothing lies left from before.
$(SITE): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' || \
		{ echo "Webbplatsen kräver Python 3.11, 3.12 eller 3.13. Ange vilken: make run PYTHON=python3.12" >&2; exit 1; }
	@echo "Installerar det som webbplatsen kräver …"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(PIP) -r requirements.txt
	@touch $@

$(TOOLS): $(SITE) requirements-dev.txt
	@echo "Installerar det som testerna kräver …"
	@$(PIP) -r requirements-dev.txt
	@touch $@
