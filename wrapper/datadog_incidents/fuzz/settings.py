"""What schemathesis is told: which checks count, which answers are right, where credentials come from."""

from __future__ import annotations

COMMON = """
# One worker: with schemathesis 4.32.5, two crash.
workers = 1

# As [auth.openapi] the two keys would be alternatives, and a server that ignores one would pass.
[headers]
DD-API-KEY = "${DD_API_KEY}"
DD-APPLICATION-KEY = "${DD_APP_KEY}"

[checks]
enabled = true
"""

EVERYTHING = """
# Schemathesis takes 404 and others for a refusal of wrong data, which hides missing validation.
negative_data_rejection.expected-statuses = ["400"]
# A valid request succeeds, or names what does not exist.
positive_data_acceptance.expected-statuses = ["2xx", "404"]

[phases.coverage]
generate-duplicate-query-parameters = true
"""

READ_ONLY = """
negative_data_rejection.expected-statuses = ["400", "429"]
positive_data_acceptance.expected-statuses = ["2xx", "404", "429"]
# It sends methods that the document does not have, to see them refused.
unsupported_method.enabled = false
allow_header_conformance.enabled = false

[phases.coverage]
unexpected-methods = []
"""


def settings(*, read_only: bool) -> str:
    """Configuration of schemathesis as TOML; credentials are read from DD_API_KEY and DD_APP_KEY."""
    return COMMON + (READ_ONLY if read_only else EVERYTHING)
