# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, TIMESTAMP, Nullable
from .._unset import UNSET, Unset
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
