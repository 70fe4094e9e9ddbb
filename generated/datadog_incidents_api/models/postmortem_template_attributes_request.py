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


class PostmortemTemplateAttributesRequest(Model):
    """Name, text and default status of the template, and the location of its postmortems.

    Attributes:
        name: display name of the template, such as `Short`.
        confluence_postmortem_settings: location of postmortems in Confluence.
        content: text of the template, in the format that its `location` requires.
        google_docs_postmortem_settings: location of postmortems in Google Drive.
        is_default: time since which the template is the default, RFC 3339; null if not the
            default.
        location: service in which postmortems are written.
    """

    __slots__ = (
        "confluence_postmortem_settings",
        "content",
        "google_docs_postmortem_settings",
        "is_default",
        "location",
        "name",
    )

    _fields = (
        Field("name", "name", True, TEXT),
        Field(
            "confluence_postmortem_settings",
            "confluence_postmortem_settings",
            False,
            Nested(ConfluencePostmortemSettings),
        ),
        Field("content", "content", False, TEXT),
        Field(
            "google_docs_postmortem_settings",
            "google_docs_postmortem_settings",
            False,
            Nested(GoogleDocsPostmortemSettings),
        ),
        Field("is_default", "is_default", False, Nullable(TIMESTAMP)),
        Field("location", "location", False, TEXT),
    )
    _keys = frozenset(
        (
            "name",
            "confluence_postmortem_settings",
            "content",
            "google_docs_postmortem_settings",
            "is_default",
            "location",
        )
    )

    name: str
    confluence_postmortem_settings: ConfluencePostmortemSettings | Unset
    content: str | Unset
    google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset
    is_default: datetime.datetime | Unset | None
    location: PostmortemTemplateLocation | str | Unset

    def __init__(
        self,
        *,
        name: str,
        confluence_postmortem_settings: ConfluencePostmortemSettings | Unset = UNSET,
        content: str | Unset = UNSET,
        google_docs_postmortem_settings: GoogleDocsPostmortemSettings | Unset = UNSET,
        is_default: datetime.datetime | Unset | None = UNSET,
        location: PostmortemTemplateLocation | str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.name = name
        self.confluence_postmortem_settings = confluence_postmortem_settings
        self.content = content
        self.google_docs_postmortem_settings = google_docs_postmortem_settings
        self.is_default = is_default
        self.location = location

    @staticmethod
    def _decode(d: dict[str, Any]) -> PostmortemTemplateAttributesRequest:
        m = _new(PostmortemTemplateAttributesRequest)
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
                m.google_docs_postmortem_settings = m_google_docs_postmortem_settings = _new(
                    GoogleDocsPostmortemSettings
                )
                m_google_docs_postmortem_settings._source = v
                m_google_docs_postmortem_settings.account_id = v["account_id"]
                m_google_docs_postmortem_settings.parent_folder_id = v["parent_folder_id"]
            else:
                m.google_docs_postmortem_settings = not_object(v)
            v = get("is_default", UNSET)
            m.is_default = parse_timestamp(v) if v.__class__ is str else v
            m.location = get("location", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
