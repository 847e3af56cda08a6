# Two commands: `make demo` shows the product, `make test` proves it. Python >= 3.11 and make are all they need.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
SIDE_BY_SIDE := -n auto --maxprocesses 4 --dist loadgroup --no-loadscope-reorder
export UV_PROJECT_ENVIRONMENT := $(VENV)
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help setup demo serve test lint types page-types rooms web-test unit postgres soak bench format clean

help: ## what can be done here
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /\1\t/' | expand -t 14

setup: $(BIN)/.ready ## bring uv, Node and every package, and build the pages

$(BIN)/.ready: pyproject.toml hatch_build.py scripts/setup.sh $(shell find frontend/src frontend/*.json frontend/*.ts frontend/index.html src/kaibo/*/ui.json 2>/dev/null)
	@scripts/setup.sh "$(PYTHON)"
	@touch $@

demo: setup ## build, make the demo company through the real import path, serve it on 127.0.0.1:8000
	@$(BIN)/kaibo demo

serve: setup ## serve the data directory named by KAIBO_HOME
	@$(BIN)/kaibo serve

test: setup lint types rooms web-test postgres unit ## everything a change must pass

lint: setup
	@$(BIN)/ruff format --check src tests bench hatch_build.py
	@$(BIN)/ruff check src tests bench hatch_build.py

types: setup
	@$(BIN)/mypy
	@$(BIN)/mypy bench

page-types: setup ## make the pages' types from the shapes of the API's answers
	@$(BIN)/python -m kaibo.site.openapi | scripts/web.sh types > $(VENV)/server.ts
	@mv $(VENV)/server.ts frontend/src/app/types/server.ts

rooms: setup
	@$(BIN)/lint-imports

web-test: setup
	@scripts/web.sh check test

unit: setup scripts/chromium.sh
	@scripts/chromium.sh
	@$(BIN)/pytest $(SIDE_BY_SIDE) -m "not browser"
	@$(BIN)/pytest $(SIDE_BY_SIDE) -m browser

postgres: setup ## the relational tests on a real PostgreSQL
	@KAIBO_TEST_POSTGRES=1 $(BIN)/pytest $(SIDE_BY_SIDE) -m "not browser" tests/accounts tests/jobs tests/events tests/files tests/goods tests/live tests/notify tests/planning tests/review tests/site/backup

soak: setup ## the deep volumes: killed before every effect, a million rows, many more examples
	@KAIBO_SOAK=1 $(BIN)/pytest -m "not browser"

bench: setup ## measure, side by side in one run, into docs/benchmarks.md; some of it with PARTS="heat stock"
	@scripts/bench.sh
	@$(BIN)/python -m bench $(PARTS)

format: setup
	@$(BIN)/ruff check --fix-only --select I src tests bench hatch_build.py
	@$(BIN)/ruff format src tests bench hatch_build.py

clean: ## forget everything that was built
	rm -rf $(VENV) .tools frontend/node_modules src/kaibo/site/dist
