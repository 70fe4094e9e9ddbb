"""Right server: a variant of the mock that differs from it in ways that the OpenAPI document leaves open."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from attrs import frozen

Patch = Callable[[pytest.MonkeyPatch], None]


@frozen
class RightServer:
    """Variant of the mock about which the fuzzer must report nothing.

    Attributes:
        name: unique name, a statement about the server in snake_case, e.g. `responses_are_compressed`.
        reason: why a right server may do this, one sentence.
        patch: function that turns the mocks that are made afterwards into this variant, for as long as the
            monkeypatch lasts.
        in_schema: whether all responses fit the schemas of the OpenAPI document. New enum values do not,
            although every client has to expect them.
    """

    name: str
    reason: str
    patch: Patch
    in_schema: bool


RIGHT_SERVERS: dict[str, RightServer] = {}
"""All right servers by name; the modules of this package add theirs when they are imported."""


def right_server(reason: str, *, in_schema: bool = True) -> Callable[[Patch], Patch]:
    """Register a function `def name(patch: pytest.MonkeyPatch) -> None` as a right server."""

    def register(patch: Patch) -> Patch:
        name = patch.__name__
        if name in RIGHT_SERVERS:
            raise ValueError(f"right server {name}: the name is taken")
        RIGHT_SERVERS[name] = RightServer(name, reason, patch, in_schema)
        return patch

    return register
