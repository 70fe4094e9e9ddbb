"""Servers that differ from the mock in many ways at once."""

from __future__ import annotations

import pytest

from . import busy, company, derived, errors, evolved, identity, indexing, lists, terse, times, wire
from .right_server import right_server


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
