"""Sequence of calls as commands of a shell, in which IDs that the server assigns are variables."""

from __future__ import annotations

from collections.abc import Sequence

from datadog_incidents._common.json_kinds import is_object
from datadog_incidents._common.log_text import single_line, truncated

from ..exchanges import Exchange, Request
from .curl import curl

MIN_ID = 8
"""Minimum length of an ID that becomes a variable. Shorter ones are part of too many other values."""


def shell_calls(exchanges: Sequence[Exchange], base_url: str, *, limit: int | None = None) -> list[str]:
    """Return the command for each call, on a line of its own.

    Args:
        exchanges: redacted exchanges, in order.
        base_url: URL of the server, without a trailing slash.
        limit: maximum length of a command, in place of which a longer one is described; None for any length.
    """
    variables: dict[str, str] = {}
    lines: list[str] = []
    for index, exchange in enumerate(exchanges):
        command = curl(exchange.request, base_url, variables)
        created = _created_id(exchange)
        if created is not None and created not in variables and _is_used(created, exchanges[index + 1 :]):
            variables[created] = f"id{len(variables) + 1}"
            command = f"{variables[created]}=$({command} | jq -r .data.id)"
        too_long = limit is not None and len(command) > limit
        lines.append(_description(exchange.request) if too_long else command)
    return lines


def _created_id(exchange: Exchange) -> str | None:
    """ID of the resource that a call has created."""
    if exchange.request.method != "POST" or not exchange.response.ok:
        return None
    body = exchange.response.json()
    data = body.get("data") if is_object(body) else None
    found = data.get("id") if is_object(data) else None
    return found if isinstance(found, str) and len(found) >= MIN_ID else None


def _is_used(value: str, exchanges: Sequence[Exchange]) -> bool:
    requests = (one.request for one in exchanges)
    return any(value in f"{one.path}?{one.query}" or value.encode() in one.body for one in requests)


def _description(request: Request) -> str:
    call = f"{request.method} {single_line(truncated(request.path, 100))}"
    return f"# {call} with a body of {len(request.body):,} bytes, which is in the file of failures"
