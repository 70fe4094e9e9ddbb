# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT


class GoogleDocsPostmortemSettings(Model):
    """Location of postmortems in Google Drive."""

    account_id: str = member(TEXT)
    """ID of the Google account in Datadog."""
    parent_folder_id: str = member(TEXT)
    """ID of the Google Drive folder in which postmortems are created."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> GoogleDocsPostmortemSettings:
        m = new(GoogleDocsPostmortemSettings)
        m._source = d
        try:
            m.account_id = d["account_id"]
            m.parent_folder_id = d["parent_folder_id"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
