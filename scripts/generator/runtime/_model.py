"""Base class of generated models: encoding, decoding, comparison, and keys that are not in the spec."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, Self

from ._completion import public_names
from ._members import HasMembers
from ._model_type import Field, ModelType, internal, member
from ._shapes import FAST_PATH_ERRORS, Shape, ShapeMismatchError, json_type
from ._unknown_variant import UnknownVariant
from ._unset import UNSET
from .errors import DecodingError, InvalidRequestError

__all__ = ["Field", "Model", "member"]


class Model(HasMembers, metaclass=ModelType):
    """JSON object: members in the spec as attributes, all other members in `additional_properties`.

    Decoding is tolerant: unknown keys are kept, nulls become None even if the spec does not allow null, and
    unknown enum values remain strings. Encoding a received object gives the same JSON.
    """

    __slots__ = ("_extra", "_source")

    _fields: ClassVar[tuple[Field, ...]] = ()
    _keys: ClassVar[frozenset[str]] = frozenset()
    _sent: ClassVar[tuple[tuple[str, str, bool, Shape], ...]] = ()
    """Name, key, requiredness and shape of each member that requests contain."""

    if TYPE_CHECKING:
        _source: Mapping[str, Any] | None = internal(init=False)
        _extra: dict[str, Any] = internal(alias="additional_properties", default=None)

    @classmethod
    def from_dict(cls, source: Mapping[str, Any]) -> Self:
        """Decode a JSON object.

        Args:
            source: the parsed JSON object; referenced, not copied, and never modified.

        Raises:
            DecodingError: `source` is not an object, a required key is missing, or a nested value has the
                wrong JSON type; `path` is its location.
        """
        try:
            model: Self | None = cls._decode(source)
        except (ShapeMismatchError, *FAST_PATH_ERRORS) as error:
            if not isinstance(source, Mapping):
                problem = f"expected an object, got {json_type(source)}"
                raise DecodingError(problem, path="$", raw=source) from None
            found = cls.locate(source, "$")
            raise found or DecodingError(type(error).__name__, path="$", raw=source) from None
        if model is None:
            raise DecodingError("expected an object, got null", path="$", raw=source)
        return model

    @staticmethod
    def _decode(d: Any) -> Any:
        """Decode without locating errors; generated for each model, or provided by the metaclass."""
        raise NotImplementedError

    @classmethod
    def locate(cls, source: Mapping[str, Any], path: str) -> DecodingError | None:
        """Return an error for the first value that prevents decoding; None if there is none."""
        for field in cls._fields:
            where = field.key if path == "$" else f"{path}.{field.key}"
            if field.key not in source:
                if field.required:
                    return DecodingError("required key is missing", path=where, raw=source)
            else:
                error = field.shape.locate(source[field.key], where)
                if error is not None:
                    return error
        return None

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object: members that are set, in the order of the spec, then additional ones."""
        encoded: dict[str, Any] = {}
        for field in self._fields:
            value = getattr(self, field.name)
            if value is not UNSET:
                encoded[field.key] = encode(self._as_received(field.key, field.shape, value))
        encoded.update(self.additional_properties)
        return encoded

    def to_flat(self) -> dict[str, Any]:
        """Return the object as one flat row; see `to_flat` of views. Members that are UNSET are left out."""
        from ._flat import flat_row

        return flat_row(self.to_dict(), type(self))

    def to_sendable(self) -> dict[str, Any]:
        """Encode for a request: like `to_dict`, but validated against the spec and without read-only members.

        An unchanged value received from the server is valid, even if the spec does not allow it.

        Raises:
            InvalidRequestError: a member has the wrong type, or a required one is not set; `path` names it.
        """
        encoded: dict[str, Any] = {}
        source = self._source
        for name, key, required, shape in self._sent:
            value = getattr(self, name)
            if value is UNSET:
                if required:
                    raise InvalidRequestError("is required", path=key)
                continue
            value = self._as_received(key, shape, value)
            if value.__class__ in shape.sent_as_is or (
                source is not None and key in source and value is source[key]
            ):
                encoded[key] = value
            else:
                try:
                    encoded[key] = shape.encode(value)
                except InvalidRequestError as error:
                    if source is None or key not in source or shape.decode(source[key]) != value:
                        raise error.within(key) from None
                    encoded[key] = source[key]
        extra = self._extra if source is None else self.additional_properties
        if extra:
            encoded.update(extra)
        return encoded

    @classmethod
    def checked(cls, source: Mapping[str, Any]) -> dict[str, Any]:
        """Encode a mapping that stands in for this model; raises the errors of `to_sendable`."""
        model = cls.__new__(cls)
        model._source = None
        model._extra = {key: value for key, value in source.items() if key not in cls._keys}
        for field in cls._fields:
            value = _from_json(field.shape, source.get(field.key, UNSET))
            setattr(model, field.name, value)
        return model.to_sendable()

    @property
    def additional_properties(self) -> dict[str, Any]:
        """Members that are not in the spec, as plain JSON; may be modified before sending."""
        # Computed on first access: most applications never read it, and computing it would slow every decode.
        try:
            return self._extra
        except AttributeError:
            known = self._keys
            self._extra = {key: value for key, value in (self._source or {}).items() if key not in known}
            return self._extra

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, type(self)):
            return NotImplemented
        return (
            all(getattr(self, field.name) == getattr(other, field.name) for field in self._fields)
            and self.additional_properties == other.additional_properties
        )

    __hash__ = None  # type: ignore[assignment]  # mutable, like a dict

    def __repr__(self) -> str:
        members = [(field.name, getattr(self, field.name)) for field in self._fields]
        members += [("additional_properties", self.additional_properties or UNSET)]
        shown = ", ".join(f"{name}={value!r}" for name, value in members if value is not UNSET)
        return f"{type(self).__name__}({shown})"

    def __str__(self) -> str:
        """Format the members that are set, one per line, without nulls and empty values."""
        from ._printing import outline  # rarely needed, so not imported with every model

        return outline(self)

    def _as_received(self, key: str, shape: Shape, value: Any) -> Any:
        """Return the text of a timestamp that was received and not changed; any other value unchanged."""
        source = self._source
        if value.__class__ is not datetime.datetime or source is None or key not in source:
            return value
        received = source[key]
        return received if shape.decode(received) == value else value

    def __dir__(self) -> list[str]:
        return public_names(self, without=_PLUMBING)

    def _present_members(self) -> dict[str, Any]:
        found = {field.name: getattr(self, field.name, UNSET) for field in self._fields}
        return {name: one for name, one in found.items() if one is not UNSET} | self.additional_properties


