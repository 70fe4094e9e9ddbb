"""Results of calls, and everything that an application can read from them."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from functools import cache
from typing import Any

from attrs import field, frozen

from datadog_incidents.errors import DatadogError
from datadog_incidents_api._json_text import json_text
from datadog_incidents_api._model import Model
from datadog_incidents_api._view import View
from datadog_incidents_api.types import Page, Response


@frozen
class Result:
    """Result of one case with one client.

    Attributes:
        values: results of the calls that succeeded: views, models, pages, or None.
        errors: errors that ended calls, of any class.
        requests: requests sent: method, URL, headers and body.
        log: messages logged meanwhile.
    """

    values: list[Any] = field(factory=list)
    errors: list[BaseException] = field(factory=list)
    requests: list[tuple[str, str, dict[str, str], bytes]] = field(factory=list)
    log: list[str] = field(factory=list)

    @property
    def decoded(self) -> Iterator[tuple[Any, Response[Any] | None]]:
        """The models of all response bodies, and the responses, if the result refers to them."""
        for value in self.values:
            if isinstance(value, View | Page):
                yield value.response.parsed, value.response
            elif value is not None:
                yield value, None

    @property
    def views(self) -> Iterator[View]:
        """All views in the values."""
        for value in self.values:
            for one in value if isinstance(value, Page) else [value]:
                if isinstance(one, View):
                    yield one


def readings(view: View) -> Iterator[tuple[str, Any]]:
    """Yield what can be read from a view, by name: its properties and texts; an error if that is raised."""
    cls: Any = type(view)
    for name in (*_properties(cls), "to_dict", "to_flat"):
        try:
            found = getattr(view, name)
            # As text, since the comparison of values is limited to fewer levels than the parser.
            found = json_text(found()) if callable(found) else found
        except DatadogError as error:
            found = f"{type(error).__name__}: {error}"
        yield name, found
    yield "repr", repr(view)
    yield "str", str(view)
    yield "html", view._repr_html_()


@cache
def _properties(cls: type) -> tuple[str, ...]:
    return tuple(name for name in dir(cls) if isinstance(getattr(cls, name), property))


def summary(result: Result) -> list[Any]:
    """Return what must be the same with both clients, in values that can be compared."""
    found: list[Any] = [result.requests]
    for value in result.values:
        found.append(type(value).__name__)
        if isinstance(value, Page):
            found.append(
                (value.offset, value.received, value.next_offset, [str(one) for one in value.errors])
            )
    for parsed, response in result.decoded:
        found.append(parsed.to_dict() if isinstance(parsed, Model) else parsed)
        if response is not None:
            found.append((response.status, dict(response.headers), response.content, response.attempts))
    for error in result.errors:
        details = {name: value for name, value in vars(error).items() if not isinstance(value, Response)}
        found.append((type(error).__name__, str(error), repr(details)))
    return found


class LogMessages(logging.Handler):
    """Handler that keeps the messages of the client's logger."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message of a record."""
        self.messages.append(record.getMessage())

    def taken(self) -> list[str]:
        """Return the messages since the last call."""
        messages, self.messages = self.messages, []
        return messages
