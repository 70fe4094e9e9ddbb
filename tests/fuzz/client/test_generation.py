"""Generated responses: valid ones are valid, evolved ones are not, and every operation and change occurs."""

from __future__ import annotations

from collections import Counter

import pytest
from client_fuzzing.cases import KINDS, Canned, Kind
from client_fuzzing.corruptions import CORRUPTIONS
from client_fuzzing.generation import NAMES, case

from datadog_incidents._openapi.responses import Violation, response_rules
from datadog_incidents.testing.generation.declared_responses import declared_responses
from datadog_incidents.testing.generation.evolved_values import EvolvedValues
from datadog_incidents.testing.generation.source import RandomSource
from datadog_incidents_api.operations import OPERATIONS

ROUNDS = 12


def responses(kind: Kind) -> list[tuple[str, Canned]]:
    """Return responses of a kind to all operations, each with the operation."""
    cases = [case(3, number, [kind]) for number in range(ROUNDS * len(NAMES))]
    return [(one.operation, canned) for one in cases for canned in one.responses]


def violations(operation: str, canned: Canned) -> list[Violation]:
    found, headers = OPERATIONS[operation], dict(canned.headers)
    kind = headers.get(b"content-type", b"").decode()
    return [*response_rules().violations(found.path, found.method, canned.status, kind, canned.body)]


def test_valid_responses_violate_no_rule_of_the_spec() -> None:
    assert [(name, found) for name, one in responses("valid") for found in violations(name, one)] == []


def test_most_evolved_responses_violate_the_spec() -> None:
    changed = [(name, one) for name, one in responses("evolved") if one.changes]
    assert sum(bool(violations(*one)) for one in changed) > len(changed) / 2


def test_all_declared_responses_of_all_operations_are_generated() -> None:
    declared = {(name, one.status) for name in NAMES for one in declared_responses(name) if one.status < 300}
    assert {(name, one.status) for name, one in responses("valid")} >= declared
    assert {one.status for _, one in responses("valid")} >= {400, 401, 403, 404, 429}


def test_all_changes_and_corruptions_occur() -> None:
    changes = Counter(change for _, one in responses("evolved") for change in one.changes)
    assert {*changes} == {
        "null",
        "unknown constant",
        "unknown member",
        "unknown variant",
        "text of another form",
    }
    corruptions = Counter(change for _, one in responses("hostile") for change in one.changes)
    assert {corruption.__name__.replace("_", " ") for corruption in CORRUPTIONS} <= {*corruptions}


@pytest.mark.parametrize("kind", KINDS)
def test_cases_are_reproducible(kind: Kind) -> None:
    numbers = range(len(NAMES))
    assert [case(5, number, [kind]) for number in numbers] == [case(5, number, [kind]) for number in numbers]
    assert [case(5, number, [kind]) for number in numbers] != [case(6, number, [kind]) for number in numbers]


def test_unions_of_one_model_and_null_get_no_unknown_variant() -> None:
    """Clients cannot decode one, since the spec does not announce further variants."""
    values = EvolvedValues(RandomSource(1), share=0.5)
    schema = {"oneOf": [{"$ref": "#/components/schemas/IncidentUserData"}, {"type": "null"}]}
    for _ in range(50):
        values.value(schema)
    assert "unknown variant" not in values.changes
