"""Check of response bodies that permits what a newer server may return.

For `response_schema_conformance` of schemathesis, a value that an enumeration does not list is a failure, as
responses are validated by the same schemas as requests.
"""

from __future__ import annotations

import re
from functools import cache

from schemathesis.checks import CheckContext
from schemathesis.core.failures import FailureGroup
from schemathesis.core.transport import Response, response_content_type

from datadog_incidents._openapi.document import openapi_document
from datadog_incidents._openapi.responses import ResponseRules, Violation
from datadog_incidents_api.types import UNSET

from .contract_failure import ContractFailure
from .open_enumerations import with_open_enumerations
from .schemathesis_types import Case

OTHER_CHECKS = ("status", "content-type")
"""Rules that other checks verify."""
MAX_SHOWN = 500
"""Maximum number of characters of a value in a message."""


@cache
def _rules() -> ResponseRules:
    return ResponseRules(with_open_enumerations(openapi_document()))


def response_schema_conformance(ctx: CheckContext, response: Response, case: Case) -> bool | None:
    """Check of schemathesis: the body of a response is valid under the schema of its status."""
    operation = case.operation
    if case.method.upper() != operation.method.upper():
        return True
    violations = _rules().violations(
        operation.path,
        operation.method.upper(),
        response.status_code,
        response_content_type(response) or "",
        response.content,
    )
    failures = {
        failure.subject: failure
        for failure in (
            _failure(operation.label, response.status_code, one)
            for one in violations
            if one.rule not in OTHER_CHECKS
        )
    }
    if failures:
        raise FailureGroup([*failures.values()])
    return None


def _failure(operation: str, status: int, violation: Violation) -> ContractFailure:
    path = re.sub(r"\[\d+\]", "[*]", violation.path)
    place = "the body" if violation.path == "$" else violation.path
    value = "" if violation.value is UNSET else f" ({_shown(violation.value)})"
    return ContractFailure(
        "response_schema_conformance",
        operation,
        f"{status} {path} {violation.rule}",
        f"expected {place} of the response with status {status} to satisfy {violation.rule} at "
        f"{violation.pointer}, found {violation.found}{value}",
    )


def _shown(value: object) -> str:
    """A value as text, not cut: the rest of a credential that is cut could not be recognized as one."""
    text = repr(value)
    return text if len(text) <= MAX_SHOWN else f"{len(text):,} characters"
