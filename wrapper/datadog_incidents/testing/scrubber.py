"""Scrubber: replaces personal data and secrets in recorded exchanges, the same data always alike.

It works by a list of what is kept, so that unknown data is replaced: words of the spec, timestamps, incident
slugs such as `IR-7`, booleans, null, and the numbers of members that the spec defines. Every other string,
key and number is replaced by a numbered placeholder of the same kind. Headers are not recorded at all, except
the type of the content and the state of the rate limit.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from itertools import count
from math import isfinite
from typing import Any
from urllib.parse import parse_qsl, quote, unquote

from attrs import field, frozen

from .._common.json_kinds import Json, is_array, is_object
from . import error_words
from .placeholders import EMAIL, TIMESTAMP, URL, UUID, WORD, Kind
from .spec_words import numeric_members, words

_METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
_CONTENT_TYPE = re.compile(
    r"(?:application/(?:json|vnd\.api\+json|octet-stream|problem\+json)|text/(?:plain|html|xml))"
    r"(?:; ?charset=(?:utf-8|us-ascii|iso-8859-1))?",
    re.IGNORECASE,
)
_HEADERS = (
    "retry-after",
    *(f"x-ratelimit-{name}" for name in ("limit", "period", "remaining", "reset")),
)
"""Headers of responses that are recorded if their value is a number."""

_KEPT = re.compile(rf"{TIMESTAMP}|IR-\d{{1,12}}", re.ASCII)
_NUMBER = re.compile(r"-?\d{1,12}", re.ASCII)
_STATUS = re.compile(r"[1-5]\d\d", re.ASCII)
_TOKEN = re.compile(rf"{URL}|{TIMESTAMP}|{UUID}|{EMAIL}|{WORD}")
_OPERATORS = frozenset({"AND", "OR", "NOT", "TO"})


@frozen
class RawExchange:
    """Exchange as it was on the wire. It contains secrets, and is never written.

    Attributes:
        method: HTTP method.
        target: path and query, percent-encoded.
        body: body of the request.
        status: status of the response.
        headers: headers of the response, by name in lower case.
        reply: body of the response, decompressed.
    """

    method: str
    target: str = field(repr=False)
    body: bytes = field(repr=False)
    status: int
    headers: Mapping[str, str] = field(repr=False)
    reply: bytes = field(repr=False)


class Scrubber:
    """Scrubber of one recording: equal data gets equal placeholders.

    Args:
        keep: strings to keep, in addition to the words of the spec.
    """

    def __init__(self, keep: Iterable[str] = ()) -> None:
        self._keep = words() | frozenset(keep)
        self._numbers = {kind: count(1) for kind in Kind}
        self._placeholders: dict[str, str] = {}
        self._ids: dict[str, int] = {}

    def exchange(self, raw: RawExchange) -> dict[str, Json]:
        """Return an exchange in the format of recordings, scrubbed."""
        path, _, query = raw.target.partition("?")
        return {
            "request": {
                "method": raw.method if raw.method in _METHODS else self.text(raw.method),
                "path": self._path(path),
                "query": [self._parameter(*one) for one in parse_qsl(query, keep_blank_values=True)],
                "body": self._body(raw.body, self.value),
            },
            "response": {
                "status": raw.status,
                "content_type": _content_type(raw.headers.get("content-type")),
                **_headers(raw.headers),
                "body": self._body(raw.reply, self.errors if raw.status >= 400 else self.value),
            },
        }

    def is_kept(self, text: str) -> bool:
        """Whether a string is recorded unchanged."""
        return text in self._keep or _KEPT.fullmatch(text) is not None

    def text(self, text: str) -> str:
        """Return a string, or its placeholder. The `@` or `#` of a handle is kept."""
        if self.is_kept(text):
            return text
        if text[0] in "@#" and len(text) > 1:
            return text[0] + (text[1:] if self.is_kept(text[1:]) else self._placeholder_of(text[1:]))
        return self._placeholder_of(text)

    def value(self, value: Json, member: str = "") -> Json:
        """Return a JSON value with all data replaced.

        Args:
            value: value.
            member: name of the member that the value is of.
        """
        if is_object(value):
            return {self.text(key): self.value(item, key) for key, item in value.items()}
        if is_array(value):
            return [self.value(item, member) for item in value]
        if isinstance(value, str):
            return self.text(value)
        if value is None or isinstance(value, bool):
            return value
        return self._number(value, member)

    def errors(self, value: Json) -> Json:
        """Return the body of an error response: in its messages, only unknown words are replaced."""
        if is_object(value) and "errors" in value:
            rest = {key: item for key, item in value.items() if key != "errors"}
            return self.value(rest) | {"errors": self._messages(value["errors"])}
        return self.value(value)

    def _messages(self, value: Json, member: str = "") -> Json:
        if is_object(value):
            return {self.text(key): self._messages(item, key) for key, item in value.items()}
        if is_array(value):
            return [self._messages(item, member) for item in value]
        if not isinstance(value, str):
            return self.value(value, member)
        if member in ("status", "code") and _STATUS.fullmatch(value):
            return value
        # Longest first, because one text can be the beginning of another.
        texts = sorted((text for text in self._placeholders if " " in text), key=len, reverse=True)
        return replace_words(value, self._message_word, texts)

    def _message_word(self, word: str) -> str:
        is_data = word in self._placeholders  # even if the word is also common in messages
        return word if not is_data and is_message_word(word, self.is_kept) else self.text(word)

    def _path(self, path: str) -> str:
        if "/api/" in path:  # a base URL can have a path of its own
            path = path[path.index("/api/") :]
        return "/".join(quote(self._segment(unquote(one)), safe="") for one in path.split("/"))

    def _segment(self, segment: str) -> str:
        if self.is_kept(segment):
            return segment
        kind = Kind.UUID if Kind.of(segment) is Kind.UUID else Kind.IDENTIFIER
        return self._placeholder(kind, segment)

    def _parameter(self, name: str, value: str) -> list[str]:
        is_number = name in numeric_members() and _NUMBER.fullmatch(value)
        kept = is_number or value in ("true", "false")
        return [self.text(name), value if kept else self._query(value)]

    def _query(self, value: str) -> str:
        """Return the value of a query parameter: a list, a search, or anything else."""
        if self.is_kept(value):
            return value
        return replace_words(value, lambda word: word if word in _OPERATORS else self._term(word))

    def _term(self, word: str) -> str:
        sign = word[0] if word[0] in "-+" and len(word) > 1 else ""
        return sign + self.text(word[len(sign) :])

    def _body(self, content: bytes, scrub: Callable[[Json], Json]) -> Json:
        if not content:
            return None
        text = content.decode("utf-8", "backslashreplace")
        try:
            return scrub(json.loads(text))
        except (ValueError, RecursionError):
            return self.text(text)

    def _number(self, number: Any, member: str) -> Any:
        is_finite = not isinstance(number, float) or isfinite(number)
        if member not in numeric_members() or not is_finite:
            return 0
        if not member.endswith("_id") or member.endswith("public_id"):
            return number
        return self._ids.setdefault(str(number), len(self._ids) + 1)

    def _placeholder_of(self, text: str) -> str:
        return self._placeholder(Kind.of(text), text)

    def _placeholder(self, kind: Kind, text: str) -> str:
        # The server returns addresses and UUIDs in lower case, however they were sent.
        key = text.lower() if kind in (Kind.EMAIL, Kind.UUID) else text
        if key not in self._placeholders:
            self._placeholders[key] = kind.placeholder(next(self._numbers[kind]), text)
        return self._placeholders[key]


def replace_words(text: str, replace: Callable[[str], str], phrases: Iterable[str] = ()) -> str:
    """Return a text with each of its words replaced; separators remain.

    Args:
        text: text.
        replace: function that returns the replacement of a word.
        phrases: texts that are replaced as a whole.
    """

    def replaced(found: re.Match[str]) -> str:
        word = found[0].rstrip(".!?") or found[0]
        return replace(word) + found[0][len(word) :]

    patterns = [rf"(?<!\w){re.escape(phrase)}(?!\w)" for phrase in phrases]
    return re.sub("|".join([*patterns, _TOKEN.pattern]), replaced, text)


def is_message_word(word: str, is_kept: Callable[[str], bool]) -> bool:
    """Whether an error message can contain a word unchanged."""
    parts = [part for part in re.split(r"[/_.-]", word) if part]
    known = bool(parts) and all(part.lower() in error_words.WORDS or is_kept(part) for part in parts)
    return known or is_kept(word)


def _content_type(text: str | None) -> str | None:
    if text is None:
        return None
    candidates = (text, text.partition(";")[0].rstrip(), "application/octet-stream")
    return next(one for one in candidates if _CONTENT_TYPE.fullmatch(one))


def _headers(headers: Mapping[str, str]) -> dict[str, dict[str, str]]:
    kept = {name: headers[name] for name in _HEADERS if _NUMBER.fullmatch(headers.get(name, ""))}
    return {"headers": kept} if kept else {}
