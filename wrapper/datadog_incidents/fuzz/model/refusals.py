"""Refusals of valid requests that are right: the OpenAPI document leaves them to the server."""

from __future__ import annotations

from ..exchanges import Exchange
from ..session import Session
from .descriptions import may_break
from .operation_schemas import CONFLICT, statuses

BAD_REQUEST = 400


def may_be_refused(session: Session, exchange: Exchange) -> bool:
    """Return whether a server may have refused a request whose body is valid by its schema.

    The mock may not: what it accepts is known.
    """
    request, status = exchange.request, exchange.response.status
    if session.is_mock or request.operation is None or status not in (BAD_REQUEST, CONFLICT):
        return False
    if session.identities.existed(exchange):
        return True
    return status == BAD_REQUEST and may_break(request.operation, request.json())


def is_undeclared_refusal(session: Session, exchange: Exchange) -> bool:
    """Return whether a server may have refused a request with a status that is not declared for it.

    That is 409 for what exists already, e.g. the address of a user.
    """
    if not may_be_refused(session, exchange):
        return False
    return exchange.response.status not in statuses(exchange.request.operation or "")
