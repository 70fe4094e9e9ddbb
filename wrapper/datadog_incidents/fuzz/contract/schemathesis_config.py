"""Configuration of schemathesis: enabled checks, expected statuses, and the source of the credentials."""

from __future__ import annotations

MIN_SCENARIOS = 25
"""Minimum number of stateful scenarios. Fewer follow hardly any links, however few cases are requested."""

COMMON = """
# One worker: with schemathesis 4.32.5, two workers crash.
workers = 1

# As [auth.openapi] the two keys would be alternatives, and a server that ignores one of them would pass.
[headers]
DD-API-KEY = "${{DD_API_KEY}}"
DD-APPLICATION-KEY = "${{DD_APP_KEY}}"

# No state of earlier runs: the seed alone determines the requests.
[cache]
enabled = false

[generation]
max-examples = {max_examples}
database = "none"

[phases.stateful]
# 20 steps per scenario follow as many links as three times the scenarios with the default of 6 steps.
max-steps = 20
{stateful}

[checks]
enabled = true
# Seconds. Without a value the check is off. No regular response takes nearly that long, so only a hang fails.
max_response_time = 10
missing_required_header.expected-statuses = ["401", "403"]
"""

READ_WRITE = """
# Assumed (EVIDENCE.md#assumptions): invalid requests give exactly 400. By default, schemathesis also accepts
# 404 and other statuses, which hides missing validation.
negative_data_rejection.expected-statuses = ["400"]
# Recorded (EVIDENCE.md#errors): a valid request succeeds, or gives 404 for an unknown ID, be it in the path
# (scenario `Delete an incident impact returns "Not Found" response`) or in a relationship (scenario
# `Update incident notification rule returns "Not Found" response`).
# If the OpenAPI document has no 404 for the operation, status_code_conformance fails nevertheless.
positive_data_acceptance.expected-statuses = ["2xx", "404"]

[phases.coverage]
generate-duplicate-query-parameters = true

# Assumed (EVIDENCE.md#assumptions): a query with a syntax error gives 400; no schema describes the grammar of
# queries. The recorded queries are all well-formed (EVIDENCE.md#incident-search).
[[operations]]
include-operation-id = "search_incidents"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "404"]

# Schemathesis infers a link to this operation from the create of an incident, which has no configuration yet.
# Published, not recorded (EVIDENCE.md#published-not-recorded): the operation gives 404 in this case.
[[operations]]
include-operation-id = "update_incident_configuration"
checks.ensure_resource_availability.enabled = false

# A page that is already linked to the incident gives 409, which no schema can express. Published for this
# operation alone; no 409 is recorded (EVIDENCE.md#published-not-recorded).
[[operations]]
include-operation-id = "link_page_to_incident"
checks.positive_data_acceptance.expected-statuses = ["2xx", "404", "409"]
"""

SCENARIOS = "generation.max-examples = {scenarios}"
LINKS_ONLY = """# Valid requests, since a refused one leads to no further link, and only declared links.
generation.mode = "positive"
generation.max-examples = 10
inference.algorithms = []"""

READ_ONLY = """
negative_data_rejection.expected-statuses = ["400", "429"]
positive_data_acceptance.expected-statuses = ["2xx", "404", "429"]
# These checks send methods that the OpenAPI document does not declare and expect them to be refused.
unsupported_method.enabled = false
allow_header_conformance.enabled = false

[phases.coverage]
generate-duplicate-query-parameters = true
unexpected-methods = []

[[operations]]
include-operation-id = "search_incidents"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "404", "429"]
"""

NOT_READ_ONLY = ("unsupported_method", "allow_header_conformance")
"""Checks that are disabled in a read-only run."""


def settings(*, max_examples: int, read_only: bool, links_only: bool = False) -> str:
    """Return the configuration of schemathesis as TOML; it reads credentials from DD_API_KEY and DD_APP_KEY.

    Args:
        max_examples: cases per operation and phase.
        read_only: send GET requests only.
        links_only: in the stateful phase, send valid requests only and follow declared links only.
    """
    stateful = LINKS_ONLY if links_only else SCENARIOS.format(scenarios=scenarios(max_examples))
    common = COMMON.format(max_examples=max_examples, stateful=stateful)
    return common + (READ_ONLY if read_only else READ_WRITE)


def scenarios(max_examples: int) -> int:
    """Return the number of stateful scenarios for a number of cases."""
    return max(max_examples, MIN_SCENARIOS)
