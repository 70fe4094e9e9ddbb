"""Words of error messages of Datadog's server, which recordings can contain as they are."""

from __future__ import annotations

_TEXT = """
a actual already an and any api are argument at attribute bad be been body call cannot code conflict could
deleted denied desc did does doesn't empty error exceeded exist existing exists expected failed field for
forbidden found from gateway generic get given got has have id in internal invalid is it json key length
limit linked malformed match maximum media member method minimum missing must no none not notfound of on one
only or out parameter path permission please query rate relationship request required resource response rpc
rule schema server service should string supported template than that the this timeout to too type unable
unauthorized unavailable unexpected unknown unprocessable unsupported url valid validation value was were
while with you your
"""

WORDS = frozenset(_TEXT.split())
"""In lower case. A message consists of these, of words of the spec, and of scrubbed words."""
