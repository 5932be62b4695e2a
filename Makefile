# A newcomer's commands; everything else is CMake presets (CMakePresets.json).
#
#   make demo    build, decide the referendum of 5 June 2022 and the Mazhilis of 2023 under three laws, publish a night
#   make test    build, and run every test, also under the sanitizers, and the fuzzers for a short time
#   make test-browser   the site of a publication in a real browser: accessibility, weight, links
#   make lint    clang-format and clang-tidy over the tree
#   make bench   the benchmarks
#   make install PREFIX=/usr/local

PREFIX ?= /usr/local
JOBS := $(shell nproc)

.PHONY: all setup build demo test test-browser lint format bench install clean

all: build

setup:
	@sh scripts/setup.sh

build: setup
	@cmake --preset release -Wno-dev >/dev/null
	@cmake --build --preset release --parallel $(JOBS) --target mandate

demo: build
	@sh scripts/demo.sh build/release/mandate

test: setup
	@sh scripts/test.sh

test-browser: build
	@sh scripts/test_browser.sh build/release/mandate

lint: setup
	@sh scripts/lint.sh

format: setup
	@git ls-files '*.cpp' '*.hpp' | xargs clang-format-19 -i

bench: setup
	@cmake --preset bench -Wno-dev >/dev/null
	@cmake --build --preset bench --parallel $(JOBS)
	@sh scripts/bench.sh build/bench

install: build
	@cmake --install build/release --prefix $(PREFIX)

clean:
	rm -rf build
