# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Conversion between JSON and Python values: one class per shape of a value.

Generated models decode common members with straight-line code; these classes handle all other members, and
error cases. Decoding is tolerant: null is accepted everywhere, even if the spec does not allow it, and values
of an unexpected type are kept, except in place of a model, or of an array or mapping of models.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar
from uuid import UUID

from ._unset import UNSET
from .errors import DecodingError, InvalidRequestError

FAST_PATH_ERRORS = (KeyError, TypeError, AttributeError, ValueError, RecursionError)
"""Exceptions of the fast path on a body that must be decoded by the slow path."""

parse_timestamp = datetime.datetime.fromisoformat
"""Parses an RFC 3339 timestamp; digits beyond the microsecond are dropped, as the server sends up to nine."""


class ShapeMismatchError(Exception):
    """A value cannot be decoded; `locate` determines its location and the reason."""


class Shape(Protocol):
    """Shape of a JSON value: its decoder, encoder and validator."""

    @property
    def json_types(self) -> tuple[type, ...]:
        """Python types of the allowed JSON types, except null; empty if every type is allowed."""
        ...

    @property
    def plain(self) -> bool:
        """Whether decoding returns every value unchanged."""
        ...

    def decode(self, value: Any) -> Any:
        """Convert JSON to a Python value; raises ShapeMismatchError if that is impossible."""
        ...

    def locate(self, value: Any, path: str) -> DecodingError | None:
        """Return an error for the first value that prevents decoding; None if there is none."""
        ...

    @property
    def sent_as_is(self) -> tuple[type, ...]:
        """Classes whose instances are sent unchanged, without a call of `encode`."""
        ...

    def encode(self, value: Any) -> Any:
        """Convert a Python value to JSON; raises InvalidRequestError if the spec does not allow it."""
        ...


S = TypeVar("S", bound=Shape)


class Scalar:
    """JSON value that needs no conversion: of one of the given types, or of any type if none is given."""

    plain = True

    def __init__(self, *kinds: type) -> None:
        self.json_types = kinds
        self.sent_as_is = kinds

    def decode(self, value: Any) -> Any:
        return value

    def locate(self, value: Any, path: str) -> DecodingError | None:
        return None

    def encode(self, value: Any) -> Any:
        kinds = self.json_types
        # In Python, `bool` is a subclass of `int`; in JSON, a boolean is not a number.
        if value.__class__ in kinds or not kinds:
            return value
        if isinstance(value, kinds) and not isinstance(value, bool):
            return value
        if isinstance(value, UUID) and str in kinds:  # accepted at run time, as in paths
            return str(value)
        raise wrong_type(value, " or ".join(JSON_TYPE_NAMES[kind] for kind in kinds))


TEXT = Scalar(str)
INTEGER = Scalar(int)
NUMBER = Scalar(float, int)
BOOLEAN = Scalar(bool)
OBJECT = Scalar(dict)
ANYTHING = Scalar()


class Constant(Scalar):
    """String with a single allowed value, such as a JSON:API type."""

    def __init__(self, value: str) -> None:
        super().__init__(str)
        self.sent_as_is = ()
        self.value = value

    def encode(self, value: Any) -> Any:
        if value != self.value:
            raise InvalidRequestError(f"must be {self.value!r}", path="")
        return value


class Timestamp:
    """RFC 3339 timestamp; a value that Python cannot parse is kept as received."""

    json_types = (str,)
    sent_as_is = ()
    plain = False

    def decode(self, value: Any) -> Any:
        try:
            return parse_timestamp(value) if value.__class__ is str else value
        except ValueError:
            return value

    def locate(self, value: Any, path: str) -> DecodingError | None:
        return None

    def encode(self, value: Any) -> Any:
        if not isinstance(value, datetime.datetime):
            raise wrong_type(value, "a datetime")
        offset = value.utcoffset()
        if offset is None:
            raise InvalidRequestError("must have a time zone, as in datetime.now(UTC)", path="")
        # RFC 3339 offsets are whole minutes, whereas local mean time, used before 1900, may have seconds.
        whole = offset % datetime.timedelta(minutes=1) == datetime.timedelta()
        try:
            return (value if whole else value.astimezone(datetime.UTC)).isoformat()
        except OverflowError:
            raise InvalidRequestError("must be in the years 1 to 9999 in UTC", path="") from None


TIMESTAMP = Timestamp()


