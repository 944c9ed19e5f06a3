# What there is to do here. `make` alone lists it.
.DEFAULT_GOAL := help
.PHONY: help setup build demo pictures test bench package gate lint clean

example  := examples/asean-secretariat-2025
chancery := .build/release/chancery
readers  := .venv/readers-are-there

# With the run-time libraries of Swift and of C++ inside, where they are there as archives, the program starts in half the
# time: there are fewer names to look up. The linker takes an archive from a folder that holds no shared library.
tools    := $(dir $(realpath $(shell command -v swift)))
static   := $(if $(wildcard $(tools)../lib/swift_static/linux/*.a),--static-swift-stdlib)
archive  := $(if $(static),$(wildcard $(shell $(tools)clang -print-file-name=libstdc++.a)))
release  := swift build --configuration release $(static) $(if $(archive),-Xlinker -L$(CURDIR)/.build/archives)

help: ## List these targets.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s  %s\n", $$1, $$2 }' Makefile

setup: ## Install what building and drawing need, if it is missing (apt, on Debian and Ubuntu).
	@scripts/apt-install pkg-config libxlsxwriter-dev libyaml-dev zlib1g-dev graphviz fonts-dejavu-core

build: setup ## Build the program for use: .build/release/chancery
	$(if $(archive),@mkdir -p .build/archives && ln -sf $(archive) .build/archives/)
	$(release) --product chancery

demo: build ## Export the example to out/ in every format, with the graphs drawn.
	@mkdir -p out
	$(chancery) export $(example) \
	  -o out/report.xlsx \
	  -o csv:out/tables/ \
	  -o out/events.csv \
	  -o out/anniversaries.ics \
	  -o dot,render=svg+png+pdf:out/relations.gv \
	  -o dot,mode=participation,render=svg:out/participation.gv \
	  -o html,graph=yes:out/report.html \
	  -o out/report.md \
	  -o out/events.timeline.json \
	  -o dot,mode=timeline,render=svg+pdf:out/timeline.gv \
	  -o out/relations.gexf \
	  -o out/relations.mmd \
	  -o out/dossier.jsonl
	@echo "$$how_to_open"

define how_to_open

out/report.html          the page                xdg-open out/report.html
out/report.xlsx          the workbook            libreoffice out/report.xlsx
out/tables/              a CSV table a kind      libreoffice out/tables/events.csv
out/events.csv           the events alone        libreoffice out/events.csv
out/anniversaries.ics    the calendar            open it, or import it, in any calendar program
out/relations.svg        who stands to whom      xdg-open out/relations.svg (also .png, .pdf, and .gv for Graphviz)
out/participation.svg    who took part in what   xdg-open out/participation.svg
out/report.md            the page as Markdown    less out/report.md
out/events.timeline.json the timeline            for TimelineJS
out/timeline.svg         what happened when      xdg-open out/timeline.svg (also .pdf)
out/relations.gexf       the graph for Gephi     gephi out/relations.gexf
out/relations.mmd        the graph for GitHub    paste it into a Markdown page, between ```mermaid and ```
out/dossier.jsonl        the records themselves  less out/dossier.jsonl
endef
export how_to_open

pictures: build ## Draw the pictures of the READMEs anew.
	@scripts/apt-install libreoffice-calc poppler-utils imagemagick chromium pngquant fonts-noto-core
	scripts/picture-workbook $(chancery)
	$(chancery) export $(example) --quiet -o .build/report.html
	scripts/picture .build/report.html docs/report.png
	scripts/draw-pictures $(chancery) $(example)

# One test at a time: tests that wait for another program hold a core's thread, on which timeouts then wait too.
test: setup $(readers) ## Run the tests, in which other programs read back what is written.
	@scripts/apt-install libreoffice-calc gnumeric chromium poppler-utils libxml2-utils libical3 calcurse jq
	python3 -m unittest discover --start-directory Benchmarks/tests
	swift build --build-tests
	CHANCERY_PYTHON='$(CURDIR)/.venv/bin/python' swift test --skip-build --no-parallel

$(readers): scripts/readers.txt
	@python3 -c 'import ensurepip, venv' 2>/dev/null || scripts/apt-install python3-venv
	python3 -m venv --clear .venv
	.venv/bin/pip install --quiet --disable-pip-version-check --requirement scripts/readers.txt
	@touch $@

bench: build ## Time Chancery beside its peers, on 100,000 invented events; takes some minutes.
	@Benchmarks/peers/setup
	python3 Benchmarks/harness
	$(release) --product pieces
	.build/release/pieces Benchmarks/.build/events/records-10000.jsonl

package: ## Build the format in a package of its own, and test it as a plugin; takes some minutes.
	swift build --package-path examples/plugins/minutes-swift
	swift run --skip-build --package-path examples/plugins/minutes-swift my-chancery plugin test \
	  ./examples/plugins/minutes-swift/.build/debug/minutes --events 10000

gate: build ## Count the instructions that an event costs, and hold them against the figure in Benchmarks.
	@scripts/apt-install valgrind binutils gcc
	python3 Benchmarks/harness/instructions.py

lint: setup ## Check the form of the Swift files, and that every import is declared.
	swift format lint --strict --recursive --parallel Package.swift Sources Plugins Tests Benchmarks/Pieces
	swift build --build-tests --explicit-target-dependency-import-check error

clean: ## Remove what was built and written.
	rm -rf .build .venv out Benchmarks/.build
