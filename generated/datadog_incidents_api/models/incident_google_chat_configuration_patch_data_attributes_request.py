# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class IncidentGoogleChatConfigurationPatchDataAttributesRequest(Model):
    """Attributes to change; those that are not sent keep their values."""

    domain_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the organization's Google domain."""
    space_name_template: str | Unset = member(TEXT, default=UNSET)
    """Name template for new spaces. Placeholders such as `{{public_id}}` are replaced with values of the
    incident."""
    space_target_audience_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the Google target audience that can find the spaces."""
    space_time_zone: str | Unset = member(TEXT, default=UNSET)
    """Time zone of the spaces, as a tz database name such as `Europe/Paris`."""
