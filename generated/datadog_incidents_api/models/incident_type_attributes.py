# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from .incident_type_configuration import IncidentTypeConfiguration

_new = object.__new__


class IncidentTypeAttributes(Model):
    """Name and configuration of the incident type, and members set by the server.

    Attributes:
        name: name of the type. Several types can have the same name.
        configuration: configuration of an incident type: permitted actions, creation message
            and source of slugs.
        created_at: creation time of the type, RFC 3339. Set by the server and ignored in
            requests.
        created_by: UUID of the user who created the type. Set by the server and ignored in
            requests.
        description: explanation of which incidents belong to the type.
        is_default: whether the type is the default, used for incidents that are declared
            without a type; false if omitted from a request.
        last_modified_by: UUID of the user who last changed the type. Set by the server and
            ignored in requests.
        modified_at: time of the last change to the type, RFC 3339. Set by the server and
            ignored in requests.
        prefix: prefix of the incidents' slugs, to which the incident number is added: `IR`
            gives `IR-12`. Set by the server and ignored in requests.
    """

    __slots__ = (
        "configuration",
        "created_at",
        "created_by",
        "description",
        "is_default",
        "last_modified_by",
        "modified_at",
        "name",
        "prefix",
    )

    _fields = (
        Field("name", "name", True, TEXT),
        Field("configuration", "configuration", False, Nested(IncidentTypeConfiguration)),
        Field("created_at", "createdAt", False, TIMESTAMP, read_only=True),
        Field("created_by", "createdBy", False, TEXT, read_only=True),
        Field("description", "description", False, TEXT),
        Field("is_default", "is_default", False, BOOLEAN),
        Field("last_modified_by", "lastModifiedBy", False, TEXT, read_only=True),
        Field("modified_at", "modifiedAt", False, TIMESTAMP, read_only=True),
        Field("prefix", "prefix", False, TEXT, read_only=True),
    )
    _keys = frozenset(
        (
            "name",
            "configuration",
            "createdAt",
            "createdBy",
            "description",
            "is_default",
            "lastModifiedBy",
            "modifiedAt",
            "prefix",
        )
    )

    name: str
    configuration: IncidentTypeConfiguration | Unset
    created_at: datetime.datetime | Unset
    created_by: str | Unset
    description: str | Unset
    is_default: bool | Unset
    last_modified_by: str | Unset
    modified_at: datetime.datetime | Unset
    prefix: str | Unset

    def __init__(
        self,
        *,
        name: str,
        configuration: IncidentTypeConfiguration | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        created_by: str | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
        last_modified_by: str | Unset = UNSET,
        modified_at: datetime.datetime | Unset = UNSET,
        prefix: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.name = name
        self.configuration = configuration
        self.created_at = created_at
        self.created_by = created_by
        self.description = description
        self.is_default = is_default
        self.last_modified_by = last_modified_by
        self.modified_at = modified_at
        self.prefix = prefix

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeAttributes:
        m = _new(IncidentTypeAttributes)
        m._source = d
        try:
            get = d.get
            m.name = d["name"]
            v = get("configuration", UNSET)
            m.configuration = IncidentTypeConfiguration._decode(v) if v.__class__ is dict else not_object(v)
            v = d["createdAt"]
            m.created_at = parse_timestamp(v) if v.__class__ is str else v
            m.created_by = d["createdBy"]
            m.description = d["description"]
            m.is_default = d["is_default"]
            m.last_modified_by = d["lastModifiedBy"]
            v = d["modifiedAt"]
            m.modified_at = parse_timestamp(v) if v.__class__ is str else v
            m.prefix = d["prefix"]
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
