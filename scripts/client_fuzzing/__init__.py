"""Fuzzing of the clients: generated responses to every operation; see `scripts/fuzz-client --help`."""
