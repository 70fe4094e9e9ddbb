"""Hypothesis strategies for incidents, todos, pages of them, whole responses, and any schema of the spec.

    from hypothesis import given
    from datadog_incidents.testing.strategies import incidents
    from datadog_incidents.types import Incident

    @given(incidents())
    def test_every_incident_has_a_headline(incident: Incident) -> None:
        assert headline(incident)

| profile | values |
|---|---|
| `realistic` | plausible incidents, todos and people, with values that agree; else examples of the spec |
| `valid` | everything that the spec allows |
| `evolved` | also what a newer server might send: unknown members, enum values and variants, and nulls |
| `hostile` | of `responses` only: responses that break the spec |

Requires Hypothesis, and `hostile` also jsonschema-rs, e.g. from the extra `datadog-incidents[fuzz]`.
"""

from __future__ import annotations

from ..._common.extras import require

require("fuzz", "hypothesis")

from .profiles import Profile  # noqa: E402
from .resources import incidents, pages_of, schema, todos  # noqa: E402
from .responses import GeneratedResponse, replies, responses  # noqa: E402

__all__ = [
    "GeneratedResponse",
    "Profile",
    "incidents",
    "pages_of",
    "replies",
    "responses",
    "schema",
    "todos",
]
