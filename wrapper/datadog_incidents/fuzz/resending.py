"""Recorded calls sent again, with the IDs that the server assigns this time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import evolve

from datadog_incidents._common.json_kinds import is_array, is_object
from datadog_incidents._common.secret import Secret

from .connection import Connection
from .exchanges import Exchange, Request
from .limited_tokens import PLACEHOLDER
from .live.marks import run_ids
from .report.redaction import NO_CREDENTIALS, VARIABLES

_ID = re.compile(r"[\w-]{8,}")
"""Values that are replaced. Shorter ones, e.g. a number, are part of too many other values."""


class MissingCredentialError(Exception):
    """Recorded call with a token or key that this run does not have. The message names it."""


def resend(
    connection: Connection,
    recorded: Sequence[Exchange],
    placeholders: Secret[Mapping[str, str]] = NO_CREDENTIALS,
    *,
    run_id: str | None = None,
) -> list[Exchange]:
    """Send the requests of recorded exchanges, in order.

    An ID in a recorded response is replaced in all later requests by the one in the same place of the
    response of this time.

    Args:
        connection: connection to the server.
        recorded: redacted exchanges, in order.
        placeholders: further credentials, which are sent in place of their placeholders.
        run_id: ID of this run, in place of the one in recorded marks; None if the run marks nothing.

    Raises:
        BudgetExhausted: the run has no requests or no time left.
        MissingCredentialError: a request was sent with a token or key that is missing now.
        NotPermittedError: a guard refused a request.
        UnreachableError: the server did not respond.
    """
    check_credentials(recorded, placeholders)
    own, others = connection.credentials.reveal(), placeholders.reveal()
    # Otherwise, a text would get a second mark, and users of the recorded run would be those of others.
    new_ids = {} if run_id is None else dict.fromkeys(run_ids(recorded), run_id)
    sent: list[Exchange] = []
    for exchange in recorded:
        request = _with_credentials(_with_ids(exchange.request, new_ids), own, others)
        sent.append(connection.send(request))
        new_ids.update(_differences(exchange.response.json(), sent[-1].response.json()))
    return sent


def check_credentials(recorded: Sequence[Exchange], placeholders: Secret[Mapping[str, str]]) -> None:
    """Check that this run has the tokens and keys that recorded requests were sent with.

    Raises:
        MissingCredentialError: one of them is missing.
    """
    for exchange in recorded:
        for value in (exchange.request.credentials or {}).values():
            if (found := PLACEHOLDER.fullmatch(value)) and value not in placeholders.reveal():
                raise MissingCredentialError(f"a recorded call was sent with {found[1]}, which is not set")


def _differences(old: Any, new: Any) -> Iterator[tuple[str, str]]:
    """IDs in a recorded response, and those in their places in another response."""
    pending = [(old, new)]
    while pending:
        old, new = pending.pop()
        if is_object(old) and is_object(new):
            pending += [(old[key], new[key]) for key in old.keys() & new.keys()]
        elif is_array(old) and is_array(new):
            pending += zip(old, new, strict=False)
        elif isinstance(old, str) and isinstance(new, str) and old != new and _ID.fullmatch(old):
            yield old, new


def _with_ids(request: Request, new_ids: Mapping[str, str]) -> Request:
    if not new_ids:
        return request
    pattern = re.compile("|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in new_ids))

    def replaced(text: str) -> str:
        return pattern.sub(lambda found: new_ids[found[0]], text)

    body = replaced(request.body.decode("latin-1")).encode("latin-1", "replace")
    return evolve(request, path=replaced(request.path), query=replaced(request.query), body=body)


def _with_credentials(request: Request, own: Mapping[str, str], others: Mapping[str, str]) -> Request:
    """A request with the credentials of this run where the recorded one had those of its run."""
    if request.credentials is None:
        return request
    values = {VARIABLES[name.lower()]: value for name, value in own.items() if name.lower() in VARIABLES}
    values |= others
    shown = {name: values.get(value, value) for name, value in request.credentials.items()}
    return evolve(request, credentials=None if shown == own else shown)
