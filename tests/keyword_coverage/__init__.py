"""Measurement of the keywords that the fuzzer exercises."""
