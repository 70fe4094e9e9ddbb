"""Configuration of schemathesis: enabled checks, expected statuses and amounts."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from schemathesis.checks import load_all_checks
from schemathesis.config import SchemathesisConfig

from .check_reasons import REASONS
from .connection_transport import SERVER
from .schemathesis_types import check_names

MAX_RESPONSE_TIME = 10
"""Seconds. No regular response takes nearly that long, so only a hang fails."""
STEPS = 20
"""Steps per scenario. They follow as many links as three times the scenarios with the default of 6 steps."""
NOT_READ_ONLY = ("unsupported_method", "allow_header_conformance")
"""Checks that send methods which the OpenAPI document does not declare and expect them to be refused."""
DEFAULT_STATUSES = {
    # Assumed (EVIDENCE.md#assumptions): invalid requests give exactly 400. By default, schemathesis also
    # accepts 404 and other statuses, which hides missing validation.
    "negative_data_rejection": ["400"],
    # Recorded (EVIDENCE.md#errors): a valid request succeeds, or gives 404 for an unknown ID, be it in the
    # path (scenario `Delete an incident impact returns "Not Found" response`) or in a relationship
    # (scenario `Update incident notification rule returns "Not Found" response`).
    # If the OpenAPI document has no 404 for the operation, status_code_conformance fails nevertheless.
    "positive_data_acceptance": ["2xx", "404"],
    "missing_required_header": ["401", "403"],
}
EXEMPTIONS: list[dict[str, Any]] = [
    # Assumed (EVIDENCE.md#assumptions): a query with a syntax error gives 400; no schema describes the
    # grammar of queries. The recorded queries are all well-formed (EVIDENCE.md#incident-search).
    {
        "include-operation-id": "search_incidents",
        "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "400", "404"]}},
    },
    # Schemathesis infers a link to this operation from the create of an incident, which has no configuration
    # yet. Published, not recorded (EVIDENCE.md#published-not-recorded): the operation gives 404 in this case.
    {
        "include-operation-id": "update_incident_configuration",
        "checks": {"ensure_resource_availability": {"enabled": False}},
    },
    # Recorded (EVIDENCE.md#users): a delete disables a user, who is still shown.
    {
        "include-operation-id": "get_user",
        "checks": {"use_after_free": {"enabled": False}},
    },
    # A page that is already linked to the incident gives 409, which no schema can express. Published for this
    # operation alone; no 409 is recorded (EVIDENCE.md#published-not-recorded).
    {
        "include-operation-id": "link_page_to_incident",
        "checks": {"positive_data_acceptance": {"expected-statuses": ["2xx", "404", "409"]}},
    },
]


def applies(check: str, operation: str) -> bool:
    """Return whether a check is run for an operation."""
    own = (one["checks"] for one in EXEMPTIONS if one["include-operation-id"] == operation)
    return all(checks.get(check, {}).get("enabled", True) for checks in own)


def configuration(
    *,
    phases: Collection[str],
    seed: int,
    max_examples: int,
    headers: Mapping[str, str],
    enabled: Callable[[str], bool] = lambda _: True,
    read_only: bool = False,
    links_only: bool = False,
    may_look_up_first: bool = False,
) -> SchemathesisConfig:
    """Return a configuration of schemathesis.

    Args:
        phases: phases to run.
        seed: seed of the run.
        max_examples: cases per operation in the phase `fuzzing`, scenarios in the phase `stateful`.
        headers: headers with credentials.
        enabled: predicate for the names of checks to run.
        read_only: send only the methods that the OpenAPI document declares.
        links_only: in the phase `stateful`, send valid requests only and follow declared links only.
        may_look_up_first: accept 404 for invalid data, too: a server may look for the resources of the path
            before it validates the rest, and report only the first of two problems.
    """
    load_all_checks()
    disabled = {name for name in REASONS if not enabled(name) or (read_only and name in NOT_READ_ONLY)}
    checks: dict[str, Any] = {name: {"enabled": name not in disabled} for name in check_names()}
    for name, statuses in DEFAULT_STATUSES.items():
        checks[name]["expected-statuses"] = statuses
    if may_look_up_first:
        checks["negative_data_rejection"]["expected-statuses"] = [
            *DEFAULT_STATUSES["negative_data_rejection"],
            "404",
        ]
    if enabled("max_response_time"):
        checks["max_response_time"] = MAX_RESPONSE_TIME
    exempt = [one for one in EXEMPTIONS if all(map(enabled, one["checks"]))]
    return SchemathesisConfig.from_dict(  # pyright: ignore[reportUnknownMemberType]
        {
            "seed": seed,
            "base-url": SERVER,
            "workers": 1,  # with schemathesis 4.32.5, two workers crash
            # As `auth` the two keys would be alternatives, and a server that ignores one of them would pass.
            "headers": {**headers},
            "cache": {"enabled": False},  # no state of earlier runs: the seed alone determines the requests
            "generation": {"max-examples": max_examples, "database": "none", "no-shrink": True},
            "phases": {
                "examples": {"enabled": "examples" in phases},
                "coverage": {
                    "enabled": "coverage" in phases,
                    "generate-duplicate-query-parameters": True,
                    **({"unexpected-methods": []} if read_only else {}),
                },
                "fuzzing": {"enabled": "fuzzing" in phases},
                "stateful": {
                    "enabled": "stateful" in phases,
                    "max-steps": STEPS,
                    **(
                        {"generation": {"mode": "positive"}, "inference": {"algorithms": []}}
                        if links_only
                        else {}
                    ),
                },
            },
            "checks": checks,
            "operations": exempt,
        }
    )
