# callbackd: `make demo` shows it, `make test` proves it. Both work on a fresh Debian 12 with Swift 6.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := build

LAB := Tests/Lab
PREFIX ?= /usr/local
HOURS ?= 1000
SEED ?= 1
ASTERISK_SOUNDS ?= /usr/share/asterisk/sounds

.PHONY: help
help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 16

.PHONY: packages
packages: ## install the Debian packages that building and testing need (as root)
	$(LAB)/install-packages

.PHONY: build
build: ## build the daemon and the admin's command line, for debugging
	swift build

.PHONY: release
release: ## build them as they are to be installed
	swift build -c release --product callbackd --static-swift-stdlib
	swift build -c release --product callbackctl --static-swift-stdlib

.PHONY: install
install: release ## install the daemon and the command line below PREFIX
	install -D -m 0755 .build/release/callbackd $(DESTDIR)$(PREFIX)/sbin/callbackd
	install -D -m 0755 .build/release/callbackctl $(DESTDIR)$(PREFIX)/bin/callbackctl

.PHONY: install-prompts
install-prompts: prompts ## install the prompts below ASTERISK_SOUNDS, never over a recording of yours
	install -d $(DESTDIR)$(ASTERISK_SOUNDS)/en/callbackd
	cp --no-clobber .build/prompts/*.ulaw .build/prompts/*.wav .build/prompts/*.sln16 \
		$(DESTDIR)$(ASTERISK_SOUNDS)/en/callbackd/

.PHONY: prompts
prompts: ## make the prompts' sound files in .build/prompts
	asterisk-conf/prompts/build .build/prompts

.PHONY: lab
lab: packages ## make the root in which the tests' real Asterisk 22 runs
	$(LAB)/asterisk-root

.PHONY: generate
generate: lab ## write the ARI target's operations and events anew from Asterisk's API description
	swift run ari-generate "$$($(LAB)/asterisk-root)/usr/share/asterisk/rest-api" .

# A parameter is described where its name does not say all; DocC would want all of them or none.
DOCC := --disable-parameters-and-returns-validation

.PHONY: docs
docs: ## write the ARI library's documentation below .build/plugins, and fail on warnings
	for target in ARI ARITestKit; do \
		swift package generate-documentation --target $$target --warnings-as-errors $(DOCC); done

.PHONY: record-traces
record-traces: lab ## record ARITestKit's traces of real calls anew, on the real Asterisk
	swift run ari-record-traces

.PHONY: demo
demo: lab ## play both callback modes with a real Asterisk and real SIP phones
	swift build
	swift run --skip-build callbackd-demo

.PHONY: benchmark
benchmark: lab ## measure callbackd beside app_queue in one run (BENCHMARK="--calls 40")
	swift build -c release --product callbackd
	swift build -c release --product callbackctl
	swift build -c release --product callbackd-benchmark
	.build/release/callbackd-benchmark $(BENCHMARK)

.PHONY: benchmark-engine
benchmark-engine: ## measure the engine alone, by places and agents (BENCHMARK="--calls 100000")
	swift build -c release --product engine-benchmark
	.build/release/engine-benchmark $(BENCHMARK)

.PHONY: benchmark-ari
benchmark-ari: lab ## measure the ARI client beside Python and bare libcurl (BENCHMARK="--rounds 9")
	Tests/ARIBenchmark/Python/venv .build/benchmark-venv
	swift build -c release --product ari-benchmark
	.build/release/ari-benchmark compare --python .build/benchmark-venv/bin/python $(BENCHMARK)

SANITIZED := CurlHTTPTests ARITests CallControlTests
# Leaks are not looked for: Swift keeps an enumeration's case in spare bits of its pointers, which LeakSanitizer then does
# not take for pointers.
SANITIZER_OPTIONS := ASAN_OPTIONS=detect_leaks=0

.PHONY: sanitize
sanitize: ## run the tests of the ARI stack under the address and the thread sanitizer
	for kind in address thread; do \
		build=(--sanitize=$$kind --scratch-path .build-$${kind:0:1}san); \
		swift build --build-tests "$${build[@]}"; \
		for room in $(SANITIZED); do \
			$(SANITIZER_OPTIONS) CALLBACKD_MUTATIONS=2000 swift test --skip-build --no-parallel --disable-xctest "$${build[@]}" --filter "$$room"; \
		done; \
	done

.PHONY: theory
theory: ## the engine beside queueing theory: every parameter set (THEORY="CALLS SEED SET …"; 0 calls: as many as 0.2 % takes)
	swift build -c release --product callbackd-theory
	.build/release/callbackd-theory $(THEORY)

.PHONY: test
test: lab ## run all tests, those with the real Asterisk included
	swift build --build-tests
	swift test --skip-build --filter 'QueueEngineTests|QueueSimulationTests'
	swift test --skip-build --skip 'QueueEngineTests|QueueSimulationTests|EndToEndTests|^ARITests\.'
	swift test --skip-build --no-parallel --filter '^ARITests\.'
	swift test --skip-build --no-parallel --filter EndToEndTests

.PHONY: test-fast
test-fast: ## run the tests that need no Asterisk
	swift test --skip EndToEndTests --skip DescriptionTests

.PHONY: simulate
simulate: ## run the engine in a seeded world with faults, under an auditor (HOURS=1000 of simulated time, SEED=1)
	swift build -c release --product queue-simulation
	.build/release/queue-simulation run --hours $(HOURS) --seed $(SEED)

.PHONY: mutants
mutants: ## show that the simulation sees defects: one after another is put into a copy of the engine
	Tests/Mutants/run

.PHONY: lab-test
lab-test: ## bring the containers of docker/ up, check them and their failures, tear them down
	docker/lab-test

.PHONY: lint
lint: ## swift-format, warnings as errors, the project's own rules
	swift format lint --strict --recursive Package.swift Sources Tests
	shellcheck $(LAB)/install-packages $(LAB)/asterisk-root $(LAB)/run-asterisk $(LAB)/reaper .ci/run \
		Tests/ARIBenchmark/Python/venv Tests/Mutants/run \
		docker/lab-test docker/asterisk/run-asterisk docker/callbackd/run-callbackd docker/callbackd/set-up \
		docker/faults/fail-on-request docker/phones/make-voices
	swift build --build-tests
	swift test --skip-build --filter HouseRulesTests

.PHONY: clean
clean: ## remove what was built
	rm -rf .build
