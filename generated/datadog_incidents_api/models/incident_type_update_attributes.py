# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, carefully
from ..nested import Nested
from ..shapes import (
    BOOLEAN,
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    instant,
    not_object,
)
from ..types import UNSET, Unset
from .incident_type_configuration import IncidentTypeConfiguration

_new = object.__new__


class IncidentTypeUpdateAttributes(Model):
    """What is to be different.

    Attributes:
        configuration: What may be done with incidents of a type.
        created_at: When the type was created.
        created_by: Id of the user who created it.
        description: Which incidents are of this type.
        is_default: Whether incidents are of this type where nothing else is said.
        last_modified_by: Id of the user who changed it last.
        modified_at: When it last changed.
        name: Name of the type; several may have the same.
        prefix: What the incidents' numbers follow in their short names, such as IR in IR-12.
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
        Field("configuration", "configuration", False, Nested(IncidentTypeConfiguration)),
        Field("created_at", "createdAt", False, TIMESTAMP),
        Field("created_by", "createdBy", False, TEXT),
        Field("description", "description", False, TEXT),
        Field("is_default", "is_default", False, BOOLEAN),
        Field("last_modified_by", "lastModifiedBy", False, TEXT),
        Field("modified_at", "modifiedAt", False, TIMESTAMP),
        Field("name", "name", False, TEXT),
        Field("prefix", "prefix", False, TEXT),
    )
    _keys = frozenset(
        (
            "configuration",
            "createdAt",
            "createdBy",
            "description",
            "is_default",
            "lastModifiedBy",
            "modifiedAt",
            "name",
            "prefix",
        )
    )

    configuration: IncidentTypeConfiguration | Unset
    created_at: datetime.datetime | Unset
    created_by: str | Unset
    description: str | Unset
    is_default: bool | Unset
    last_modified_by: str | Unset
    modified_at: datetime.datetime | Unset
    name: str | Unset
    prefix: str | Unset

    def __init__(
        self,
        *,
        configuration: IncidentTypeConfiguration | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        created_by: str | Unset = UNSET,
        description: str | Unset = UNSET,
        is_default: bool | Unset = UNSET,
        last_modified_by: str | Unset = UNSET,
        modified_at: datetime.datetime | Unset = UNSET,
        name: str | Unset = UNSET,
        prefix: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.configuration = configuration
        self.created_at = created_at
        self.created_by = created_by
        self.description = description
        self.is_default = is_default
        self.last_modified_by = last_modified_by
        self.modified_at = modified_at
        self.name = name
        self.prefix = prefix

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTypeUpdateAttributes:
        m = _new(IncidentTypeUpdateAttributes)
        m._source = d
        try:
            get = d.get
            v = get("configuration", UNSET)
            m.configuration = IncidentTypeConfiguration._decode(v) if v.__class__ is dict else not_object(v)
            v = get("createdAt", UNSET)
            m.created_at = instant(v) if v.__class__ is str else v
            m.created_by = get("createdBy", UNSET)
            m.description = get("description", UNSET)
            m.is_default = get("is_default", UNSET)
            m.last_modified_by = get("lastModifiedBy", UNSET)
            v = get("modifiedAt", UNSET)
            m.modified_at = instant(v) if v.__class__ is str else v
            m.name = get("name", UNSET)
            m.prefix = get("prefix", UNSET)
        except UNDECODABLE:
            return carefully(m, d)
        return m
