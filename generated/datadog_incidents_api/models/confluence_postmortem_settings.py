# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
    Nullable,
)
from ..types import UNSET, Unset

_new = object.__new__


class ConfluencePostmortemSettings(Model):
    """Where in Confluence postmortems are written.

    Attributes:
        account_id: Id of the Confluence account, as Datadog has it.
        space_id: Id of the space.
        parent_id: Id of the page that postmortems go below; null for the top of the space.
    """

    __slots__ = ("account_id", "parent_id", "space_id")

    _fields = (
        Field("account_id", "account_id", True, TEXT),
        Field("space_id", "space_id", True, TEXT),
        Field("parent_id", "parent_id", False, Nullable(TEXT)),
    )
    _keys = frozenset(
        (
            "account_id",
            "space_id",
            "parent_id",
        )
    )

    account_id: str
    space_id: str
    parent_id: str | Unset | None

    def __init__(
        self,
        *,
        account_id: str,
        space_id: str,
        parent_id: str | Unset | None = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.account_id = account_id
        self.space_id = space_id
        self.parent_id = parent_id

    @staticmethod
    def _decode(d: dict[str, Any]) -> ConfluencePostmortemSettings:
        m = _new(ConfluencePostmortemSettings)
        m._source = d
        try:
            get = d.get
            m.account_id = d["account_id"]
            m.space_id = d["space_id"]
            m.parent_id = get("parent_id", UNSET)
        except UNDECODABLE:
            return carefully(m, d)
        return m
