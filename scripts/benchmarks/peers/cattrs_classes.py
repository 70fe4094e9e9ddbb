"""cattrs: attrs classes with slots, built from the spec and structured from the output of orjson."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs
import orjson
from cattrs.preconf.orjson import make_converter

from ..schema_types import Member, SchemaTypes, Variant
from . import Action, Setup, for_pages


class _Classes:
    def __init__(self) -> None:
        # The faster mode; the other one collects all errors.
        self.converter = make_converter(detailed_validation=False)

    def structure(self, name: str, members: Sequence[Member]) -> Any:
        fields = {
            one.name: attrs.field(type=one.annotation)
            if one.required
            else attrs.field(type=one.annotation | None, default=None)
            for one in members
        }
        return attrs.make_class(name, fields, kw_only=True, slots=True)

    def union(self, name: str, discriminator: str | None, variants: Sequence[Variant]) -> Any:
        """Return a placeholder class with a hook that structures one of the variants."""
        classes = [(variant, self.structure(variant.name, variant.members)) for variant in variants]
        placeholder = attrs.make_class(name, [])
        hook = self._by_value(discriminator, classes) if discriminator else self._by_keys(classes)
        self.converter.register_structure_hook(placeholder, hook)
        return placeholder

    def _by_value(self, discriminator: str, classes: Sequence[tuple[Variant, Any]]) -> Callable[..., Any]:
        by_value = {value: cls for variant, cls in classes for value in variant.values}
        # Looked up once per class, as cattrs does for classes without unions.
        hooks = {value: self.converter.get_structure_hook(cls) for value, cls in by_value.items()}
        return lambda value, _: hooks[value[discriminator]](value, by_value[value[discriminator]])

    def _by_keys(self, classes: Sequence[tuple[Variant, Any]]) -> Callable[..., Any]:
        required = [({one.name for one in variant.members if one.required}, cls) for variant, cls in classes]

        def hook(value: Mapping[str, Any], _: Any) -> Any:
            return self.converter.structure(
                value, next(cls for keys, cls in required if keys <= value.keys())
            )

        return hook


def _decode(name: str, setup: Setup) -> Action:
    library = _Classes()
    model = SchemaTypes(library).of("IncidentSearchResponse" if name == "search" else "IncidentsResponse")
    content = setup.content(name)
    hook = library.converter.get_structure_hook(model)
    return lambda: hook(orjson.loads(content), model)


ACTIONS = for_pages(_decode)


def member(value: Any, name: str) -> Any:
    return getattr(value, name, None)
