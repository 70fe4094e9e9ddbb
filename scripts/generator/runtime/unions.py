"""Unions: which of several shapes a JSON value has."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from .errors import DecodingError
from .shapes import KIND_NAMES, Shape, UnfitError, json_type, not_object, refused
from .types import UNSET

if TYPE_CHECKING:
    from .model import Model


class OneOf:
    """A union. Objects are told apart by their discriminator, in constant time.

    Where that member is absent, or the document has none, the first variant that can be decoded is taken
    whose required keys and JSON types fit. An unknown variant, and an object that fits none, is kept as the
    plain mapping that it is. In a union of nothing but models, what is no object cannot be decoded.

    Args:
        discriminator: the member whose value tells variants apart; None where there is none.
        by_value: the variant that each value of the discriminator means.
        variants: the models.
        others: shapes of the values that are no objects.
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
        self.kinds = (dict, *(kind for other in others for kind in other.kinds))
        self.direct = () if variants else tuple(kind for other in others for kind in other.direct)
        self.plain = not variants and all(other.plain for other in others)
        self.decoders: dict[str, Callable[[Any], Any]] = {
            value: model._decode for value, model in by_value.items()
        }

    def decode(self, value: Any) -> Any:
        if value.__class__ is dict:
            return self._decode_object(value)
        other = self._other(value)
        if other is None:
            return value if self.others else not_object(value)
        return other.decode(value)

    def _decode_object(self, value: dict[str, Any]) -> Any:
        if self.discriminator is not None and self.discriminator in value:
            variant = self._named(value)
            return value if variant is None else variant._decode(value)
        for model in self.variants:
            if _could_be(model, value):
                try:
                    return model._decode(value)
                except UnfitError:
                    continue
        return value

    def _named(self, value: Mapping[str, Any]) -> type[Model] | None:
        """The model that an object's discriminator means; None where it has none, or an unknown one."""
        kind = None if self.discriminator is None else value.get(self.discriminator)
        return self.by_value.get(kind) if isinstance(kind, str) else None

    def _meant(self, value: Mapping[str, Any]) -> type[Model] | None:
        """Model that a mapping to be sent must match; None for a variant that the spec does not have."""
        if self.discriminator is not None and self.discriminator in value:
            return self._named(value)
        fitting = [model for model in self.variants if _could_be(model, value)]
        whole = (model for model in fitting if len(fitting) == 1 or model.locate(value, "$") is None)
        return next(whole, fitting[0] if fitting else None)

    def _other(self, value: Any) -> Shape | None:
        return next((other for other in self.others if value.__class__ in other.kinds), None)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if isinstance(value, Mapping):
            variant = self._named(value)
            return None if variant is None else variant.locate(value, path)
        other = self._other(value)
        if other is not None:
            return other.locate(value, path)
        if self.others or value is None:
            return None
        return DecodingError(f"expected an object, got {json_type(value)}", path=path, raw=value)

    def encode(self, value: Any) -> Any:
        if isinstance(value, self.variants):
            return value.to_sendable()
        if isinstance(value, Mapping):
            variant = self._meant(value)
            return dict(value) if variant is None else variant.checked(value)
        # Here a string may be of the caller's own type, such as a member of an enum.
        other = self._other(value) or next((one for one in self.others if isinstance(value, one.kinds)), None)
        if other is None:
            names = [f"of type {model.__name__}" for model in self.variants]
            names += [KIND_NAMES[kind] for one in self.others for kind in one.kinds]
            raise refused(value, " or ".join(names) or "a mapping")
        return other.encode(value)


def _could_be(model: type[Model], value: Mapping[str, Any]) -> bool:
    for field in model._fields:
        member = value.get(field.key, UNSET)
        if member is UNSET:
            if field.required:
                return False
        elif field.shape.kinds and member is not None and member.__class__ not in field.shape.kinds:
            return False
    return True
