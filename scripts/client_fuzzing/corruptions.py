"""All corruptions: functions that take a response and return a worse one."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps

from attrs import evolve

from datadog_incidents.testing.generation.body_corruptions import BODY_CORRUPTIONS
from datadog_incidents.testing.generation.source import RandomSource

from . import response_corruptions
from .cases import Canned

Corruption = Callable[[RandomSource, Canned], Canned]


def _of_body(corruption: Callable[[RandomSource, bytes], bytes]) -> Corruption:
    @wraps(corruption)
    def corrupt(random: RandomSource, canned: Canned) -> Canned:
        return evolve(canned, body=corruption(random, canned.body))

    return corrupt


CORRUPTIONS: tuple[Corruption, ...] = (
    *map(_of_body, BODY_CORRUPTIONS),
    response_corruptions.content_type,
    response_corruptions.compression,
    response_corruptions.waits,
    response_corruptions.odd_headers,
    response_corruptions.other_status,
    response_corruptions.redirect,
    response_corruptions.lost_connection,
    response_corruptions.echoed_secret,
)


def corrupted(random: RandomSource, canned: Canned) -> Canned:
    """Return a response with up to three corruptions, whose names are added to its changes."""
    for corruption in random.sample(CORRUPTIONS, random.choice((1, 1, 1, 2, 3))):
        name = corruption.__name__.replace("_", " ")
        canned = evolve(corruption(random, canned), changes=(*canned.changes, name))
    return canned
