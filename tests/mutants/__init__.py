"""Seeded bugs in the mock, by which `scripts/mutants` measures the fuzzer."""
