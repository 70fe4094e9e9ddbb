"""Probe of scopes: a token may call the operations whose scopes it has, and no others."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from attrs import evolve

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents_api.operations import OPERATIONS

from ...exchanges import Exchange, Request
from ...limited_tokens import READING, VARIABLES, LimitedToken
from ..check_registry import check
from ..json_parts import as_object
from ..operation_schemas import query_parameters
from .credentials import check_not_deleted
from .encodings import path_with_encoded_ids
from .other_faults import with_other_faults
from .probe import Probe, Refusals, page
from .sample import Sample
from .sample import encoded as encoded_body
from .wrong_keys import Headers, keys_of

INSUFFICIENT_REFUSED = check(
    "insufficient_scope_refused",
    "A token needs all scopes that the spec names for the operation: without one of them, it gives 403.",
)
SUFFICIENT_ACCEPTED = check(
    "sufficient_scope_accepted",
    "A token with the scopes that the spec names for the operation may call it.",
)
REQUESTS = 16
"""Requests per operation at most, apart from reads."""
UNAUTHORIZED, FORBIDDEN = 401, 403


def probe_scopes(probe: Probe) -> None:
    """Send the request with tokens that lack a scope, and with tokens that have no other scopes."""
    if not probe.runs(INSUFFICIENT_REFUSED, SUFFICIENT_ACCEPTED):
        return
    _note_missing_tokens(probe)
    operation, tokens = probe.sample.operation, probe.session.tokens
    if insufficient := tokens.insufficient(operation):
        _probe_insufficient(probe, insufficient)
    for token in tokens.sufficient(operation):
        _probe_sufficient(probe, token)


def _note_missing_tokens(probe: Probe) -> None:
    """Note which tokens the run lacks, once."""
    notes = probe.session.progress.notes
    for scopes, variable in VARIABLES.items():
        if not probe.session.tokens.has(scopes):
            checks = (INSUFFICIENT_REFUSED, *((SUFFICIENT_ACCEPTED,) if scopes == READING else ()))
            kind = "for reading alone" if scopes == READING else "without scopes"
            names = " and ".join(one.name for one in checks if probe.runs(one))
            text = f"{names} not run with a token {kind}: {variable} is not set"
            if names and text not in notes:
                notes.append(text)


def _probe_insufficient(probe: Probe, tokens: list[LimitedToken]) -> None:
    method = probe.sample.operation.method
    if method == "DELETE":
        probe = Probe(probe.session, probe.sample.fresh())
    probe = _after_accepted(probe, tokens)
    requests = [(one.name, probe.sample.request(credentials=one.credentials.reveal())) for one in tokens]
    requests += _in_other_forms(probe.sample, tokens[0])
    # Neither of the alternatives is complete; which of them the response is about is not specified.
    keys = keys_of(probe.session.connection.credentials.reveal())
    name, headers = tokens[0].name, tokens[0].credentials.reveal()
    both = [
        (f"{name} beside {one}", probe.sample.request(credentials={**headers, one: key}))
        for one, key in keys.items()
    ]
    probe.all_refused(
        [
            Refusals(INSUFFICIENT_REFUSED, (FORBIDDEN,), requests),
            Refusals(INSUFFICIENT_REFUSED, (UNAUTHORIZED, FORBIDDEN), both),
        ]
    )
    if method == "DELETE":
        check_not_deleted(probe)


def _in_other_forms(sample: Sample, token: LimitedToken) -> list[tuple[str, Request]]:
    """Return requests that a token without the scope must not make, whatever else is in them."""
    name, credentials = token.name, token.credentials.reveal()
    requests = with_other_faults(sample, name, credentials)
    encoded = path_with_encoded_ids("%{:02X}", sample)
    if encoded != sample.path:
        requests.append(
            (f"{name}, and IDs percent-encoded", sample.request(path=encoded, credentials=credentials))
        )
    if is_object(sample.body):
        empty: dict[str, Any] = {
            **sample.body,
            "data": {**as_object(sample.body.get("data")), "attributes": {}},
        }
        request = sample.request(body=encoded_body(empty), credentials=credentials)
        requests.append((f"{name}, and no attributes", request))
    return requests


def _after_accepted(probe: Probe, tokens: list[LimitedToken]) -> Probe:
    """Return a probe of the sample after requests that succeed, which a server may remember.

    They are the request of the sample itself, also with a token that may send it, whose response a cache
    could give to others, or after which there is something to overwrite, and what the tokens may read.
    """
    sample, sent = probe.sample, list[Exchange]()
    if sample.operation.method != "DELETE":
        sent.append(probe.send(sample.request()))
        sufficient = probe.session.tokens.sufficient(sample.operation)
        for token in () if sample.conflicts else sufficient[:1]:
            sent.append(probe.send(sample.request(credentials=token.credentials.reveal())))
    for read in sample.reads:
        for token in tokens:
            if read.operation is not None and token in probe.session.tokens.sufficient(
                OPERATIONS[read.operation]
            ):
                request = evolve(page(read), credentials=token.credentials.reveal())
                sent.append(probe.session.connection.send(request))
    return evolve(probe, before=tuple(sent))


def _probe_sufficient(probe: Probe, token: LimitedToken) -> None:
    if not probe.runs(SUFFICIENT_ACCEPTED):
        return
    operation, credentials = probe.sample.operation, token.credentials.reveal()
    forms: list[tuple[str, Headers, dict[str, str]]] = [(token.name, credentials, {})]
    if token.scopes == frozenset(operation.scopes):
        # The case of a scheme means nothing (RFC 9110).
        forms.append((f"{token.name}, and the scheme in lower case", _in_lower_case(credentials), {}))
        include = query_parameters(operation.id).get("include")
        if include is not None and include.values and not probe.sample.query:
            query = f"include={quote(include.values[0])}"
            forms.append((f"{token.name}, and include", credentials, {"query": query}))
    for name, headers, changes in forms:
        if operation.method != "GET":
            probe = Probe(probe.session, probe.sample.fresh())
        exchange = probe.send(probe.sample.request(credentials=headers, **changes))
        status = exchange.response.status
        probe.expect(
            SUFFICIENT_ACCEPTED,
            status in probe.sample.accepted,
            name,
            f"expected success with {name}, got {status}",
            exchange,
        )


def _in_lower_case(headers: Headers) -> dict[str, str]:
    """Return headers with the scheme of a token in lower case."""
    parted = {name: value.partition(" ") for name, value in headers.items()}
    return {name: f"{scheme.lower()} {token}" for name, (scheme, _, token) in parted.items()}
