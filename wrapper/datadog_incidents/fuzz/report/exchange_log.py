"""Log of all exchanges of a run: NDJSON, written while the run goes on, and HAR, made from it at the end."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from urllib.parse import unquote_plus

from datadog_incidents.version import VERSION

from ..exchanges import Exchange
from .exchange_json import to_json
from .redaction import Redaction

MAX_BODY = 4_096
"""Maximum number of bytes of a body in the log; longer ones are cut, and their length is stated.

One request in ten has a text of 64 KiB, which made up four fifths of the log, several GB in a nightly run.
Calls of failures are kept in full in their own file.
"""

MAX_HAR_ENTRIES = 5_000
"""Maximum number of exchanges in the HAR file, which its readers load into memory as a whole."""


class ExchangeLog:
    """NDJSON file of exchanges, one object per line; use as a context manager.

    Args:
        file: file to write.
        redaction: redaction of credentials.
    """

    def __init__(self, file: Path, redaction: Redaction) -> None:
        self._file = file.open("w", buffering=1, encoding="utf-8")
        self._redaction = redaction
        self._error: OSError | None = None

    def write(self, exchange: Exchange) -> None:
        """Write an exchange; a listener of the connection. An error is raised by `close`, after the run."""
        if self._error is not None:
            return
        started = datetime.now(UTC) - timedelta(seconds=exchange.response.seconds)
        entry = {
            "started": started.isoformat(timespec="milliseconds").replace("+00:00", "Z"),
            **to_json(self._redaction.exchange(exchange), max_body=MAX_BODY),
        }
        try:
            self._file.write(json.dumps(entry, separators=(",", ":")) + "\n")
        except OSError as error:
            self._error = error

    def close(self) -> None:
        """Complete the file.

        Raises:
            OSError: it could not be written.
        """
        self._file.close()
        if self._error is not None:
            raise self._error


def write_har(log: Path, har: Path, base_url: str) -> None:
    """Write the first exchanges of a log as HAR 1.2.

    Args:
        log: complete file of an `ExchangeLog`.
        har: file to write.
        base_url: URL of the server, without a trailing slash.
    """
    creator = {"name": "datadog-incidents", "version": VERSION}
    with log.open(encoding="utf-8") as lines, har.open("w", encoding="utf-8") as file:
        header = json.dumps({"version": "1.2", "creator": creator})[1:-1]
        file.write('{"log": {' + header + ', "entries": [')
        separator = "\n"
        for entry in _entries(islice(lines, MAX_HAR_ENTRIES), base_url):
            file.write(separator + json.dumps(entry))
            separator = ",\n"
        omitted = sum(1 for _ in lines)
        comment = f"{omitted} later exchanges are in {log.name} only" if omitted else ""
        file.write(f'\n], "comment": {json.dumps(comment)}}}}}\n')


def _entries(lines: Iterator[str], base_url: str) -> Iterator[dict[str, Any]]:
    for line in lines:
        one = json.loads(line)
        request, response = one["request"], one["response"]
        milliseconds = response["seconds"] * 1000
        query = f"?{request['query']}" if request["query"] else ""
        headers = (request["credentials"] or {}) | request["headers"]
        yield {
            "startedDateTime": one["started"],
            "time": milliseconds,
            "request": {
                "method": request["method"],
                "url": f"{base_url}{request['path']}{query}",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": _pairs(headers),
                "queryString": _query(request["query"]),
                **_post_data(request, headers),
                "headersSize": -1,
                "bodySize": request.get("body_bytes", -1),
            },
            "response": {
                "status": response["status"],
                "statusText": "",
                "httpVersion": "HTTP/1.1",
                "cookies": [],
                "headers": _pairs(response["headers"]),
                "content": _content(response),
                "redirectURL": response["headers"].get("location", ""),
                "headersSize": -1,
                "bodySize": response.get("body_bytes", -1),
            },
            "cache": {},
            "timings": {"send": 0, "wait": milliseconds, "receive": 0},
            "comment": one["operation"] or "",
        }


def _pairs(headers: dict[str, str]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers.items()]


def _query(query: str) -> list[dict[str, str]]:
    parts = (part.partition("=") for part in query.split("&") if part)
    return [{"name": unquote_plus(name), "value": unquote_plus(value)} for name, _, value in parts]


def _post_data(request: dict[str, Any], headers: dict[str, str]) -> dict[str, Any]:
    if not request["body"]:
        return {}
    comment = "Base64" if request.get("encoding") else ""
    data = {"mimeType": _media_type(headers), "text": request["body"], "comment": comment}
    return {"postData": data}


def _content(response: dict[str, Any]) -> dict[str, Any]:
    content = {"mimeType": _media_type(response["headers"]), "text": response["body"]}
    size = response.get("body_bytes", len(response["body"].encode()))
    return content | {"size": size} | ({"encoding": "base64"} if response.get("encoding") else {})


def _media_type(headers: dict[str, str]) -> str:
    found = (value for name, value in headers.items() if name.lower() == "content-type")
    return next(found, "")
