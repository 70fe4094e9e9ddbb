"""Echoed secrets: the forms in which a server can return one, and the places of a response for it."""

from __future__ import annotations

import base64
import html
import json
import logging
import pickle
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any
from urllib.parse import quote, quote_plus

from datadog_incidents._http.library import httpcore, httpx

from ..client.test_secrecy import frames_of_the_package

Form = Callable[[str], str]


def _escaped(pattern: str) -> Form:
    """Form in which every character is escaped: `pattern` formats its code point."""
    return lambda text: "".join(pattern.format(ord(char)) for char in text)


def _json(text: str) -> str:
    return json.dumps(text)[1:-1]


def _base64(text: str) -> str:
    return base64.b64encode(text.encode()).decode()


def _urlsafe(text: str) -> str:
    return base64.urlsafe_b64encode(text.encode()).decode()


FORMS: dict[str, Form] = {
    "verbatim": str,
    "upper case": str.upper,
    "lower case": str.lower,
    "repr": lambda text: repr(text)[1:-1],
    "repr of bytes": lambda text: repr(text.encode() + b"'\"")[2:-4],
    "repr of repr": lambda text: repr(repr(text))[2:-2],
    "JSON": _json,
    "JSON with escaped slashes": lambda text: _json(text).replace("/", "\\/"),
    "JSON in JSON": lambda text: _json(_json(text)),
    "JSON escapes": _escaped("\\u{:04x}"),
    "upper-case JSON escapes": _escaped("\\u{:04X}"),
    "hexadecimal escapes": _escaped("\\x{:02x}"),
    "percent-encoded": lambda text: quote(text, safe=""),
    "form-encoded": quote_plus,
    "completely percent-encoded": _escaped("%{:02X}"),
    "percent-encoded in lower case": _escaped("%{:02x}"),
    "percent-encoded twice": lambda text: quote(quote(text, safe=""), safe=""),
    "HTML": html.escape,
    "HTML in HTML": lambda text: html.escape(html.escape(text)),
    "decimal HTML references": _escaped("&#{};"),
    "hexadecimal HTML references": _escaped("&#x{:X};"),
    "bearer": "Bearer {}".format,
    "Base64": _base64,
    "Base64 of user and password": lambda text: _base64(f"{text}:"),
    "Base64 after one byte": lambda text: _base64(f":{text}"),
    "Base64 after two bytes": lambda text: _base64(f"u:{text}"),
    "URL-safe Base64": _urlsafe,
    "URL-safe Base64 after one byte": lambda text: _urlsafe(f"~{text}:"),
    "URL-safe Base64 after two bytes": lambda text: _urlsafe(f"~~{text}"),
    "percent-encoded Base64": lambda text: quote(_base64(f"u:{text}"), safe=""),
    "hexadecimal digits": lambda text: text.encode().hex(),
    "upper-case hexadecimal digits": lambda text: text.encode().hex().upper(),
}
"""Forms of a secret, by name."""


def forms_of(secret: str) -> set[str]:
    """All forms of a secret, to search for."""
    return {form(secret) for form in FORMS.values()}


def _document(**entry: object) -> Callable[[str], dict[str, Any]]:
    """Build an error document, whose entry contains the echo in place of `ECHO`."""
    text = json.dumps({"errors": [entry]})
    return lambda echo: {"json": json.loads(text.replace("ECHO", _json(echo)))}


ERROR_BODIES: dict[str, Callable[[str], dict[str, Any]]] = {
    "detail": _document(title="Bad", detail="not ECHO"),
    "title": _document(title="ECHO", detail="d"),
    "status": _document(status="ECHO"),
    "pointer": _document(detail="d", source={"pointer": "/data/ECHO"}),
    "object in place of a text": _document(detail={"ECHO": 1}, title=["ECHO"]),
    "string": lambda echo: {"json": {"errors": ["no such key", f"key {echo}"]}},
    "list in place of an entry": lambda echo: {"json": {"errors": [["a", {"b": echo}]]}},
    "key of another document": lambda echo: {"json": {echo: {"key": echo}}},
    "JSON as it is": lambda echo: {"content": f'{{"errors": ["key {echo} is wrong"]}}'},
    "truncated JSON": lambda echo: {"content": json.dumps({"errors": [echo]})[:-1]},
    "UTF-16": lambda echo: {"content": json.dumps({"errors": [echo]}).encode("utf-16")},
    "UTF-32": lambda echo: {"content": json.dumps({"errors": [echo]}).encode("utf-32-le")},
    "plain text": lambda echo: {"content": f"key {echo}, "},
    "not UTF-8": lambda echo: {"content": b"\xff\x00" + echo.encode() + b"\xfe"},
    "HTML page": lambda echo: {
        "content": f"<html><p>{echo}</p>&nbsp;</html>",
        "headers": {"Content-Type": "text/html"},
    },
}
"""Bodies of error responses that contain an echo, as arguments of `httpx.Response`."""

