"""Keyword coverage: which rules of the request schemas the requests of the fuzzer put to the test."""
