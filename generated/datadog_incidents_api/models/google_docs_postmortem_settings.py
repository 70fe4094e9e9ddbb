# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)

_new = object.__new__


class GoogleDocsPostmortemSettings(Model):
    """Location of postmortems in Google Drive.

    Attributes:
        account_id: ID of the Google account in Datadog.
        parent_folder_id: ID of the Google Drive folder in which postmortems are created.
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
