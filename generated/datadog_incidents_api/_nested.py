# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""Shape of a JSON object that is decoded to a model."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ._shapes import json_type, not_object, wrong_type
from .errors import DecodingError

if TYPE_CHECKING:
    from ._model import Model


class Nested:
    """JSON object that is decoded to a model."""

    json_types = (dict,)
    sent_as_is = ()
    plain = False

    def __init__(self, model: type[Model]) -> None:
        self.model = model

    def decode(self, value: Any) -> Any:
        return self.model._decode(value) if value.__class__ is dict else not_object(value)

    def locate(self, value: Any, path: str) -> DecodingError | None:
        if value is None:
            return None
        if not isinstance(value, Mapping):
            return DecodingError(f"expected an object, got {json_type(value)}", path=path, raw=value)
        return self.model.locate(value, path)

    def encode(self, value: Any) -> Any:
        if isinstance(value, self.model):
            return value.to_sendable()
        if isinstance(value, Mapping):
            return self.model.checked(value)
        raise wrong_type(value, f"of type {self.model.__name__} or a mapping")
