"""Generation of JSON from the schemas of the spec, for Hypothesis strategies and the fuzzer of the clients.

A `Source` makes the choices: a seeded one for many values a second, or one of Hypothesis, which shrinks them.
"""
