# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    TEXT,
    UNDECODABLE,
)

_new = object.__new__


class GoogleDocsPostmortemSettings(Model):
    """Where in Google Drive postmortems are written.

    Attributes:
        account_id: Id of the Google account, as Datadog has it.
        parent_folder_id: Id of the folder that postmortems go into.
    """

    __slots__ = (
        "account_id",
        "parent_folder_id",
    )

    _fields = (
        Field("account_id", "account_id", True, TEXT),
        Field("parent_folder_id", "parent_folder_id", True, TEXT),
    )
    _keys = frozenset(
        (
            "account_id",
            "parent_folder_id",
        )
    )

    account_id: str
    parent_folder_id: str

    def __init__(
        self,
        *,
        account_id: str,
        parent_folder_id: str,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.account_id = account_id
        self.parent_folder_id = parent_folder_id

    @staticmethod
    def _decode(d: dict[str, Any]) -> GoogleDocsPostmortemSettings:
        m = _new(GoogleDocsPostmortemSettings)
        m._source = d
        try:
            m.account_id = d["account_id"]
            m.parent_folder_id = d["parent_folder_id"]
        except UNDECODABLE:
            return carefully(m, d)
        return m
