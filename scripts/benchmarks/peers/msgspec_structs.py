"""msgspec: structs built from the spec, decoded directly from bytes."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any, Union

import msgspec

from ..schema_types import Member, SchemaTypes, Variant
from . import Action, Setup, for_pages


class _Structs:
    def structure(self, name: str, members: Sequence[Member], **options: Any) -> Any:
        fields = [
            (one.name, one.annotation) if one.required else (one.name, one.annotation | None, None)
            for one in members
        ]
        # Without kw_only, defstruct requires fields without a default to be first.
        return msgspec.defstruct(name, fields, kw_only=True, **options)

    def union(self, name: str, discriminator: str | None, variants: Sequence[Variant]) -> Any:
        if discriminator is None:
            return Any  # msgspec supports unions of structs only with a discriminator
        structs = [
            self.structure(
                f"{one.name}_{value}",
                [member for member in one.members if member.name != discriminator],
                tag_field=discriminator,
                tag=value,
            )
            for one in variants
            for value in one.values
        ]
        return Union[tuple(structs)]  # noqa: UP007  # built at run time


def _decode(name: str, setup: Setup) -> Action:
    types = SchemaTypes(_Structs())
    model = types.of("IncidentSearchResponse" if name == "search" else "IncidentsResponse")
    return partial(msgspec.json.Decoder(model).decode, setup.content(name))


ACTIONS = for_pages(_decode)


def member(value: Any, name: str) -> Any:
    config = value.__struct_config__
    return config.tag if name == config.tag_field else getattr(value, name, None)
