"""Redaction of secrets that a server, or a proxy in between, returns in its response.

Secrets are the credentials, and the values of the application's own headers. They are removed from whatever
can be logged or shown without the application's intention: errors with all their attributes, log messages,
the arguments of hooks, and the locals of tracebacks.

A success that can be decoded is the application's own data, and remains as received: the items of a list, and
the `content`, `parsed` and `headers` of a `Response`. The error for one that cannot be decoded is redacted,
including its `raw` data. URLs of requests are not redacted: they consist of what the application has passed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping, MutableMapping
from functools import cached_property
from typing import cast

from .._common.encoded_forms import (
    FLAGS,
    MARKS,
    any_base64_form,
    any_encoded,
    any_form,
    any_start,
    base64_forms,
    hex_form,
)
from .._common.json_kinds import is_array, is_object
from .._common.secret import Secret, Unpicklable

REDACTED = "<redacted>"

MIN_HEADER_LENGTH = 6
"""Minimum length of a header's value to be redacted, unless it is a credential.

Shorter ones, such as `1`, `true` or `prod`, protect nothing, and are part of many other words.
"""

_SCHEME = re.compile(r"\A(?:bearer|basic|digest|token|apikey|negotiate)\s+", re.IGNORECASE)


class Redactor(Unpicklable):
    """Redactor of a client's secrets, in all forms that `encoded_forms` recognizes.

    Creating one is cheap: everything else is done when the first text is redacted.

    Args:
        credentials: headers that authenticate a request.
        headers: the application's own headers.
    """

    def __init__(self, credentials: Secret[Mapping[str, str]], headers: Secret[dict[str, str]]) -> None:
        self._credentials = credentials
        self._headers = headers

    @cached_property
    def _secrets(self) -> Secret[list[str]]:
        """The secrets, longest first, because one can be the beginning of another."""
        found = {_SCHEME.sub("", value) for value in self._credentials.reveal().values()}
        found |= {part for part in _parts(self._headers.reveal()) if len(part) >= MIN_HEADER_LENGTH}
        return Secret(sorted(found, key=len, reverse=True))

    @cached_property
    def _base64(self) -> Secret[list[str]]:
        return Secret([form for secret in self._secrets.reveal() for form in base64_forms(secret)])

    @cached_property
    def _hex(self) -> Secret[list[str]]:
        return Secret([form for secret in self._secrets.reveal() if (form := hex_form(secret))])

    @cached_property
    def _traces(self) -> Secret[list[str]]:
        """Texts in lower case, one of which is in every text that contains a secret, unless it is encoded."""
        verbatim = {max(re.split(r"[\s+]+", secret), key=len) for secret in self._secrets.reveal()}
        base64 = {*self._base64.reveal()}
        base64 |= {form.replace("+", "-").replace("/", "_") for form in base64}
        traces = {trace.lower() for trace in verbatim | base64 | {*self._hex.reveal()}}
        # A text that contains another trace contains that one too.
        return Secret([one for one in traces if not any(other in one for other in traces - {one})])

    @cached_property
    def _encoded(self) -> Secret[re.Pattern[str]]:
        """Pattern of any encoded character of a secret. It is rare, because keys contain no special ones."""
        chars = {*"".join(self._secrets.reveal())}
        chars |= {char for char in "+/" if any(char in form for form in self._base64.reveal())}
        return Secret(re.compile(any_encoded("".join(sorted(chars))), FLAGS))

    @cached_property
    def _pattern(self) -> Secret[re.Pattern[str]]:
        """Pattern of all secrets. Compiling it takes long, in comparison with a call."""
        secrets, base64, digits = self._secrets.reveal(), self._base64.reveal(), self._hex.reveal()
        # What has been redacted before matches as a whole, in case a secret is part of it.
        patterns = [REDACTED, *digits, *map(any_form, secrets), *map(any_base64_form, base64)]
        start = any_start([REDACTED, *digits, *secrets, *base64])
        return Secret(re.compile(f"(?={start})(?:{'|'.join(patterns)})", FLAGS))

    def text(self, text: str) -> str:
        """A text with all secrets replaced."""
        return self._pattern.reveal().sub(REDACTED, text) if self.may_be_in(text) else text

    def may_be_in(self, text: str) -> bool:
        """Whether a text may contain a secret: a fast check, so that most texts do not need the pattern.

        If a secret may be in one of several texts, it may be in what they are joined to.
        """
        lower = text.lower()
        return any(trace in lower for trace in self._traces.reveal()) or (
            any(mark in text for mark in MARKS) and self._encoded.reveal().search(text) is not None
        )

    def content(self, content: bytes) -> bytes:
        """A body with all secrets replaced; any other byte is unchanged."""
        content = self._decoded_as("latin-1", content)  # in most encodings, ASCII characters are single bytes
        return self._decoded_as(json.detect_encoding(content), content) if b"\0" in content else content

    def _decoded_as(self, encoding: str, content: bytes) -> bytes:
        try:
            text = content.decode(encoding, "surrogatepass")
        except UnicodeDecodeError:
            return content
        redacted = self.text(text)
        return content if redacted == text else redacted.encode(encoding, "surrogatepass")

    def value(self, value: object) -> object:
        """A JSON value, or a body, with the secrets in all its strings, keys and numbers replaced."""
        try:
            return self._value(value)
        except RecursionError:
            return REDACTED

    def _value(self, value: object) -> object:
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, bytes):
            return self.content(value)
        if is_array(value):
            return [self._value(item) for item in value]
        if is_object(value):
            return {self.text(key): self._value(item) for key, item in value.items()}
        shown = str(value)
        return value if self.text(shown) == shown else REDACTED

    def headers(self, headers: Mapping[str, str]) -> Mapping[str, str]:
        """Headers with the secrets in names and values replaced; the same object if there are none."""
        everything = "\n".join(f"{name}: {value}" for name, value in headers.items())
        if self.text(everything) == everything:
            return headers
        make = cast(
            "Callable[[], MutableMapping[str, str]]", type(headers)
        )  # whose keys are case-insensitive
        redacted = make()
        for name, value in headers.items():
            redacted[self.text(name)] = self.text(value)
        return redacted


def _parts(headers: Mapping[str, str]) -> Iterator[str]:
    """Values of headers, and the parts of them that can be used, and echoed, on their own."""
    for name, value in headers.items():
        yield value
        yield _SCHEME.sub("", value)
        if name == "cookie":
            yield from (pair.partition("=")[2].strip() for pair in value.split(";"))
