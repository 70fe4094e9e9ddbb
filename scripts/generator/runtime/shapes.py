"""How JSON becomes Python values and back: one small class per shape.

Generated models decode common members with straight-line code; everything else, and every error,
goes through these. Open when receiving: null passes everywhere, whatever the document says, and
values of an unexpected type are kept, except where a model, or an array or mapping of them, has to be.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Generic, Protocol, TypeVar

from .errors import DecodingError, InvalidRequestError
from .types import UNSET

UNDECODABLE = (KeyError, TypeError, AttributeError, ValueError, RecursionError)
"""What the fast path raises on a body that needs a closer look."""

instant = datetime.datetime.fromisoformat
"""Parses an RFC 3339 date-time; digits beyond the microsecond are dropped: the server sends up to nine."""


class UnfitError(Exception):
    """A value that cannot be decoded; `locate` finds out where it is, and why."""


class Shape(Protocol):
    """What a JSON value looks like."""

    @property
    def kinds(self) -> tuple[type, ...]:
        """JSON types as Python types, null aside; empty where anything goes."""
        ...

    @property
    def plain(self) -> bool:
        """Whether the JSON value is the Python value, whatever it is."""
        ...

    def decode(self, value: Any) -> Any:
        """Make the Python value; raises UnfitError where there is none."""
        ...

    def locate(self, value: Any, path: str) -> DecodingError | None:
        """Find what keeps a value from being decoded."""
        ...

    @property
    def direct(self) -> tuple[type, ...]:
        """Classes of the values that are sent as they are."""
        ...

    def encode(self, value: Any) -> Any:
        """Make the JSON to send; raises InvalidRequestError where the document rules the value out."""
        ...


S = TypeVar("S", bound=Shape)


class Scalar:
    """A JSON value that is a Python value already, of one of some types; of any where none is given."""

    plain = True

    def __init__(self, *kinds: type) -> None:
        self.kinds = kinds
        self.direct = kinds

    def decode(self, value: Any) -> Any:
        return value

    def locate(self, value: Any, path: str) -> DecodingError | None:
        return None

    def encode(self, value: Any) -> Any:
        kinds = self.kinds
        # `bool` is an `int` to Python, and not to JSON.
        if value.__class__ in kinds or not kinds:
            return value
        if isinstance(value, kinds) and not isinstance(value, bool):
            return value
        raise refused(value, " or ".join(KIND_NAMES[kind] for kind in kinds))


TEXT = Scalar(str)
INTEGER = Scalar(int)
NUMBER = Scalar(float, int)
BOOLEAN = Scalar(bool)
OBJECT = Scalar(dict)
ANYTHING = Scalar()


class Constant(Scalar):
    """A string that can only be one, such as a JSON:API type."""

    def __init__(self, value: str) -> None:
        super().__init__(str)
        self.direct = ()
        self.value = value

    def encode(self, value: Any) -> Any:
        if value != self.value:
            raise InvalidRequestError(f"must be {self.value!r}", path="")
        return value


class Timestamp:
    """An RFC 3339 date-time; what Python cannot parse is kept as it came."""

    kinds = (str,)
    direct = ()
    plain = False

    def decode(self, value: Any) -> Any:
        try:
            return instant(value) if value.__class__ is str else value
        except ValueError:
            return value

    def locate(self, value: Any, path: str) -> DecodingError | None:
        return None

    def encode(self, value: Any) -> Any:
        if not isinstance(value, datetime.datetime):
            raise refused(value, "a datetime")
        offset = value.utcoffset()
        if offset is None:
            raise InvalidRequestError("must know its time zone, as in datetime.now(UTC)", path="")
        # RFC 3339 has offsets in whole minutes; local mean times before 1900 have not.
        whole = offset % datetime.timedelta(minutes=1) == datetime.timedelta()
        return (value if whole else value.astimezone(datetime.UTC)).isoformat()


TIMESTAMP = Timestamp()


class Nullable(Generic[S]):
    """What the document lets be null."""

    def __init__(self, item: S) -> None:
        self.item = item
        self.kinds = item.kinds
        self.direct = (*item.direct, type(None)) if item.direct else ()
        self.plain = item.plain

    def decode(self, value: Any) -> Any:
        return self.item.decode(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        return self.item.locate(value, path)

    def encode(self, value: Any) -> Any:
        return None if value is None else self.item.encode(value)


class ListOf(Generic[S]):
    """An array whose items have a shape."""

    kinds = (list,)
    direct = ()

    def __init__(self, item: S) -> None:
        self.item = item
        self.plain = item.plain

    def decode(self, value: Any) -> Any:
        if self.plain:
            return value
        return list(map(self.item.decode, value)) if value.__class__ is list else not_array(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if value is None or self.plain:
            return None
        if not isinstance(value, list):
            return DecodingError(f"expected an array, got {json_type(value)}", path=path, raw=value)
        found = (self.item.locate(item, f"{path}[{index}]") for index, item in enumerate(value))
        return next((error for error in found if error is not None), None)

    def encode(self, value: Any) -> Any:
        if isinstance(value, str | bytes) or not isinstance(value, Sequence):
            raise refused(value, "a list")
        encode = self.item.encode
        try:
            return list(map(encode, value))
        except InvalidRequestError:
            for index, item in enumerate(value):
                _placed(encode, item, f"[{index}]")
            raise


class MapOf(Generic[S]):
    """An object used as a mapping: any keys, values of one shape."""

    kinds = (dict,)
    direct = ()

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
            raise refused(value, "a mapping")
        for key in value:
            if not isinstance(key, str):
                raise refused(key, "a string").within(f"[{key!r}]")
        encode = self.item.encode
        try:
            return {key: encode(item) for key, item in value.items()}
        except InvalidRequestError:
            for key, item in value.items():
                _placed(encode, item, key)
            raise


def not_object(value: Any) -> Any:
    """Let None and UNSET through where an object is expected, refuse anything else."""
    if value is None or value is UNSET:
        return value
    raise UnfitError


not_array = not_object
"""The same where an array is expected."""


KIND_NAMES = {
    dict: "an object",
    list: "an array",
    str: "a string",
    bool: "a boolean",
    int: "a whole number",
    float: "a number",
    type(None): "null",
}


def json_type(value: Any) -> str:
    """Name a JSON value's type without showing the value."""
    return KIND_NAMES.get(type(value), type(value).__name__)


def refused(value: Any, wanted: str) -> InvalidRequestError:
    """The error for a value of the wrong type, which it does not show."""
    return InvalidRequestError(f"must be {wanted}, not {json_type(value)}", path="")


def _placed(encode: Callable[[Any], Any], value: Any, place: str) -> None:
    """Encode once more what could not be, to say where it is."""
    try:
        encode(value)
    except InvalidRequestError as error:
        raise error.within(place) from None
