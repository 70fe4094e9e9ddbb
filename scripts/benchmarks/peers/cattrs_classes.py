"""cattrs: slotted attrs classes made from the document, structured from what orjson parsed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import attrs
import orjson
from cattrs.preconf.orjson import make_converter

from ..document_types import DocumentTypes, Member, Variant
from . import Action, Setup, for_pages


class _Classes:
    def __init__(self) -> None:
        # Its fastest way; the other collects errors from everywhere.
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
        """A class that stands for the union, and a hook which makes one of the variants instead."""
        made = [(one, self.structure(one.name, one.members)) for one in variants]
        stand_in = attrs.make_class(name, [])
        hook = self._by_value(discriminator, made) if discriminator else self._by_keys(made)
        self.converter.register_structure_hook(stand_in, hook)
        return stand_in

    def _by_value(self, discriminator: str, made: Sequence[tuple[Variant, Any]]) -> Callable[..., Any]:
        classes = {value: kind for variant, kind in made for value in variant.values}
        # Looked up once a class, as cattrs does for classes without unions.
        hooks = {value: self.converter.get_structure_hook(kind) for value, kind in classes.items()}
        return lambda value, _: hooks[value[discriminator]](value, classes[value[discriminator]])

    def _by_keys(self, made: Sequence[tuple[Variant, Any]]) -> Callable[..., Any]:
        required = [({one.name for one in variant.members if one.required}, kind) for variant, kind in made]

        def hook(value: Mapping[str, Any], _: Any) -> Any:
            return self.converter.structure(
                value, next(kind for keys, kind in required if keys <= value.keys())
            )

        return hook


def _decode(name: str, setup: Setup) -> Action:
    library = _Classes()
    model = DocumentTypes(library).of("IncidentSearchResponse" if name == "search" else "IncidentsResponse")
    content = setup.content(name)
    hook = library.converter.get_structure_hook(model)
    return lambda: hook(orjson.loads(content), model)


ACTIONS = for_pages(_decode)


def member(value: Any, name: str) -> Any:
    return getattr(value, name, None)
