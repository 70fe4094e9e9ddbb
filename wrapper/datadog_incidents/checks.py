"""Checks of responses against the OpenAPI document: options of `check_replies`, and what they find."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, overload

from datadog_incidents_api.types import UNSET

from ._common.argument_checks import is_a
from .errors import ConfigurationError

__all__ = ["Disagreement", "Disagreements", "ReplyChecks"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyChecks:
    """Options of response checks, for `check_replies`.

    Attributes:
        mode: `log` to only record disagreements, or `raise` to also raise `UnexpectedResponseError`.
        values: whether disagreements contain the values that violate the OpenAPI document, which may be
            personal or confidential.
        keep: maximum number of disagreements in `client.disagreements`, which drops the oldest.

    Raises:
        ConfigurationError: a value is invalid; the message names it.
    """

    mode: Literal["log", "raise"] = "log"
    values: bool = False
    keep: int = 1000

    def __post_init__(self) -> None:
        is_count = is_a(self.keep, int) and not isinstance(self.keep, bool) and self.keep >= 0
        for name, value, expected, valid in (
            ("mode", self.mode, '"log" or "raise"', self.mode in ("log", "raise")),
            ("values", self.values, "True or False", is_a(self.values, bool)),
            ("keep", self.keep, "a whole number of at least 0", is_count),
        ):
            if not valid:
                raise ConfigurationError(f"check_replies: {name} must be {expected}, not {value!r}")


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Difference between a response and the OpenAPI document.

    Its text contains no value of the response, and no key that the OpenAPI document does not have.

    Attributes:
        operation: ID of the operation.
        status: HTTP status of the response.
        path: JSON path in the response body, e.g. `$.data.attributes.title`. The keys of maps, such as names
            of user-defined fields, are replaced: `$.data.attributes.fields[*].value`.
        rule: keyword of JSON Schema, e.g. `type`, `enum` or `required`. For the response as a whole: `status`
            if its status is not declared, `content` if a declared body is missing or no body is declared,
            `content-type` if the content type is not declared, or `json` if the body is not JSON.
        pointer: JSON pointer to the rule in the OpenAPI document, e.g.
            `#/components/schemas/IncidentResponseData/properties/id/type`.
        found: JSON type of the value: `object`, `array`, `string`, `integer`, `number`, `boolean` or `null`;
            `missing` if there is none. For the response as a whole, see the text.
        request_id: ID that the server assigned to the request, with secrets redacted; None if the response
            has none.
        value: the value, with secrets redacted; UNSET unless `ReplyChecks.values` is True, and if there is no
            value.
    """

    operation: str
    status: int
    path: str
    rule: str
    pointer: str
    found: str
    request_id: str | None = None
    value: object = field(default=UNSET, hash=False)

    def __str__(self) -> str:
        """Description in one line, without the value."""
        return f"{self.path}: {self.rule}, found {self.found} ({self.pointer})"


class Disagreements(Sequence[Disagreement]):
    """Most recent disagreements of a client, oldest first. Can be read while other threads make calls.

    A child process starts with those of its parent, and does not share later ones.

    Args:
        kept: the disagreements, with their numbers, counted from 0 in the order in which they were found.
    """

    def __init__(self, kept: deque[tuple[int, Disagreement]]) -> None:
        # Without a lock, which a fork or an interrupt could leave locked: `append` and `copy` are atomic.
        self._kept = kept

    @property
    def dropped(self) -> int:
        """Number of older disagreements that are no longer kept."""
        kept = self._kept.copy()
        return max((number for number, _ in kept), default=-1) + 1 - len(kept)

    def __len__(self) -> int:
        return len(self._kept)

    def __iter__(self) -> Iterator[Disagreement]:
        return iter([one for _, one in self._kept.copy()])

    @overload
    def __getitem__(self, index: int) -> Disagreement: ...
    @overload
    def __getitem__(self, index: slice) -> list[Disagreement]: ...
    def __getitem__(self, index: int | slice) -> Disagreement | list[Disagreement]:
        return [*self][index]

    def __repr__(self) -> str:
        return f"<{len(self)} disagreements, {self.dropped} dropped>"
