# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import INTEGER, TEXT, TIMESTAMP, Nullable
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .incident_embedded_user import IncidentEmbeddedUser
from .jira_integration_metadata import JiraIntegrationMetadata
from .ms_teams_integration_metadata import MSTeamsIntegrationMetadata
from .slack_integration_metadata import SlackIntegrationMetadata

_METADATA = OneOf(
    None,
    {},
    (
        SlackIntegrationMetadata,
        JiraIntegrationMetadata,
        MSTeamsIntegrationMetadata,
    ),
)


class IncidentIntegrationMetadataAttributes(Model):
    """Service, metadata, status and audit data of an integration."""

    integration_type: int = member(INTEGER)
    """Number of the service, such as 1 for Slack or 8 for Jira."""
    metadata: (
        SlackIntegrationMetadata | JiraIntegrationMetadata | MSTeamsIntegrationMetadata | UnknownVariant
    ) = member(_METADATA)
    """Location of the incident in the other service, such as its channels or issues."""
    created: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Creation time of the integration, RFC 3339. Set by the server and ignored in requests."""
    created_by: IncidentEmbeddedUser | Unset | None = member(
        Nullable(Nested(IncidentEmbeddedUser)), default=UNSET, read_only=True
    )
    """User who created the integration. Set by the server and ignored in requests; absent from get and
    list responses."""
    created_by_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET, read_only=True)
    """UUID of the user who created the integration. Set by the server and ignored in requests."""
    incident_id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the incident to which the integration belongs, which is that in the path."""
    last_modified_by: IncidentEmbeddedUser | Unset | None = member(
        Nullable(Nested(IncidentEmbeddedUser)), default=UNSET, read_only=True
    )
    """User who last changed the integration. Set by the server and ignored in requests; absent from get
    and list responses."""
    last_modified_by_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET, read_only=True)
    """UUID of the user who last changed the integration. Set by the server and ignored in requests."""
    modified: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Time of the last change to the integration, RFC 3339. Set by the server and ignored in requests."""
    status: int | Unset = member(INTEGER, default=UNSET)
    """Status of the integration: 0 unknown, 1 pending, 2 complete, 3 manually created, 4 manually updated,
    5 failed. The server determines it, whatever a request contains."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentIntegrationMetadataAttributes:
        m = new(IncidentIntegrationMetadataAttributes)
        m._source = d
        try:
            get = d.get
            m.integration_type = d["integration_type"]
            m.metadata = _METADATA.decode(d["metadata"])
            m.created = parse_timestamp(v) if (v := d["created"]).__class__ is str else v
            v = get("created_by", UNSET)
            m.created_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.created_by_uuid = d["created_by_uuid"]
            m.incident_id = d["incident_id"]
            v = get("last_modified_by", UNSET)
            m.last_modified_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.last_modified_by_uuid = d["last_modified_by_uuid"]
            m.modified = parse_timestamp(v) if (v := d["modified"]).__class__ is str else v
            m.status = d["status"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
