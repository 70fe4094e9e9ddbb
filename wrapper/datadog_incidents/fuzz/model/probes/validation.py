"""Probe of validation: a request that breaks one rule of the OpenAPI document is refused."""

from __future__ import annotations

from urllib.parse import quote

from ...exchanges import Request
from ..check_registry import check
from ..operation_schemas import query_parameters
from ..schemas import request_schema
from .probe import Probe
from .sample import encoded
from .violations import query_violations, violations

INVALID_BODY_REFUSED = check(
    "invalid_body_refused",
    "A request body that breaks one rule of its schema gives 400, whichever rule it is.",
)
INVALID_QUERY_REFUSED = check(
    "invalid_query_refused", "A query parameter that breaks one rule of its schema gives 400."
)
MISSING_QUERY_REFUSED = check(
    "missing_query_refused", "A request without a query parameter that the spec requires gives 400."
)
QUICK = 16
"""Bodies with a wrong type that few servers accept, per operation in the profile `quick`."""


def probe_validation(probe: Probe) -> None:
    """Break each rule of the body and of the query alone."""
    schema = request_schema(probe.operation)
    if schema is not None and probe.sample.body is not None and probe.runs(INVALID_BODY_REFUSED):
        found = [*violations(schema, probe.sample.body)]
        # Wrong types are by far the most numerous; each other rule is broken in all profiles.
        types = probe.some([one for one in found if one.breaks_type and not one.is_likely], QUICK)
        found = [*(one for one in found if one.is_likely or not one.breaks_type), *types]
        for foreign, statuses in ((False, (400,)), (True, (400, 404))):
            requests = [
                (one.subject, probe.sample.request(body=encoded(one.body)))
                for one in found
                if one.is_foreign is foreign
            ]
            probe.refused(INVALID_BODY_REFUSED, requests, statuses)
    _probe_query(probe)


def _probe_query(probe: Probe) -> None:
    sample = probe.sample
    invalid: list[tuple[str, Request]] = []
    for name, parameter in query_parameters(probe.operation).items():
        others = "&".join(
            one for one in sample.query.split("&") if one and not one.startswith(f"{quote(name, safe='')}=")
        )
        prefix = f"{others}&" if others else ""
        found = [*query_violations(parameter)]
        for keyword, text in found:
            query = f"{prefix}{_written(name, text)}"
            invalid.append((f"{name} {keyword}", sample.request(query=query)))
        beside = _all_but(probe.operation, name)
        for keyword, text in _of_each_kind(found) if beside else ():
            query = f"{prefix}{beside}&{_written(name, text)}"
            invalid.append((f"{name} {keyword} beside others", sample.request(query=query)))
        if parameter.required:
            probe.refused(MISSING_QUERY_REFUSED, [(name, sample.request(query=others))], (400,))
        elif sample.operation.method == "GET":
            # Which of two values counts is not specified, nor that they are refused: only no 5xx.
            text = _written(name, "1")
            probe.send(sample.request(query=f"{prefix}{text}&{text}"))
    probe.refused(INVALID_QUERY_REFUSED, invalid, (400,))


def _written(name: str, text: str) -> str:
    return f"{quote(name, safe='')}={quote(text, safe=',')}"


def _all_but(operation: str, name: str) -> str:
    """Return a query with a valid value for each optional parameter but one; empty if there are no others."""
    others = {
        key: one for key, one in query_parameters(operation).items() if key != name and not one.required
    }
    return "&".join(_written(key, one.usual) for key, one in others.items() if one.usual)


def _of_each_kind(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return one of the violations of each keyword."""
    return [*{keyword.partition(" ")[0]: (keyword, text) for keyword, text in reversed(found)}.values()]