def _from_json(shape: Shape, value: Any) -> Any:
    """Decode a member of a mapping to be sent; what cannot be decoded is left for `encode` to reject."""
    if value.__class__ in shape.sent_as_is:
        return value
    try:
        decoded = shape.decode(value)
    except (ShapeMismatchError, *FAST_PATH_ERRORS):
        return value
    _detach_from_source(decoded)
    return decoded


def _detach_from_source(value: Any) -> None:
    """Mark a model and all models nested in it as created locally, so that encoding validates every value."""
    if isinstance(value, Model):
        value._source, value._extra = None, value.additional_properties
        for field in value._fields:
            _detach_from_source(getattr(value, field.name))
    elif isinstance(value, list | dict):
        for item in value.values() if isinstance(value, dict) else value:
            _detach_from_source(item)


def encode(value: Any) -> Any:
    """Convert a value of a model's member to plain JSON."""
    if value.__class__ is str or not isinstance(value, _CONVERTED):
        return value
    # Without recursion, because the server can nest a value as deeply as the JSON parser accepts.
    encoded: list[Any] = [value]
    pending: list[Any] = [encoded]
    while pending:
        container = pending.pop()
        for key, item in container.items() if container.__class__ is dict else enumerate(container):
            if isinstance(item, str):
                continue
            if isinstance(item, Model | UnknownVariant):
                container[key] = item.to_dict()
            elif isinstance(item, datetime.datetime):
                container[key] = item.isoformat()
            elif isinstance(item, Mapping | Sequence):
                copied: Any = dict(item) if isinstance(item, Mapping) else list(item)
                container[key] = copied
                pending.append(copied)
    return encoded[0]


_PLUMBING = frozenset({"checked", "from_dict", "locate", "to_sendable"})
"""Methods of models for the generated code, or of the class."""

_CONVERTED = (Model, UnknownVariant, datetime.datetime, Mapping, Sequence)
"""Classes of values that are not plain JSON, or contain others."""
