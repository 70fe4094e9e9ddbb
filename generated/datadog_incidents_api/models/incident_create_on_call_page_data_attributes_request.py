# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    ListOf,
    not_object,
)
from ..types import UNSET, Unset
from .incident_page_role_reference import IncidentPageRoleReference
from .incident_page_target import IncidentPageTarget

_new = object.__new__


class IncidentCreateOnCallPageDataAttributesRequest(Model):
    """Target and content of the page.

    Attributes:
        description: details of the problem.
        role: role in the incident response that the paged user or team takes.
        services: names of the services that the page is about.
        tags: tags of the page, each in the form `key:value`.
        target: team or user to page.
        title: one-line summary of the problem.
    """

    __slots__ = (
        "description",
        "role",
        "services",
        "tags",
        "target",
        "title",
    )

    _fields = (
        Field("description", "description", False, TEXT),
        Field("role", "role", False, Nested(IncidentPageRoleReference)),
        Field("services", "services", False, ListOf(TEXT)),
        Field("tags", "tags", False, ListOf(TEXT)),
        Field("target", "target", False, Nested(IncidentPageTarget)),
        Field("title", "title", False, TEXT),
    )
    _keys = frozenset(
        (
            "description",
            "role",
            "services",
            "tags",
            "target",
            "title",
        )
    )

    description: str | Unset
    role: IncidentPageRoleReference | Unset
    services: list[str] | Unset
    tags: list[str] | Unset
    target: IncidentPageTarget | Unset
    title: str | Unset

    def __init__(
        self,
        *,
        description: str | Unset = UNSET,
        role: IncidentPageRoleReference | Unset = UNSET,
        services: list[str] | Unset = UNSET,
        tags: list[str] | Unset = UNSET,
        target: IncidentPageTarget | Unset = UNSET,
        title: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.description = description
        self.role = role
        self.services = services
        self.tags = tags
        self.target = target
        self.title = title

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentCreateOnCallPageDataAttributesRequest:
        m = _new(IncidentCreateOnCallPageDataAttributesRequest)
        m._source = d
        try:
            get = d.get
            m.description = get("description", UNSET)
            v = get("role", UNSET)
            if v.__class__ is dict:
                m.role = m_role = _new(IncidentPageRoleReference)
                m_role._source = v
                m_role.type = v["type"]
                m_role.id = v["id"]
            else:
                m.role = not_object(v)
            m.services = get("services", UNSET)
            m.tags = get("tags", UNSET)
            v = get("target", UNSET)
            if v.__class__ is dict:
                m.target = m_target = _new(IncidentPageTarget)
                m_target._source = v
                m_target.identifier = v["identifier"]
                m_target.type = v["type"]
            else:
                m.target = not_object(v)
            m.title = get("title", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
