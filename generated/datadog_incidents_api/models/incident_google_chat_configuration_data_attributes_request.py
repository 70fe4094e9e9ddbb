# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from .._model import Model, member
from .._shapes import TEXT


class IncidentGoogleChatConfigurationDataAttributesRequest(Model):
    """Settings of the Google Chat spaces."""

    domain_id: str = member(TEXT)
    """ID of the organization's Google domain."""
    space_name_template: str = member(TEXT)
    """Name template for new spaces. Placeholders such as `{{public_id}}` are replaced with values of the
    incident."""
    space_target_audience_id: str = member(TEXT)
    """ID of the Google target audience that can find the spaces."""
    space_time_zone: str = member(TEXT)
    """Time zone of the spaces, as a tz database name such as `Europe/Paris`."""
