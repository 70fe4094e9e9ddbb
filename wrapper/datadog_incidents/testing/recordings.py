"""Recordings: files with HTTP exchanges, and the operations to which the exchanges belong."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import unquote

from attrs import field, frozen

from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from ..errors import ConfigurationError

_T = TypeVar("_T")

ID = re.compile(r"[0-9a-f-]{30,}")
"""Pattern of IDs. In some paths, `search` or `import` is in the position of an ID. Some recorded IDs are one
digit shorter than a UUID, so the pattern accepts any long text of hexadecimal digits and dashes."""

_PATH_ID = ID.pattern
"""Pattern of IDs in paths, some of which a recorder may have replaced."""


@frozen
class Exchange:
    """Request and response.

    Attributes:
        place: scenario and step, for messages.
        method: HTTP method.
        path: path without the query.
        query: names and values of the query parameters.
        body: parsed JSON of the request; None if it had no body.
        status: status of the response.
        content_type: content type of the response, if any.
        reply: parsed JSON of the response, the text itself if it is not JSON; None if it had no body.
        operation: operation of the request; None if the OpenAPI document does not contain it (yet).
        ids: path parameters by name, in the order of the path.
        headers: recorded headers of the response, except the content type.
    """

    place: str
    method: str
    path: str
    query: tuple[tuple[str, str], ...]
    body: Any = field(repr=False)
    status: int
    content_type: str | None
    reply: Any = field(repr=False)
    operation: Operation | None
    ids: dict[str, str]
    headers: Mapping[str, str] = field(factory=dict[str, str])

    @property
    def name(self) -> str:
        """ID of the operation; method and path without IDs if the OpenAPI document does not contain it."""
        return self.operation.id if self.operation else f"{self.method} {ID.sub('{id}', self.path)}"

    @property
    def content(self) -> bytes:
        """Body of the response as it is sent."""
        if self.reply is None:
            return b""
        is_text = isinstance(self.reply, str) and "json" not in (self.content_type or "").lower()
        return (self.reply if is_text else json.dumps(self.reply)).encode()


@frozen
class Scenario:
    """Recorded scenario: a sequence of exchanges.

    Attributes:
        name: name of the scenario.
        recorded_at: start of the recording.
        exchanges: exchanges, in order.
        scrubbed: whether the recorder has replaced personal data, so that texts are not those of the server.
    """

    name: str
    recorded_at: datetime.datetime
    exchanges: tuple[Exchange, ...]
    scrubbed: bool = False

    @property
    def covered(self) -> list[tuple[Exchange, Operation]]:
        """Exchanges whose operation is in the OpenAPI document."""
        return [(one, one.operation) for one in self.exchanges if one.operation is not None]


def files(path: Path) -> list[Path]:
    """Return the recordings in a folder, sorted by name, or the single recording that `path` is.

    Raises:
        ConfigurationError: there is none.
    """
    found = sorted(path.glob("*.json")) if path.is_dir() else [path]
    if not found:
        raise ConfigurationError(f"no recordings in {path}: a recording is a file NAME.json")
    return found


def read(folder: Path) -> list[Scenario]:
    """Return all scenarios in a folder, sorted by file name."""
    return [read_file(path) for path in files(folder)]


def read_file(path: Path) -> Scenario:
    """Read one recording.

    Raises:
        ConfigurationError: the file cannot be read, or is not a recording.
    """
    try:
        recorded = json.loads(path.read_text("utf-8"))
        # Every value must be usable in a request or response: no NaN, no lone surrogates.
        json.dumps(recorded, ensure_ascii=False, allow_nan=False).encode()
        return scenario(recorded)
    except OSError as error:
        raise ConfigurationError(f"cannot read {path}: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        # The error itself could contain recorded values.
        raise ConfigurationError(f"{path} is not a recording; see docs/recording.md for the format") from None


def scenario(recorded: dict[str, Any]) -> Scenario:
    """Parse a recording.

    Raises:
        ValueError, KeyError, TypeError, AttributeError: it does not have the format.
    """
    name = recorded["scenario"]
    steps = enumerate(recorded["interactions"], start=1)
    return Scenario(
        name=name,
        recorded_at=_recorded_at(recorded["recorded_at"]),
        exchanges=tuple(_exchange(f"{name}, step {number}", step) for number, step in steps),
        scrubbed=recorded.get("scrubbed", False),
    )


def uncovered(scenarios: Iterable[Scenario]) -> Iterator[str]:
    """Yield the name of each exchange whose operation is not in the OpenAPI document."""
    return (one.name for each in scenarios for one in each.exchanges if one.operation is None)


def _recorded_at(text: str) -> datetime.datetime:
    """Parse the start of a recording: an RFC 3339 timestamp, or only a month such as `2026-07`."""
    start = datetime.datetime.fromisoformat(f"{text}-01" if text.count("-") == 1 else text)
    return start if start.tzinfo else start.replace(tzinfo=datetime.UTC)


def _exchange(place: str, step: dict[str, Any]) -> Exchange:
    request, response = step["request"], step["response"]
    method, path = _typed(request["method"], str), _typed(request["path"], str)
    content_type = response["content_type"]
    operation, ids = identify(method, path)
    return Exchange(
        place=place,
        method=method,
        path=path,
        query=tuple((_typed(name, str), _typed(value, str)) for name, value in request["query"]),
        body=request["body"],
        status=_typed(response["status"], int),
        content_type=None if content_type is None else _header(content_type),
        reply=response["body"],
        operation=operation,
        ids=ids,
        headers={name: _header(value) for name, value in response.get("headers", {}).items()},
    )


def _header(value: Any) -> str:
    text = _typed(value, str)
    if not text.isascii():
        raise ValueError("a header is not ASCII")
    return text


def _typed(value: Any, expected: type[_T]) -> _T:
    if type(value) is not expected:  # not `isinstance`, because a boolean is an integer
        raise TypeError(f"{type(value).__name__} instead of {expected.__name__}")
    return value


def identify(method: str, path: str) -> tuple[Operation | None, dict[str, str]]:
    """Return the operation of a request, None if it is unknown, and the path parameters."""
    for operation in OPERATIONS.values():
        pattern = re.sub(r"\{(\w+)\}", rf"(?P<\1>{_PATH_ID})", operation.path)
        if operation.method == method and (found := re.fullmatch(pattern, path)):
            return operation, {name: unquote(value) for name, value in found.groupdict().items()}
    return None, {}
