"""Probe of credentials: every operation needs both keys, or a token, and each of them is verified."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from .. import checks
from ..check_registry import Check, check
from .encodings import path_with_encoded_ids
from .other_faults import with_other_faults
from .probe import Probe, Refusals
from .sample import Sample
from .wrong_keys import NONSENSE, altered, keys_of, missing_keys, wrong_keys

MISSING_REFUSED = check(
    "missing_credentials_refused",
    "Every operation needs both keys or a token: without them the spec has 401, and 403 where one is sent.",
)
WRONG_REFUSED = check(
    "wrong_credentials_refused",
    "A key or token is valid only as a whole and as issued: any other one gives 403 by the spec.",
)
REQUESTS = 50
"""Requests per operation at most, apart from reads."""
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
    # The spec permits 403 if one key is missing; the mock responds with 401.
    missing = (401,) if probe.session.is_mock else (401, 403)
    none: Variations = [("no credentials", {}), ("empty credentials", dict.fromkeys(valid, ""))]
    expected: list[tuple[Check, tuple[int, ...], Variations]] = [
        (MISSING_REFUSED, (401,), none[:1]),
        (MISSING_REFUSED, missing, [*none[1:], *missing_keys(valid)]),
        (WRONG_REFUSED, (403,), [*wrong_keys(valid)]),
        # RFC 6750 has 401 for an invalid token, the spec 403.
        (WRONG_REFUSED, (401, 403), [*_tokens(probe, valid)]),
    ]
    groups = [
        Refusals(
            expectation,
            statuses,
            [(subject, probe.sample.request(credentials=headers)) for subject, headers in variations],
        )
        for expectation, statuses, variations in expected
    ]
    probe.all_refused([*groups, *_with_other_faults(probe.sample, valid), *_keys_in_query(probe, valid)])
    if probe.sample.operation.method == "DELETE":
        check_not_deleted(probe)


def _with_other_faults(sample: Sample, valid: Headers) -> Iterator[Refusals]:
    """Yield missing and wrong credentials with other faults, of which others must not learn."""
    requests = with_other_faults(sample, "no credentials", {})
    encoded = path_with_encoded_ids("%{:02X}", sample)
    if encoded != sample.path:
        # The same URL (RFC 3986), which a rule for paths must not overlook.
        request = sample.request(path=encoded, credentials={})
        requests.append(("no credentials, and IDs percent-encoded", request))
    yield Refusals(MISSING_REFUSED, (401, 403), requests)
    for name in [*keys_of(valid)][-1:]:  # which identifies the user
        wrong = with_other_faults(sample, f"{name} wrong", {**valid, name: NONSENSE})
        yield Refusals(WRONG_REFUSED, (403,), wrong)


def _keys_in_query(probe: Probe, valid: Headers) -> Iterator[Refusals]:
    """Yield the keys in the URL: by the spec they are headers, and URLs are logged.

    For that reason they are sent to the mock in this process only, and never over a network.
    """
    keys = [*keys_of(valid).values()]
    if not probe.session.is_mock or not keys:
        return
    pairs = zip(QUERY, [*keys, *keys], strict=True) if len(keys) > 1 else ()
    sent = "&".join(f"{name}={quote(key, safe='')}" for name, key in pairs)
    query = "&".join(filter(None, (probe.sample.query, sent)))
    variations = [("keys in the query", probe.sample.request(query=query, credentials={}))]
    yield Refusals(MISSING_REFUSED, (401, 403), variations)


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


def _tokens(probe: Probe, valid: Headers) -> Iterator[tuple[str, Headers]]:
    """Yield tokens that are none, and forms of a right one that are not the one (RFC 6750)."""
    yield "nonsense as a token", {"authorization": f"Bearer {NONSENSE}"}
    yield "nonsense as a password", {"authorization": "Basic eHh4eDp4eHh4"}
    yield "a scheme without a token", {"authorization": "Bearer"}
    for name, key in keys_of(valid).items():
        yield f"{name} as a token", {"authorization": f"Bearer {key}"}
        # Neither of the alternatives is complete.
        yield f"nonsense as a token beside {name}", {"authorization": f"Bearer {NONSENSE}", name: key}
    token = _right_token(probe, valid)
    if token:
        yield "token without its scheme", {"authorization": token}
        for scheme in ("Basic", "Token"):
            yield f"token with the scheme {scheme}", {"authorization": f"{scheme} {token}"}
        for subject, one in altered(token):
            yield f"token {subject}", {"authorization": f"Bearer {one}"}
        for name in keys_of(valid):
            yield f"token as {name}", {**valid, name: token}


def _right_token(probe: Probe, valid: Headers) -> str:
    """Return a token that may call the operation; empty if there is none."""
    for one in probe.session.tokens.sufficient(probe.sample.operation)[:1]:
        valid = one.credentials.reveal()
    values = [value for name, value in valid.items() if name.lower() == "authorization"]
    return values[0].partition(" ")[2] if values else ""
