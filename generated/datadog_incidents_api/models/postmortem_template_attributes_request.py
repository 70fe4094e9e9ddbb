# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model_type import member
from ..model import Model
from ..nested import Nested
from ..shapes import (
    TEXT,
    TIMESTAMP,
    Nullable,
)
from ..types import UNSET, Unset
from .confluence_postmortem_settings import ConfluencePostmortemSettings
from .google_docs_postmortem_settings import GoogleDocsPostmortemSettings

if TYPE_CHECKING:
    from .postmortem_template_location import PostmortemTemplateLocation


class PostmortemTemplateAttributesRequest(Model):
    """Name, text and default status of the template, and the location of its postmortems."""

    name: str = member(TEXT)
    """Display name of the template, such as `Short`."""
    confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = member(
        Nested(ConfluencePostmortemSettings), default=UNSET
    )
    """Location of postmortems in Confluence."""
    content: str | Unset = member(TEXT, default=UNSET)
    """Text of the template, in the format that its `location` requires."""
    google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = member(
        Nested(GoogleDocsPostmortemSettings), default=UNSET
    )
    """Location of postmortems in Google Drive."""
    is_default: datetime.datetime | Unset | None = member(Nullable(TIMESTAMP), default=UNSET)
    """Time since which the template is the default, RFC 3339; null if not the default."""
    location: PostmortemTemplateLocation | str | Unset = member(TEXT, default=UNSET)
    """Service in which postmortems are written."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateAttributesRequest:
        m = new(PostmortemTemplateAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.name = d["name"]
            v = get("confluence_postmortem_settings", UNSET)
            m.confluence_postmortem_settings = (
                ConfluencePostmortemSettings._decode(v) if v.__class__ is dict else not_object(v)
            )
            m.content = get("content", UNSET)
            v = get("google_docs_postmortem_settings", UNSET)
            if v.__class__ is dict:
                m.google_docs_postmortem_settings = m_google_docs_postmortem_settings = new(
                    GoogleDocsPostmortemSettings
                )
                m_google_docs_postmortem_settings._source = v
                m_google_docs_postmortem_settings.account_id = v["account_id"]
                m_google_docs_postmortem_settings.parent_folder_id = v["parent_folder_id"]
            else:
                m.google_docs_postmortem_settings = not_object(v)
            m.is_default = parse_timestamp(v) if (v := get("is_default", UNSET)).__class__ is str else v
            m.location = get("location", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
