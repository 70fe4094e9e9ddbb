"""Strategies for whole responses of an operation."""

from __future__ import annotations

import json
import warnings
from collections.abc import Mapping
from difflib import get_close_matches
from typing import Any

from attrs import field, frozen
from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from datadog_incidents_api.operations import OPERATIONS

from ..._common.argument_checks import is_a
from ..._common.log_text import truncated
from ..._openapi.responses import response_rules
from ..._sync.client import IncidentsClient
from ..generation.body_corruptions import BODY_CORRUPTIONS, encoded
from ..generation.declared_responses import declared_responses
from ..generation.method_calls import method_of
from ..responding_transport import RespondingTransport
from .decoding import SITE
from .drawn_source import DrawnSource
from .profiles import Profile, check, values

_BETA = [operation.id for operation in OPERATIONS.values() if operation.unstable]
_OTHER_TYPES = ("text/html", "text/plain", "application/xml")
_OTHER_STATUSES = (418, 206, 299, 302, 422, 499, 520, 599)


@frozen
class GeneratedResponse:
    """Response to an operation.

    Attributes:
        operation: ID of the operation.
        status: HTTP status.
        headers: names in lower case, and values.
        content: body as sent.
    """

    operation: str
    status: int
    headers: Mapping[str, str]
    content: bytes = field(repr=lambda content: repr(content if len(content) < 1000 else content[:1000]))

    @property
    def json(self) -> Any:
        """Parsed body; None if the response has none.

        Raises:
            ValueError: the body is no JSON; only of hostile responses.
        """
        return json.loads(self.content) if self.content else None

    @property
    def transport(self) -> RespondingTransport:
        """Transport for a client of `httpx` or `httpx2`, sync or async, that responds to all requests."""
        return RespondingTransport(self.status, self.headers, self.content)

    def result(self) -> Any:
        """Return what the client's method returns if it receives this response; the first page of a list.

        Raises:
            DatadogError: what the method raises, e.g. `NotFoundError` for a 404.
        """
        with (
            warnings.catch_warnings(),
            IncidentsClient(
                access_token="generated",  # noqa: S106  # never sent
                base_url=SITE,
                transport=self.transport,
                retry=None,
                unstable_operations=_BETA,
            ) as client,
        ):
            warnings.simplefilter("ignore", DeprecationWarning)
            returned = method_of(client, self.operation)()
            return next(returned.pages()) if hasattr(returned, "pages") else returned


def responses(
    operation_id: str, profile: Profile = "realistic", *, status: int | None = None
) -> SearchStrategy[GeneratedResponse]:
    """Return a strategy for the responses of an operation that the spec declares: successes and errors.

    Hostile ones break the spec, by their status, content type or body. Clients raise no other error than
    `DatadogError` for them, or accept them.

    Args:
        operation_id: ID of the operation, e.g. `get_incident`.
        profile: `realistic`, `valid`, `evolved` or `hostile`.
        status: HTTP status, e.g. 200; any declared one if None.

    Raises:
        ValueError: there is no such operation or profile, or the operation has no such status.
        MissingExtraError: `hostile` needs a package that is not installed.
    """
    check(profile, is_response=True)
    if not is_a(operation_id, str):
        raise ValueError(
            "operation_id must be the ID of an operation, e.g. 'get_incident', "
            f"not {truncated(repr(operation_id), 100)}"
        )
    if operation_id not in OPERATIONS:
        near = get_close_matches(operation_id, OPERATIONS, n=1)
        hint = f"; did you mean {near[0]!r}?" if near else ""
        raise ValueError(f"there is no operation {operation_id!r}{hint}")
    known = {one.status for one in declared_responses(operation_id)}
    if status is not None and (not is_a(status, int) or is_a(status, bool)):
        raise ValueError(f"status must be a whole number, not {truncated(repr(status), 100)}")
    if status is not None and status not in known:
        statuses = ", ".join(map(str, sorted(known)))
        raise ValueError(f"{operation_id} has no response with status {status}, but {statuses}")
    if profile != "hostile":
        return _declared(operation_id, profile, status)
    return _hostile(operation_id, status)


replies = responses
"""Other name of `responses`."""


@st.composite
def _declared(draw: DrawFn, operation: str, profile: Profile, status: int | None) -> GeneratedResponse:
    source = DrawnSource(draw)
    declared = [one for one in declared_responses(operation) if status in (None, one.status)]
    successes = [one for one in declared if one.status < 300]
    errors = [one for one in declared if one.status >= 300]
    is_error = not successes or (errors and source.chance(0.5))  # the simplest response is a success
    chosen = source.choice(errors if is_error else successes)
    if chosen.schema is None or chosen.content_type is None:
        return GeneratedResponse(operation, chosen.status, {}, b"")
    content = encoded(values(profile, source).value(chosen.schema))
    return GeneratedResponse(operation, chosen.status, {"content-type": chosen.content_type}, content)


@st.composite
def _hostile(draw: DrawFn, operation: str, status: int | None) -> GeneratedResponse:
    source = DrawnSource(draw)
    valid = draw(_declared(operation, "valid", status))
    changes = source.subset(("body", "content type", "status"), 0.4) or ["body"]
    status_sent, headers, content = valid.status, dict(valid.headers), valid.content
    if "body" in changes:
        content = source.choice(BODY_CORRUPTIONS)(source, content)
    if "content type" in changes:
        headers["content-type"] = source.choice(_OTHER_TYPES)
    if "status" in changes and status is None:
        status_sent = source.choice(_OTHER_STATUSES)
    response = GeneratedResponse(operation, status_sent, headers, content)
    assume(_breaks_the_spec(response))  # rather than a filter, which would hinder shrinking
    return response


def _breaks_the_spec(response: GeneratedResponse) -> bool:
    operation, kind = OPERATIONS[response.operation], response.headers.get("content-type", "")
    found = response_rules().violations(
        operation.path, operation.method, response.status, kind, response.content
    )
    return next(found, None) is not None
