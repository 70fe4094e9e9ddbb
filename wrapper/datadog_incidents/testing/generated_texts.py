"""Texts of a scrubbed recording that the server has generated, and that therefore cannot be compared."""

from __future__ import annotations

from .._common.json_kinds import Json, is_array, is_object
from .placeholders import PLACEHOLDER, Kind
from .recordings import Exchange
from .scrubber import Scrubber, is_message_word, replace_words

GENERATED = "a generated text"
"""Replaces texts that only the server knows, in its responses and in those of the mock."""


class RequestTexts:
    """Texts that the requests of a recording have contained so far."""

    def __init__(self) -> None:
        self._scrubber = Scrubber()
        self._sent: set[str] = set()

    def add(self, exchange: Exchange) -> None:
        """Add the texts of a request."""
        for text in (*exchange.path.split("/"), *(value for _, value in exchange.query)):
            self._add(text)
        self._add(exchange.body)

    def _add(self, value: Json) -> None:
        if is_object(value):
            for key, item in value.items():
                self._add(key)
                self._add(item)
        elif is_array(value):
            for item in value:
                self._add(item)
        elif isinstance(value, str):
            self._sent.add(value)
            self._sent.update(found[0] for found in PLACEHOLDER.finditer(value))

    def without_generated(self, value: Json, *, in_errors: bool = False) -> Json:
        """Return a response whose texts that no request has contained are replaced by `GENERATED`.

        Args:
            value: body of the response.
            in_errors: whether it is part of an error response.
        """
        if is_object(value):
            return {
                key: self.without_generated(item, in_errors=in_errors or key == "errors")
                for key, item in value.items()
            }
        if is_array(value):
            return [self.without_generated(item, in_errors=in_errors) for item in value]
        if not isinstance(value, str):
            return value
        return replace_words(value, self._message_word) if in_errors else self._text(value)

    def _text(self, text: str) -> str:
        known = text in self._sent or self._scrubber.is_kept(text) or Kind.of(text) is Kind.UUID
        return text if known else GENERATED

    def _message_word(self, word: str) -> str:
        is_common = is_message_word(word, self._scrubber.is_kept)
        return word if is_common else self._text(word)
