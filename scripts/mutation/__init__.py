"""Measurement of the fuzzer by seeded bugs in the mock, and of its false alarms."""
