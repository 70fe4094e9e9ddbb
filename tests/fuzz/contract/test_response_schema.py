"""Messages about responses that violate their schema."""

from __future__ import annotations

import pytest
from attrs import evolve

from datadog_incidents._openapi.responses import Violation
from datadog_incidents.fuzz.contract.response_schema import _failure
from datadog_incidents.fuzz.failures import Failure
from datadog_incidents.fuzz.report.redaction import Redaction

from ..sessions import KEYS, failure, session


@pytest.mark.parametrize("before", range(470, 500, 5))
def test_no_part_of_a_key_remains_in_a_long_value(before: int) -> None:
    given, key = session(), KEYS["DD-API-KEY"]
    violation = Violation("$.data", "type", "#/x", "string", "x" * before + key + "y" * 500)
    message = _failure("get_incident", 200, violation).message
    shown = Redaction(given.connection.credentials).failure(_with(message)).message
    assert key[:12] not in shown and f"{before + len(key) + 502:,} characters" in shown


def test_a_short_value_is_shown() -> None:
    message = _failure("get_incident", 200, Violation("$.data", "type", "#/x", "string", "text")).message
    assert message.endswith("found string ('text')")


def _with(message: str) -> Failure:
    return evolve(failure(), message=message)
