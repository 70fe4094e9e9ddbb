# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    INTEGER,
    TEXT,
    TIMESTAMP,
    Nullable,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_embedded_user import IncidentEmbeddedUser
from .jira_integration_metadata import JiraIntegrationMetadata
from .ms_teams_integration_metadata import MSTeamsIntegrationMetadata
from .slack_integration_metadata import SlackIntegrationMetadata

_new = object.__new__
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
    """Service, metadata, status and audit data of an integration.

    Attributes:
        integration_type: number of the service, such as 1 for Slack or 8 for Jira.
        metadata: location of the incident in the other service, such as its channels or issues.
        created: creation time of the integration, RFC 3339. Set by the server and ignored in
            requests.
        created_by: user who created the integration. Set by the server and ignored in requests;
            absent from get and list responses.
        created_by_uuid: UUID of the user who created the integration. Set by the server and
            ignored in requests.
        incident_id: UUID of the incident to which the integration belongs, which is that in the
            path.
        last_modified_by: user who last changed the integration. Set by the server and ignored
            in requests; absent from get and list responses.
        last_modified_by_uuid: UUID of the user who last changed the integration. Set by the
            server and ignored in requests.
        modified: time of the last change to the integration, RFC 3339. Set by the server and
            ignored in requests.
        status: status of the integration: 0 unknown, 1 pending, 2 complete, 3 manually created,
            4 manually updated, 5 failed. The server determines it, whatever a request contains.
    """

    __slots__ = (
        "created",
        "created_by",
        "created_by_uuid",
        "incident_id",
        "integration_type",
        "last_modified_by",
        "last_modified_by_uuid",
        "metadata",
        "modified",
        "status",
    )

    _fields = (
        Field("integration_type", "integration_type", True, INTEGER),
        Field("metadata", "metadata", True, _METADATA),
        Field("created", "created", False, TIMESTAMP, read_only=True),
        Field("created_by", "created_by", False, Nullable(Nested(IncidentEmbeddedUser)), read_only=True),
        Field("created_by_uuid", "created_by_uuid", False, Nullable(TEXT), read_only=True),
        Field("incident_id", "incident_id", False, TEXT),
        Field(
            "last_modified_by",
            "last_modified_by",
            False,
            Nullable(Nested(IncidentEmbeddedUser)),
            read_only=True,
        ),
        Field("last_modified_by_uuid", "last_modified_by_uuid", False, Nullable(TEXT), read_only=True),
        Field("modified", "modified", False, TIMESTAMP, read_only=True),
        Field("status", "status", False, INTEGER),
    )
    _keys = frozenset(
        (
            "integration_type",
            "metadata",
            "created",
            "created_by",
            "created_by_uuid",
            "incident_id",
            "last_modified_by",
            "last_modified_by_uuid",
            "modified",
            "status",
        )
    )

    integration_type: int
    metadata: SlackIntegrationMetadata | JiraIntegrationMetadata | MSTeamsIntegrationMetadata | dict[str, Any]
    created: datetime.datetime | Unset
    created_by: IncidentEmbeddedUser | Unset | None
    created_by_uuid: str | Unset | None
    incident_id: str | Unset
    last_modified_by: IncidentEmbeddedUser | Unset | None
    last_modified_by_uuid: str | Unset | None
    modified: datetime.datetime | Unset
    status: int | Unset

    def __init__(
        self,
        *,
        integration_type: int,
        metadata: SlackIntegrationMetadata
        | JiraIntegrationMetadata
        | MSTeamsIntegrationMetadata
        | dict[str, Any],
        created: datetime.datetime | Unset = UNSET,
        created_by: IncidentEmbeddedUser | Unset | None = UNSET,
        created_by_uuid: str | Unset | None = UNSET,
        incident_id: str | Unset = UNSET,
        last_modified_by: IncidentEmbeddedUser | Unset | None = UNSET,
        last_modified_by_uuid: str | Unset | None = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        status: int | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.integration_type = integration_type
        self.metadata = metadata
        self.created = created
        self.created_by = created_by
        self.created_by_uuid = created_by_uuid
        self.incident_id = incident_id
        self.last_modified_by = last_modified_by
        self.last_modified_by_uuid = last_modified_by_uuid
        self.modified = modified
        self.status = status

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentIntegrationMetadataAttributes:
        m = _new(IncidentIntegrationMetadataAttributes)
        m._source = d
        try:
            get = d.get
            m.integration_type = d["integration_type"]
            v = d["metadata"]
            m.metadata = _METADATA.decode(v)
            v = d["created"]
            m.created = parse_timestamp(v) if v.__class__ is str else v
            v = get("created_by", UNSET)
            m.created_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.created_by_uuid = d["created_by_uuid"]
            m.incident_id = d["incident_id"]
            v = get("last_modified_by", UNSET)
            m.last_modified_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.last_modified_by_uuid = d["last_modified_by_uuid"]
            v = d["modified"]
            m.modified = parse_timestamp(v) if v.__class__ is str else v
            m.status = d["status"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
