"""pydantic: models built from the spec, validated directly from bytes; unknown members are ignored."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Annotated, Any, Literal, Union

import pydantic

from ..schema_types import Member, SchemaTypes, Variant
from . import Action, Setup, for_pages


class _Models:
    def structure(self, name: str, members: Sequence[Member]) -> Any:
        fields: dict[str, Any] = {
            one.name: one.annotation if one.required else (one.annotation | None, None) for one in members
        }
        return pydantic.create_model(name, **fields)

    def union(self, name: str, discriminator: str | None, variants: Sequence[Variant]) -> Any:
        models = tuple(self.structure(one.name, _tagged(one, discriminator)) for one in variants)
        either: Any = Union[models]  # noqa: UP007  # built at run time
        if discriminator is None:
            return either
        return Annotated[either, pydantic.Field(discriminator=discriminator)]


def _tagged(variant: Variant, discriminator: str | None) -> list[Member]:
    return [
        Member(one.name, Literal[variant.values], True) if one.name == discriminator else one
        for one in variant.members
    ]


def _decode(name: str, setup: Setup) -> Action:
    types = SchemaTypes(_Models())
    model = types.of("IncidentSearchResponse" if name == "search" else "IncidentsResponse")
    return partial(model.model_validate_json, setup.content(name))


ACTIONS = for_pages(_decode)


def member(value: Any, name: str) -> Any:
    return getattr(value, name, None)
