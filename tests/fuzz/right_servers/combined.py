"""Servers that differ from the mock in many ways at once."""

from __future__ import annotations

import random
from collections.abc import Iterable
from types import ModuleType

import pytest

from . import (
    at_work,
    busy,
    company,
    crowd,
    deletes,
    derived,
    errors,
    evolved,
    front,
    identity,
    indexing,
    lists,
    spelling,
    strict,
    terse,
    times,
    wire,
)
from .right_server import RIGHT_SERVERS, RightServer, right_server

LAYERS: tuple[tuple[ModuleType, ...], ...] = (
    *((company, crowd, indexing), (at_work,), (identity,), (deletes,), (derived,)),
    *((lists,), (spelling,), (terse,), (evolved,), (times,)),
    *((strict,), (errors,), (busy,), (front,), (wire,)),
)
"""Modules with variants that exclude each other, from the state of the server to the bytes that it sends."""
CHOSEN = 9
"""Layers of a combination."""
COMBINATIONS = range(1, 9)
TOO_LARGE = ("everything_fills_several_pages",)
"""Servers that would make each request of a combination slow."""


@right_server(
    "What a server may do, it may do together: a newer, busy server with many users.", in_schema=False
)
def new_and_busy(patch: pytest.MonkeyPatch) -> None:
    company.much_has_happened_before(patch)
    for variant in (
        evolved.resources_have_new_attributes,
        evolved.documents_have_new_members,
        evolved.resources_have_new_relationships,
        evolved.included_has_new_types,
        identity.ids_are_uuids_of_version_7,
        times.timestamps_have_nanoseconds,
        derived.changes_of_children_modify_their_incident,
        errors.errors_have_the_other_form,
        wire.json_has_more_escapes,
        wire.responses_have_more_headers,
        busy.every_seventh_request_is_rate_limited,
    ):
        variant(patch)


@right_server("What a server may do, it may do together: an old, terse server with a coarse clock.")
def old_and_terse(patch: pytest.MonkeyPatch) -> None:
    for variant in (
        times.clock_ticks_once_a_second,
        times.timestamps_of_the_server_have_whole_seconds,
        terse.nulls_are_omitted,
        terse.creates_are_answered_briefly,
        terse.lists_have_no_meta,
        terse.users_are_not_embedded,
        lists.lists_are_newest_first,
        indexing.search_lags_by_three_requests,
        errors.only_the_first_error_is_reported,
        errors.errors_have_other_texts,
        errors.credentials_are_checked_first,
        wire.json_is_indented_and_in_another_order,
        wire.responses_are_compressed,
    ):
        variant(patch)


def patch_with(variants: Iterable[RightServer], patch: pytest.MonkeyPatch) -> None:
    """Turn mocks into a server with several variants; an index is the last, to contain what others change."""
    for one in sorted(variants, key=lambda one: one.patch.__module__ == indexing.__name__):
        one.patch(patch)


def combine(seed: int) -> None:
    """Register a server with one variant each of some layers, chosen at random."""
    chance = random.Random(seed)  # noqa: S311  # must be reproducible
    chosen: list[RightServer] = []
    for layer in sorted(chance.sample(range(len(LAYERS)), CHOSEN)):
        names = {module.__name__ for module in LAYERS[layer]}
        variants = [one for one in RIGHT_SERVERS.values() if one.patch.__module__ in names]
        chosen.append(chance.choice([one for one in variants if one.name not in TOO_LARGE]))

    def patch_all(patch: pytest.MonkeyPatch) -> None:
        patch_with(chosen, patch)

    patch_all.__name__ = f"combination_{seed}"
    reason = f"What a server may do, it may do together: {', '.join(one.name for one in chosen)}."
    right_server(reason, in_schema=all(one.in_schema for one in chosen))(patch_all)


for number in COMBINATIONS:
    combine(number)
