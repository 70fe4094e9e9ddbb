"""Probe of methods: one that a path does not have is refused, and the response names those that it has."""

from __future__ import annotations

import re

from datadog_incidents_api.operations import OPERATIONS

from ...exchanges import Exchange
from ..check_registry import check
from .probe import Probe

METHOD_REFUSED = check(
    "undeclared_method_refused", "A method that the spec does not have for a path gives 405 (RFC 9110)."
)
METHODS_NAMED = check(
    "allow_names_methods", "A 405 names the methods that the path has in the header `Allow` (RFC 9110)."
)
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
UNKNOWN = (400, 403, 404, 415)
"""Statuses by which a newer server may refuse a request of a method that the spec does not have yet."""
REQUESTS = 4
"""Requests per path at most."""


def probe_methods(probe: Probe) -> None:
    """Send the methods that the path does not have, once per path."""
    sample = probe.sample
    if probe.session.read_only or not probe.runs(METHOD_REFUSED, METHODS_NAMED):
        return
    declared = [one for one in OPERATIONS.values() if one.path == sample.operation.path]
    matching = {one.path for one in OPERATIONS.values() if _matches(one.path, sample.path)}
    first = next(one.id for one in declared if probe.session.selection.has(one.id))
    # `search` could be the ID of an incident, for methods that the search does not have.
    if first != probe.operation or len(matching) > 1:
        return
    known, newer = {one.method for one in declared}, set[str]()
    may_be_newer = not probe.session.is_mock
    for method in METHODS:
        if method in known | newer:  # a newer method may succeed, and is not sent
            continue
        exchange = probe.send_permitted(sample.request(method=method, operation=None))
        if exchange is None:
            continue
        status = exchange.response.status
        if may_be_newer and status in UNKNOWN:
            continue
        message = f"expected 405 for {method}, got {status}"
        if probe.expect(METHOD_REFUSED, status == 405, method, message, exchange):
            named = _methods_in(exchange)
            newer |= named - known - {method} if may_be_newer else set()
            _check_allow(probe, known, newer, method, exchange)


def _methods_in(exchange: Exchange) -> set[str]:
    allow = exchange.response.headers.get("allow", "")
    return {one.strip().upper() for one in allow.split(",") if one.strip()}


def _check_allow(probe: Probe, known: set[str], newer: set[str], method: str, exchange: Exchange) -> None:
    named = _methods_in(exchange)
    found = ", ".join(sorted(named)) or "none"
    message = f"expected {', '.join(sorted(known))} in `Allow` for {method}, got {found}"
    right = known <= named and not named & {*METHODS} - known - newer
    probe.expect(METHODS_NAMED, right, f"{method} Allow", message, exchange)


def _matches(template: str, path: str) -> bool:
    return re.fullmatch(re.sub(r"\{[^}]*\}", "[^/]+", template), path) is not None
