"""Probe of scopes: a token may call the operations whose scopes it has, and no others."""

from __future__ import annotations

from attrs import evolve

from datadog_incidents_api.operations import OPERATIONS

from ...exchanges import Exchange
from ...limited_tokens import READING, VARIABLES, LimitedToken
from ..check_registry import check
from .credentials import check_not_deleted
from .probe import Probe, page

INSUFFICIENT_REFUSED = check(
    "insufficient_scope_refused",
    "A token needs all scopes that the spec names for the operation: without one of them, it gives 403.",
)
SUFFICIENT_ACCEPTED = check(
    "sufficient_scope_accepted",
    "A token with the scopes that the spec names for the operation may call it.",
)
REQUESTS = 9
"""Requests per operation at most, apart from reads."""
FORBIDDEN = 403


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
    # Other faults, which only clients that may call the operation may learn.
    name, credentials = tokens[0].name, tokens[0].credentials.reveal()
    if probe.sample.unknown != probe.sample.path:
        unknown = probe.sample.request(path=probe.sample.unknown, credentials=credentials)
        requests.append((f"{name}, and an unknown ID", unknown))
    if probe.sample.body is not None:
        requests.append((f"{name}, and no JSON", probe.sample.request(body=b"{", credentials=credentials)))
    probe.refused(INSUFFICIENT_REFUSED, requests, (FORBIDDEN,))
    if method == "DELETE":
        check_not_deleted(probe)


def _after_accepted(probe: Probe, tokens: list[LimitedToken]) -> Probe:
    """Return a probe of the sample after requests that succeed, which a server may remember.

    They are the request of the sample itself, whose response a cache could give to others, or after which
    there is something to overwrite, and what the tokens may read.
    """
    sample, sent = probe.sample, list[Exchange]()
    if sample.operation.method != "DELETE":
        sent.append(probe.send(sample.request()))
    for read in sample.reads:
        for token in tokens:
            if read.operation is not None and token in probe.session.tokens.sufficient(
                OPERATIONS[read.operation]
            ):
                request = evolve(page(read), credentials=token.credentials.reveal())
                sent.append(probe.session.connection.send(request))
    return Probe(probe.session, evolve(sample, setup=(*sample.setup, *sent)))


def _probe_sufficient(probe: Probe, token: LimitedToken) -> None:
    if not probe.runs(SUFFICIENT_ACCEPTED):
        return
    if probe.sample.operation.method != "GET":
        probe = Probe(probe.session, probe.sample.fresh())
    exchange = probe.send(probe.sample.request(credentials=token.credentials.reveal()))
    status = exchange.response.status
    probe.expect(
        SUFFICIENT_ACCEPTED,
        status in probe.sample.accepted,
        token.name,
        f"expected success with {token.name}, got {status}",
        exchange,
    )
