"""orjson.loads: JSON to plain dicts, the baseline of decoding."""

from __future__ import annotations

from functools import partial
from typing import Any

import orjson

from . import Action, Setup, for_pages


def _decode(name: str, setup: Setup) -> Action:
    return partial(orjson.loads, setup.content(name))


ACTIONS = for_pages(_decode)


def member(value: Any, name: str) -> Any:
    return value.get(name)