class TextTimestamp:
    """RFC 3339 timestamp, or any other text, such as one without a time zone, which is kept as received."""

    json_types = (str,)
    sent_as_is = (str,)
    plain = False

    def decode(self, value: Any) -> Any:
        found = TIMESTAMP.decode(value)
        return found if isinstance(found, datetime.datetime) and found.tzinfo else value

    def locate(self, value: Any, path: str) -> DecodingError | None:
        return None

    def encode(self, value: Any) -> Any:
        if isinstance(value, str):
            return value
        if not isinstance(value, datetime.datetime):
            raise wrong_type(value, "a datetime or a string")
        return TIMESTAMP.encode(value)


TEXT_TIMESTAMP = TextTimestamp()


class Nullable(Generic[S]):
    """Value that may be null."""

    def __init__(self, item: S) -> None:
        self.item = item
        self.json_types = item.json_types
        self.sent_as_is = (*item.sent_as_is, type(None)) if item.sent_as_is else ()
        self.plain = item.plain

    def decode(self, value: Any) -> Any:
        return self.item.decode(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        return self.item.locate(value, path)

    def encode(self, value: Any) -> Any:
        return None if value is None else self.item.encode(value)


class ListOf(Generic[S]):
    """Array whose items share a shape."""

    json_types = (list,)
    sent_as_is = ()

    def __init__(self, item: S) -> None:
        self.item = item
        self.plain = item.plain

    def decode(self, value: Any) -> Any:
        if self.plain:
            return value
        return list(map(self.item.decode, value)) if value.__class__ is list else not_object(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if value is None or self.plain:
            return None
        if not isinstance(value, list):
            return DecodingError(f"expected an array, got {json_type(value)}", path=path, raw=value)
        found = (self.item.locate(item, f"{path}[{index}]") for index, item in enumerate(value))
        return next((error for error in found if error is not None), None)

    def encode(self, value: Any) -> Any:
        if isinstance(value, str | bytes) or not isinstance(value, Sequence):
            raise wrong_type(value, "a list")
        encode = self.item.encode
        try:
            return list(map(encode, value))
        except InvalidRequestError:
            for index, item in enumerate(value):
                _raise_with_place(encode, item, f"[{index}]")
            raise


class MapOf(Generic[S]):
    """Object used as a mapping: arbitrary keys, values that share a shape."""

    json_types = (dict,)
    sent_as_is = ()

    def __init__(self, item: S) -> None:
        self.item = item
        self.plain = item.plain

    def decode(self, value: Any) -> Any:
        if self.plain:
            return value
        decode = self.item.decode
        if value.__class__ is dict:
            return {key: decode(item) for key, item in value.items()}
        return not_object(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if value is None or self.plain:
            return None
        if not isinstance(value, Mapping):
            return DecodingError(f"expected an object, got {json_type(value)}", path=path, raw=value)
        found = (self.item.locate(item, f"{path}.{key}") for key, item in value.items())
        return next((error for error in found if error is not None), None)

    def encode(self, value: Any) -> Any:
        if not isinstance(value, Mapping):
            raise wrong_type(value, "a mapping")
        for key in value:
            if not isinstance(key, str):
                raise wrong_type(key, "a string").within(f"[{key!r}]")
        encode = self.item.encode
        try:
            return {key: encode(item) for key, item in value.items()}
        except InvalidRequestError:
            for key, item in value.items():
                _raise_with_place(encode, item, key)
            raise


def not_object(value: Any) -> Any:
    """Return None and UNSET in place of an object or array; raise ShapeMismatchError for any other value."""
    if value is None or value is UNSET:
        return value
    raise ShapeMismatchError


JSON_TYPE_NAMES = {
    dict: "an object",
    list: "an array",
    str: "a string",
    bool: "a boolean",
    int: "a whole number",
    float: "a number",
    type(None): "null",
}


def json_type(value: Any) -> str:
    """Return the name of a value's JSON type, for messages that must not contain the value."""
    return JSON_TYPE_NAMES.get(type(value), type(value).__name__)


def wrong_type(value: Any, wanted: str) -> InvalidRequestError:
    """Return the error for a value of the wrong type; its message does not contain the value."""
    return InvalidRequestError(f"must be {wanted}, not {json_type(value)}", path="")


def _raise_with_place(encode: Callable[[Any], Any], value: Any, place: str) -> None:
    """Encode a value again; add its location if that fails."""
    try:
        encode(value)
    except InvalidRequestError as error:
        raise error.within(place) from None
