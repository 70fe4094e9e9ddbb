# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, TIMESTAMP, Nullable
from .._unset import UNSET, Unset
from .confluence_postmortem_settings import ConfluencePostmortemSettings
from .google_docs_postmortem_settings import GoogleDocsPostmortemSettings

if TYPE_CHECKING:
    from .postmortem_template_location import PostmortemTemplateLocation


class PostmortemTemplateAttributesResponse(Model):
    """Name, text and default status of the template, the location of its postmortems, and audit data."""

    content: str = member(TEXT)
    """Text of the template, in the format that its `location` requires."""
    created_at: datetime.datetime = member(TIMESTAMP, key="createdAt")
    """Creation time of the template, RFC 3339."""
    is_default: datetime.datetime | None = member(Nullable(TIMESTAMP))
    """Time since which the template is the default, RFC 3339; null if not the default."""
    location: PostmortemTemplateLocation | str = member(TEXT)
    """Service in which postmortems are written."""
    modified_at: datetime.datetime = member(TIMESTAMP, key="modifiedAt")
    """Time of the last change to the template, RFC 3339."""
    name: str = member(TEXT)
    """Display name of the template, such as `Short`."""
    confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = member(
        Nested(ConfluencePostmortemSettings), default=UNSET
    )
    """Location of postmortems in Confluence."""
    google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = member(
        Nested(GoogleDocsPostmortemSettings), default=UNSET
    )
    """Location of postmortems in Google Drive."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateAttributesResponse:
        m = new(PostmortemTemplateAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.content = d["content"]
            m.created_at = parse_timestamp(v) if (v := d["createdAt"]).__class__ is str else v
            m.is_default = parse_timestamp(v) if (v := d["is_default"]).__class__ is str else v
            m.location = d["location"]
            m.modified_at = parse_timestamp(v) if (v := d["modifiedAt"]).__class__ is str else v
            m.name = d["name"]
            v = get("confluence_postmortem_settings", UNSET)
            m.confluence_postmortem_settings = (
                ConfluencePostmortemSettings._decode(v) if v.__class__ is dict else not_object(v)
            )
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
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
