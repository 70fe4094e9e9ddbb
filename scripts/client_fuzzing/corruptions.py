"""All corruptions: functions that take a response and return a worse one."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from attrs import evolve

from . import body_corruptions, response_corruptions
from .cases import Canned

Corruption = Callable[[Random, Canned], Canned]

CORRUPTIONS: tuple[Corruption, ...] = (
    body_corruptions.wrong_types,
    body_corruptions.absent_members,
    body_corruptions.lone_surrogates,
    body_corruptions.deep_nesting,
    body_corruptions.huge_numbers,
    body_corruptions.not_json_numbers,
    body_corruptions.duplicate_keys,
    body_corruptions.changed_bytes,
    body_corruptions.truncation,
    body_corruptions.empty_body,
    body_corruptions.other_body,
    body_corruptions.other_encoding,
    response_corruptions.content_type,
    response_corruptions.compression,
    response_corruptions.waits,
    response_corruptions.odd_headers,
    response_corruptions.other_status,
    response_corruptions.redirect,
    response_corruptions.lost_connection,
    response_corruptions.echoed_secret,
)


def corrupted(random: Random, canned: Canned) -> Canned:
    """Return a response with up to three corruptions, whose names are added to its changes."""
    for corruption in random.sample(CORRUPTIONS, random.choice((1, 1, 1, 2, 3))):
        name = corruption.__name__.replace("_", " ")
        canned = evolve(corruption(random, canned), changes=(*canned.changes, name))
    return canned
