# make run    installs what is missing, builds for release, fills the store, serves http://127.0.0.1:8080
# make test   installs what is missing, builds, runs every test
# make help   lists the rest
#
# Needed beforehand: a Debian-like system and Swift 6.1 or newer. Everything else comes from the
# distribution's packages; tools from the Python package index stay in the ignored folder .tools.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.PHONY: help cases tools libraries assets browser-tools build run test test-only laws format lint bench \
	bench-forecast reference docs test-browser clean distclean

SWIFT ?= swift
ARGS ?=

# The libraries that the program links, and what reading a wheel needs.
PACKAGES := git ca-certificates pkg-config libsqlite3-dev libzip-dev zlib1g-dev libssl-dev
BROWSER_PACKAGES := chromium poppler-utils

MAPLIBRE_VERSION := 0.3.6
VENDOR := Assets/vendor
MAP := $(VENDOR)/maplibre-gl.js
PYTHON := .tools/python/bin/python3
SOURCES := Package.swift Sources Tests

help: ## lists these targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 16

tools: libraries assets ## installs what building and running need; changes nothing when it is there

libraries:
	@command -v $(SWIFT) >/dev/null || { \
	  echo "make: Swift 6.1 or newer is needed and '$(SWIFT)' is not on the PATH: https://www.swift.org/install" >&2; \
	  exit 1; }
	@bash Scripts/install-packages.sh $(PACKAGES)

# The map in the page is an extra: without it the program draws its own.
assets:
	@if [ ! -s $(MAP) ]; then \
	  $(MAKE) --no-print-directory $(MAP) || \
	  echo "make: the map library could not be fetched; pages show the built-in map instead" >&2; fi

$(MAP): | $(PYTHON)
	@mkdir -p $(VENDOR) .tools/wheels
	@$(PYTHON) -m pip download --quiet --disable-pip-version-check --no-deps \
	  --only-binary :all: --dest .tools/wheels maplibre==$(MAPLIBRE_VERSION)
	@$(PYTHON) -m zipfile -e .tools/wheels/maplibre-$(MAPLIBRE_VERSION)-*.whl .tools/maplibre
	@cp .tools/maplibre/maplibre/srcjs/maplibre-gl.css $(VENDOR)/
	@cp .tools/maplibre/maplibre/srcjs/maplibre-gl.js $(MAP)
	@rm -rf .tools/maplibre

$(PYTHON):
	@python3 -c 'import ensurepip, venv' 2>/dev/null || \
	  bash Scripts/install-packages.sh python3 python3-venv
	@python3 -m venv .tools/python

build: tools ## builds for release
	$(SWIFT) build -c release --product vigie

run: build ## builds and starts; ARGS="--port 9000 --once" is passed on
	.build/release/vigie start $(ARGS)

test: tools ## builds and runs every test
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest $(ARGS)

laws: libraries ## builds with every import held against its declaration, then runs the law tests
	$(SWIFT) build --explicit-target-dependency-import-check error
	$(SWIFT) test --disable-xctest --filter LawTests

format: ## formats every source file
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint: ## checks the format of every source file
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

bench: tools ## measures import, queries and starting; needs ../shared/data or VIGIE_SHARED
	$(SWIFT) build -c release --product vigie
	$(SWIFT) run --package-path Benchmarks -c release WorkbenchBenchmark $(ARGS)
	$(SWIFT) run --package-path Benchmarks -c release MatchingBenchmark

bench-forecast: tools $(PYTHON) ## scores every model against the published conventions; ARGS names parts
	@$(PYTHON) -c 'import sklearn' 2>/dev/null || \
	  $(PYTHON) -m pip install --quiet --disable-pip-version-check scikit-learn
	PATH="$(CURDIR)/.tools/python/bin:$$PATH" \
	  $(SWIFT) run --package-path Benchmarks -c release ForecastBench $(ARGS)

cases: tools ## writes the transcripts of Cases anew
	RECORD_CASES=1 $(SWIFT) test --disable-xctest --filter CaseTests || true
	@git diff --stat -- Cases

reference: build ## brings command tables and examples in the documentation up to date
	python3 Scripts/refresh-documentation.py

docs: tools ## writes the modules' reference into .build/docs
	bash Scripts/build-docs.sh

browser-tools: tools $(PYTHON)
	@command -v chromium >/dev/null || bash Scripts/install-packages.sh $(BROWSER_PACKAGES)
	@$(PYTHON) -c 'import playwright' 2>/dev/null || \
	  $(PYTHON) -m pip install --quiet --disable-pip-version-check playwright

test-browser: browser-tools build ## drives the pages in a real browser
	$(PYTHON) Tests/BrowserTests/run.py $(ARGS)

clean: ## removes what was built
	$(SWIFT) package clean

distclean: ## removes everything that git ignores below this folder, stores excepted
	rm -rf .build .tools $(VENDOR) Benchmarks/.build
