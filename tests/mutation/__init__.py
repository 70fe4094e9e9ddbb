"""Measurement of the fuzzer by seeded bugs."""
