"""Raw httpx whose responses are parsed by orjson, which this project's client uses as well."""

from __future__ import annotations

import orjson

from .raw_httpx import actions, member

__all__ = ["ACTIONS", "member"]

ACTIONS = actions(lambda response: orjson.loads(response.content))
