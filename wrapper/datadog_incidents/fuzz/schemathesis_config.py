"""What schemathesis is told: which checks count, which answers are right, where credentials come from."""

from __future__ import annotations

MIN_SCENARIOS = 25
"""Fewer hardly follow any links, however few cases are asked for."""

COMMON = """
# One worker: with schemathesis 4.32.5, two crash.
workers = 1

# As [auth.openapi] the two keys would be alternatives, and a server that ignores one would pass.
[headers]
DD-API-KEY = "${{DD_API_KEY}}"
DD-APPLICATION-KEY = "${{DD_APP_KEY}}"

# Nothing remembered from earlier runs: a seed alone says what is sent.
[cache]
enabled = false

[generation]
max-examples = {max_examples}
database = "none"

[phases.stateful]
# Twenty steps follow as many links as three times the scenarios of the usual six.
max-steps = 20
{along_links}

[checks]
enabled = true
# Seconds. Off unless it is given; far more than any answer takes, so that only a hang fails.
max_response_time = 10
missing_required_header.expected-statuses = ["401", "403"]
"""

EVERYTHING = """
# Schemathesis takes 404 and others for a refusal of wrong data, which hides missing validation.
negative_data_rejection.expected-statuses = ["400"]
# A valid request succeeds, or names what does not exist: by an id in the path, as in
# delete_an_incident_impact_returns_not_found_response.json, or in a relationship, as in
# update_incident_notification_rule_returns_not_found_response.json.
# Where the document has no 404, status_code_conformance refuses it all the same.
positive_data_acceptance.expected-statuses = ["2xx", "404"]

[phases.coverage]
generate-duplicate-query-parameters = true

# No schema states the grammar of queries: what does not parse is a 400. Recorded are well-formed queries only
# (search_for_incidents_returns_ok_response.json).
[[operations]]
include-operation-id = "search_incidents"
checks.positive_data_acceptance.expected-statuses = ["2xx", "400", "404"]

# Schemathesis infers a link to there from the create of an incident, which has no configuration yet: 404, as
# the documents have it (facts/incidents-facts.json). The operation is one of those without a recording
# (server-behaviour.md, "Not shown anywhere").
[[operations]]
include-operation-id = "update_incident_configuration"
checks.ensure_resource_availability.enabled = false

# A page that is linked with the incident already is a 409, which no schema can tell. The documents list it
# for this operation alone (facts/incidents-facts.json); no 409 is recorded (server-behaviour.md, "Not shown
# anywhere").
[[operations]]
include-operation-id = "link_page_to_incident"
checks.positive_data_acceptance.expected-statuses = ["2xx", "404", "409"]
"""

SCENARIOS = "generation.max-examples = {scenarios}"
WALK = """# Valid requests only, since what is refused leads nowhere, and none of schemathesis's own links.
generation.mode = "positive"
generation.max-examples = 10
inference.algorithms = []"""

READ_ONLY = """
negative_data_rejection.expected-statuses = ["400", "429"]
positive_data_acceptance.expected-statuses = ["2xx", "404", "429"]
# They send methods that the document does not have, to see them refused.
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
"""Checks that a run which only reads has to go without."""


def settings(*, max_examples: int, read_only: bool, walk: bool = False) -> str:
    """Configuration of schemathesis as TOML; credentials are read from DD_API_KEY and DD_APP_KEY.

    Args:
        max_examples: cases an operation and phase.
        read_only: whether only GET is to be sent.
        walk: whether the only aim is to follow declared links.
    """
    along_links = WALK if walk else SCENARIOS.format(scenarios=scenarios(max_examples))
    common = COMMON.format(max_examples=max_examples, along_links=along_links)
    return common + (READ_ONLY if read_only else EVERYTHING)


def scenarios(max_examples: int) -> int:
    """How many scenarios follow links."""
    return max(max_examples, MIN_SCENARIOS)
