"""Probe of credentials: every operation needs both keys, or a token, and each of them is verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from .. import checks
from ..check_registry import Check, check
from .probe import Probe

MISSING_REFUSED = check(
    "missing_credentials_refused",
    "Every operation needs both keys or a token: without them the spec has 401, and 403 where one is sent.",
)
WRONG_REFUSED = check(
    "wrong_credentials_refused",
    "A key or token is valid only as a whole and as issued: any other one gives 403 by the spec.",
)
REQUESTS = 24
"""Requests per operation at most, apart from reads."""
NONSENSE = "x" * 32
QUERY = ("api_key", "application_key", "DD-API-KEY", "DD-APPLICATION-KEY")
"""Query parameters in which a server might look for keys."""

Headers = Mapping[str, str]
Variations = list[tuple[str, Headers]]


def probe_credentials(probe: Probe) -> None:
    """Send the request with missing and with wrong credentials."""
    if not probe.runs(MISSING_REFUSED, WRONG_REFUSED):
        return
    valid = probe.session.connection.credentials.reveal()
    if probe.sample.operation.method == "GET":
        probe.send(probe.sample.request())  # a response that a cache could give to others
    none: Variations = [("no credentials", {}), ("empty credentials", dict.fromkeys(valid, ""))]
    expected: list[tuple[Check, tuple[int, ...], Variations]] = [
        (MISSING_REFUSED, (401,), none[:1]),
        (MISSING_REFUSED, (401, 403), [*none[1:], *_missing(valid)]),
        (WRONG_REFUSED, (403,), [*_wrong(valid)]),
        # RFC 6750 has 401 for an invalid token, the spec 403.
        (WRONG_REFUSED, (401, 403), [*_tokens(valid), *_without_scheme(probe)]),
    ]
    for expectation, statuses, variations in expected:
        requests = [(subject, probe.sample.request(credentials=headers)) for subject, headers in variations]
        probe.refused(expectation, requests, statuses)
    _probe_order(probe)
    _probe_keys_in_query(probe, valid)
    if probe.sample.operation.method == "DELETE":
        check_not_deleted(probe)


def _probe_order(probe: Probe) -> None:
    """Send no credentials with other faults, which only clients with credentials may learn."""
    variations = [
        ("no credentials, and an unknown ID", probe.sample.request(path=probe.sample.unknown, credentials={}))
    ]
    if probe.sample.body is not None:
        variations.append(("no credentials, and no JSON", probe.sample.request(body=b"{", credentials={})))
    probe.refused(MISSING_REFUSED, variations, (401, 403))


def _probe_keys_in_query(probe: Probe, valid: Headers) -> None:
    """Send the keys in the URL: by the spec they are headers, and URLs are logged.

    For that reason they are sent to the mock in this process only, and never over a network.
    """
    keys = [key for name, key in valid.items() if name.lower() != "authorization"]
    if probe.session.mock is None or not keys:
        return
    pairs = zip(QUERY, [*keys, *keys], strict=True) if len(keys) > 1 else ()
    sent = "&".join(f"{name}={quote(key, safe='')}" for name, key in pairs)
    query = "&".join(filter(None, (probe.sample.query, sent)))
    variations = [("keys in the query", probe.sample.request(query=query, credentials={}))]
    probe.refused(MISSING_REFUSED, variations, (401, 403))


def check_not_deleted(probe: Probe) -> None:
    """Send the DELETE of the sample, and check that it succeeds: those that were refused deleted nothing."""
    exchange = probe.send(probe.sample.request())
    status = exchange.response.status
    probe.expect(
        checks.REFUSED_CHANGES_NOTHING,
        status in probe.sample.accepted,
        "delete",
        f"expected that what refused requests have not deleted can be deleted, got {status}",
        exchange,
    )


def _missing(valid: Headers) -> Iterator[tuple[str, Headers]]:
    if len(valid) > 1:
        for name in valid:
            yield f"{name} missing", {other: one for other, one in valid.items() if other != name}
            yield f"{name} empty", {**valid, name: ""}


def _wrong(valid: Headers) -> Iterator[tuple[str, Headers]]:
    for name, key in valid.items():
        if name.lower() == "authorization":
            continue
        yield f"{name} wrong", {**valid, name: NONSENSE}
        if key.swapcase() != key:
            yield f"{name} in another case", {**valid, name: key.swapcase()}
        if len(key) > 1:
            yield f"{name} without its end", {**valid, name: key[:-1]}
        yield f"{name} with an addition", {**valid, name: f"{key}x"}
    if len({*valid.values()}) > 1:
        names = [*valid]
        yield "keys exchanged", dict(zip(names, [valid[one] for one in reversed(names)], strict=True))
        for name, key in valid.items():
            yield f"{name} in all headers", dict.fromkeys(names, key)


def _tokens(valid: Headers) -> Iterator[tuple[str, Headers]]:
    yield "nonsense as a token", {"authorization": f"Bearer {NONSENSE}"}
    yield "nonsense as a password", {"authorization": "Basic eHh4eDp4eHh4"}
    for name, key in valid.items():
        if name.lower() == "authorization":
            yield "token without its end", {name: key[:-1]}
            yield "token with an addition", {name: f"{key}x"}
            yield "token in another case", {name: _scheme_kept(key)}


def _without_scheme(probe: Probe) -> Iterator[tuple[str, Headers]]:
    """Yield a token that may call the operation, but without `Bearer` (RFC 6750)."""
    for one in probe.session.tokens.sufficient(probe.sample.operation)[:1]:
        for name, value in one.credentials.reveal().items():
            yield "token without its scheme", {name: value.partition(" ")[2]}


def _scheme_kept(value: str) -> str:
    scheme, _, token = value.partition(" ")
    return f"{scheme} {token.swapcase()}"
