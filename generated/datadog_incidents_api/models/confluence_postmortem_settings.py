# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    Nullable,
)
from ..types import UNSET, Unset

_new = object.__new__


class ConfluencePostmortemSettings(Model):
    """Location of postmortems in Confluence.

    Attributes:
        account_id: ID of the Confluence account in Datadog.
        space_id: ID of the Confluence space in which postmortems are created.
        parent_id: ID of the Confluence page under which postmortems are created; null for the
            top level of the space.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
