"""json of the standard library: plain dicts in both directions, the baseline of encoding."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from . import Action, Setup, for_pages


def _decode(name: str, setup: Setup) -> Action:
    return partial(json.loads, setup.content(name))


def _encode(setup: Setup) -> Action:
    return partial(json.dumps, json.loads(setup.content("body")))


ACTIONS = {**for_pages(_decode), "encode": _encode, "encode flat": _encode}


def member(value: Any, name: str) -> Any:
    return value.get(name)