HEADERS: dict[str, Callable[[str], dict[str, Any]]] = {
    name: lambda echo, name=name: {"headers": {name: f"of {echo}"}}
    for name in ("X-Request-Id", "DD-Request-Id", "Content-Type", "Set-Cookie", "X-RateLimit-Name", "X-Other")
} | {
    "Location": lambda echo: {"headers": {"Location": f"https://elsewhere.test/?key={echo}"}},
    "name": lambda echo: {"headers": {f"X-{echo}": "1"}},
    "repeated": lambda echo: {"headers": [("X-Other", "1"), ("X-Other", echo), ("Vary", "é".encode())]},
    "encoding": lambda echo: {"headers": {"Content-Encoding": echo}, "stream": _Stream()},
}
"""Echoes in the headers."""


def reason(echo: str) -> dict[str, Any]:
    """Echo in the reason after the status."""
    return {"extensions": {"reason_phrase": f"No {echo}".encode()}}


class _Stream(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Body that is sent as it is, whatever encoding the headers state."""

    def __iter__(self) -> Iterator[bytes]:
        yield b"{}"

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield b"{}"


def _incident(**members: object) -> dict[str, Any]:
    return {"type": "incidents", "id": "i", "attributes": {"title": "t"}, **members}


UNDECODABLE: dict[str, Callable[[str], dict[str, Any]]] = {
    "value in place of an object": lambda echo: {"json": {"data": _incident(attributes=echo)}},
    "key of a field": lambda echo: {
        "json": {"data": _incident(attributes={"title": "t", "fields": {f"x{echo}": 7}})}
    },
    "key beside the fault": lambda echo: {"json": {"data": {echo: echo, "type": "incidents"}}},
    "value in place of a body": lambda echo: {"json": echo},
    **{name: ERROR_BODIES[name] for name in ("plain text", "HTML page", "truncated JSON", "JSON as it is")},
}
"""Bodies of a success that cannot be decoded as an incident."""

BAD_ITEMS: dict[str, Callable[[str], object]] = {
    "string": lambda echo: echo,
    "attributes": lambda echo: _incident(attributes=echo),
    "key of a field": lambda echo: _incident(attributes={"title": "t", "fields": {echo: 7}}),
    "URL of an attachment": lambda echo: {
        "type": "incident_attachments",
        "attributes": {"attachment": {"documentUrl": f"https://docs.test/{echo}?key={echo}"}},
    },
    "deeply nested": lambda echo: {"a": json.loads("[" * 400 + json.dumps(echo) + "]" * 400)},
}
"""Items of a list that cannot be decoded, neither as incidents nor as attachments."""


def everything_in(value: object) -> Iterator[str]:
    """All texts reachable from a value, also through attributes."""
    if isinstance(value, bytes):
        yield value.decode("latin-1")
        yield value.decode("utf-16-le", "replace")
    elif isinstance(value, httpx.Headers):
        yield f"{value!r} {value.raw!r}"
        yield from everything_in(value.raw)
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from everything_in(key)
            yield from everything_in(item)
    elif isinstance(value, list | tuple):
        for item in value:
            yield from everything_in(item)
    else:
        yield str(value)
        names = [*getattr(value, "__dict__", ()), *getattr(type(value), "__slots__", ())]
        for name in names:
            yield from everything_in(getattr(value, name, None))


def everything_shown(error: BaseException) -> Iterator[str]:
    """All texts in which an error can appear."""
    yield from (str(error), repr(error), repr(error.args))
    yield from everything_in([*error.args, getattr(error, "__notes__", None), vars(error)])
    yield frames_of_the_package(error)
    yield from everything_in(pickle.dumps(error))
    yield repr((error.__cause__, error.__context__, vars(error.__context__ or error)))


@contextmanager
def all_logs() -> Iterator[list[str]]:
    """Collect the records of all loggers, from DEBUG on."""
    shown: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: shown.append(  # type: ignore[method-assign]
        f"{record.name} {record.getMessage()} {record.__dict__}"
    )
    names = ("", "datadog_incidents", httpx.__name__, httpcore.__name__)
    levels = {name: logging.getLogger(name).level for name in names}
    logging.getLogger().addHandler(handler)
    try:
        for name in names:
            logging.getLogger(name).setLevel(logging.DEBUG)
        yield shown
    finally:
        logging.getLogger().removeHandler(handler)
        for name, level in levels.items():
            logging.getLogger(name).setLevel(level)
