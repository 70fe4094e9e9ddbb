# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    Nullable,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from .confluence_postmortem_settings import ConfluencePostmortemSettings
from .google_docs_postmortem_settings import GoogleDocsPostmortemSettings

if TYPE_CHECKING:
    from .postmortem_template_location import PostmortemTemplateLocation

_new = object.__new__


class PostmortemTemplateAttributesResponse(Model):
    """Name, text and default status of the template, the location of its postmortems, and audit data.

    Attributes:
        content: text of the template, in the format that its `location` requires.
        created_at: creation time of the template, RFC 3339.
        is_default: time since which the template is the default, RFC 3339; null if not the
            default.
        location: service in which postmortems are written.
        modified_at: time of the last change to the template, RFC 3339.
        name: display name of the template, such as `Short`.
        confluence_postmortem_settings: location of postmortems in Confluence.
        google_docs_postmortem_settings: location of postmortems in Google Drive.
    """

    __slots__ = (
        "confluence_postmortem_settings",
        "content",
        "created_at",
        "google_docs_postmortem_settings",
        "is_default",
        "location",
        "modified_at",
        "name",
    )

    _fields = (
        Field("content", "content", True, TEXT),
        Field("created_at", "createdAt", True, TIMESTAMP),
        Field("is_default", "is_default", True, Nullable(TIMESTAMP)),
        Field("location", "location", True, TEXT),
        Field("modified_at", "modifiedAt", True, TIMESTAMP),
        Field("name", "name", True, TEXT),
        Field(
            "confluence_postmortem_settings",
            "confluence_postmortem_settings",
            False,
            Nested(ConfluencePostmortemSettings),
        ),
        Field(
            "google_docs_postmortem_settings",
            "google_docs_postmortem_settings",
            False,
            Nested(GoogleDocsPostmortemSettings),
        ),
    )
    _keys = frozenset(
        (
            "content",
            "createdAt",
            "is_default",
            "location",
            "modifiedAt",
            "name",
            "confluence_postmortem_settings",
            "google_docs_postmortem_settings",
        )
    )

    content: str
    created_at: datetime.datetime
    is_default: datetime.datetime | None
    location: PostmortemTemplateLocation | str
    modified_at: datetime.datetime
    name: str
    confluence_postmortem_settings: ConfluencePostmortemSettings | Unset
    google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset

    def __init__(
        self,
        *,
        content: str,
        created_at: datetime.datetime,
        is_default: datetime.datetime | None,
        location: PostmortemTemplateLocation | str,
        modified_at: datetime.datetime,
        name: str,
        confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = UNSET,
        google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.content = content
        self.created_at = created_at
        self.is_default = is_default
        self.location = location
        self.modified_at = modified_at
        self.name = name
        self.confluence_postmortem_settings = confluence_postmortem_settings
        self.google_docs_postmortem_settings = google_docs_postmortem_settings

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateAttributesResponse:
        m = _new(PostmortemTemplateAttributesResponse)
        m._source = d
        try:
            get = d.get
            m.content = d["content"]
            v = d["createdAt"]
            m.created_at = parse_timestamp(v) if v.__class__ is str else v
            v = d["is_default"]
            m.is_default = parse_timestamp(v) if v.__class__ is str else v
            m.location = d["location"]
            v = d["modifiedAt"]
            m.modified_at = parse_timestamp(v) if v.__class__ is str else v
            m.name = d["name"]
            v = get("confluence_postmortem_settings", UNSET)
            m.confluence_postmortem_settings = (
                ConfluencePostmortemSettings._decode(v) if v.__class__ is dict else not_object(v)
            )
            v = get("google_docs_postmortem_settings", UNSET)
            if v.__class__ is dict:
                m.google_docs_postmortem_settings = m_google_docs_postmortem_settings = _new(
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
