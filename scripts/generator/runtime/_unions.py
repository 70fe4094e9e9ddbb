"""Unions of several shapes, and selection of the one that a JSON value has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from ._shapes import JSON_TYPE_NAMES, Shape, ShapeMismatchError, json_type, not_object, wrong_type
from ._unknown_variant import UnknownVariant
from ._unset import UNSET
from .errors import DecodingError

if TYPE_CHECKING:
    from ._model import Model


class OneOf:
    """Union of shapes. The variant of an object is selected by its discriminator, in constant time.

    If the discriminator is absent, or the union has none, the first variant is used that has matching
    required keys and JSON types and can be decoded. An object of an unknown variant, or that matches no
    variant, becomes an `UnknownVariant`. In a union of models only, a value that is not an object cannot be
    decoded.

    Args:
        discriminator: key whose value identifies the variant; None if there is none.
        by_value: variant for each value of the discriminator.
        variants: models of the variants that are objects.
        others: shapes of the variants that are not objects.
    """

    def __init__(
        self,
        discriminator: str | None,
        by_value: Mapping[str, type[Model]],
        variants: tuple[type[Model], ...],
        others: tuple[Shape, ...] = (),
    ) -> None:
        self.discriminator = discriminator
        self.by_value = by_value
        self.variants = variants
        self.others = others
        self.json_types = (dict, *(kind for other in others for kind in other.json_types))
        self.sent_as_is = () if variants else tuple(kind for other in others for kind in other.sent_as_is)
        self.plain = not variants and all(other.plain for other in others)
        self.decoders: dict[str, Callable[[Any], Any]] = {
            value: model._decode for value, model in by_value.items()
        }

    def decode(self, value: Any) -> Any:
        if value.__class__ is dict:
            return self._decode_object(value)
        other = self._other_shape(value)
        if other is None:
            return value if self.others else not_object(value)
        return other.decode(value)

    def _decode_object(self, value: dict[str, Any]) -> Any:
        if self.discriminator is not None and self.discriminator in value:
            variant = self._variant_by_discriminator(value)
            return UnknownVariant(value) if variant is None else variant._decode(value)
        for model in self.variants:
            if _may_match(model, value):
                try:
                    return model._decode(value)
                except ShapeMismatchError:
                    continue
        return UnknownVariant(value) if self.variants else value

    def _variant_by_discriminator(self, value: Mapping[str, Any]) -> type[Model] | None:
        """Return the model for an object's discriminator; None if that is absent or unknown."""
        kind = None if self.discriminator is None else value.get(self.discriminator)
        return self.by_value.get(kind) if isinstance(kind, str) else None

    def _variant_to_send(self, value: Mapping[str, Any]) -> type[Model] | None:
        """Return the model that a mapping must match to be sent; None for a variant unknown to the spec."""
        if self.discriminator is not None and self.discriminator in value:
            return self._variant_by_discriminator(value)
        fitting = [model for model in self.variants if _may_match(model, value, received=False)]
        whole = (model for model in fitting if len(fitting) == 1 or model.locate(value, "$") is None)
        return next(whole, fitting[0] if fitting else None)

    def _other_shape(self, value: Any) -> Shape | None:
        return next((other for other in self.others if value.__class__ in other.json_types), None)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if isinstance(value, Mapping):
            variant = self._variant_by_discriminator(value)
            return None if variant is None else variant.locate(value, path)
        other = self._other_shape(value)
        if other is not None:
            return other.locate(value, path)
        if self.others or value is None:
            return None
        return DecodingError(f"expected an object, got {json_type(value)}", path=path, raw=value)

    def encode(self, value: Any) -> Any:
        if isinstance(value, self.variants):
            return value.to_sendable()
        if isinstance(value, UnknownVariant):
            return value.to_dict()
        if isinstance(value, Mapping):
            variant = self._variant_to_send(value)
            return dict(value) if variant is None else variant.checked(value)
        # A value may be of a subclass, e.g. a string that is a member of a StrEnum.
        other = self._other_shape(value) or next(
            (one for one in self.others if isinstance(value, one.json_types)), None
        )
        if other is None:
            names = [f"of type {model.__name__}" for model in self.variants]
            names += [JSON_TYPE_NAMES[kind] for one in self.others for kind in one.json_types]
            raise wrong_type(value, " or ".join(names) or "a mapping")
        return other.encode(value)


def _may_match(model: type[Model], value: Mapping[str, Any], *, received: bool = True) -> bool:
    """Whether an object has the required keys of a model, and values of the right JSON types.

    An object to be sent may lack the keys that only the server sets.
    """
    for field in model._fields:
        member = value.get(field.key, UNSET)
        if member is UNSET:
            if field.required and (received or not field.read_only):
                return False
        elif field.shape.json_types and member is not None and member.__class__ not in field.shape.json_types:
            return False
    return True
