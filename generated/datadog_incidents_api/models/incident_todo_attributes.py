# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    ListOf,
    Nullable,
    not_array,
    not_object,
    parse_timestamp,
)
from ..types import UNSET, Unset
from ..unions import OneOf
from .incident_embedded_user import IncidentEmbeddedUser
from .incident_todo_anonymous_assignee import IncidentTodoAnonymousAssignee

_new = object.__new__
_ASSIGNEES = ListOf(OneOf(None, {}, (IncidentTodoAnonymousAssignee,), (TEXT,)))


class IncidentTodoAttributes(Model):
    """Content, assignees, due date, completion and audit data of a todo.

    Attributes:
        assignees: assignees of the todo: handles, or people from a chat service.
        content: text of the todo, describing the work to be done, such as `Roll back`.
        completed: completion time of the todo, RFC 3339; null while open.
        created: creation time of the todo, RFC 3339. Set by the server and ignored in requests.
        created_by: user who created the todo. Set by the server and ignored in requests; absent
            from list responses.
        created_by_uuid: UUID of the user who created the todo; null in create responses. Set by
            the server and ignored in requests.
        due_date: due date of the todo, RFC 3339; null if none.
        incident_id: UUID of the incident to which the todo belongs, which is that in the path.
        last_modified_by: user who last changed the todo. Set by the server and ignored in
            requests; absent from list responses.
        last_modified_by_uuid: UUID of the user who last changed the todo; null in create
            responses. Set by the server and ignored in requests.
        modified: time of the last change to the todo, RFC 3339. Set by the server and ignored
            in requests.
    """

    __slots__ = (
        "assignees",
        "completed",
        "content",
        "created",
        "created_by",
        "created_by_uuid",
        "due_date",
        "incident_id",
        "last_modified_by",
        "last_modified_by_uuid",
        "modified",
    )

    _fields = (
        Field("assignees", "assignees", True, _ASSIGNEES),
        Field("content", "content", True, TEXT),
        Field("completed", "completed", False, Nullable(TEXT)),
        Field("created", "created", False, TIMESTAMP, read_only=True),
        Field("created_by", "created_by", False, Nullable(Nested(IncidentEmbeddedUser)), read_only=True),
        Field("created_by_uuid", "created_by_uuid", False, Nullable(TEXT), read_only=True),
        Field("due_date", "due_date", False, Nullable(TEXT)),
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
    )
    _keys = frozenset(
        (
            "assignees",
            "content",
            "completed",
            "created",
            "created_by",
            "created_by_uuid",
            "due_date",
            "incident_id",
            "last_modified_by",
            "last_modified_by_uuid",
            "modified",
        )
    )

    assignees: list[str | IncidentTodoAnonymousAssignee | dict[str, Any]]
    content: str
    completed: str | Unset | None
    created: datetime.datetime | Unset
    created_by: IncidentEmbeddedUser | Unset | None
    created_by_uuid: str | Unset | None
    due_date: str | Unset | None
    incident_id: str | Unset
    last_modified_by: IncidentEmbeddedUser | Unset | None
    last_modified_by_uuid: str | Unset | None
    modified: datetime.datetime | Unset

    def __init__(
        self,
        *,
        assignees: list[str | IncidentTodoAnonymousAssignee | dict[str, Any]],
        content: str,
        completed: str | Unset | None = UNSET,
        created: datetime.datetime | Unset = UNSET,
        created_by: IncidentEmbeddedUser | Unset | None = UNSET,
        created_by_uuid: str | Unset | None = UNSET,
        due_date: str | Unset | None = UNSET,
        incident_id: str | Unset = UNSET,
        last_modified_by: IncidentEmbeddedUser | Unset | None = UNSET,
        last_modified_by_uuid: str | Unset | None = UNSET,
        modified: datetime.datetime | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.assignees = assignees
        self.content = content
        self.completed = completed
        self.created = created
        self.created_by = created_by
        self.created_by_uuid = created_by_uuid
        self.due_date = due_date
        self.incident_id = incident_id
        self.last_modified_by = last_modified_by
        self.last_modified_by_uuid = last_modified_by_uuid
        self.modified = modified

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoAttributes:
        m = _new(IncidentTodoAttributes)
        m._source = d
        try:
            get = d.get
            v = d["assignees"]
            m.assignees = _ASSIGNEES.decode(v) if v.__class__ is list else not_array(v)
            m.content = d["content"]
            m.completed = get("completed", UNSET)
            v = get("created", UNSET)
            m.created = parse_timestamp(v) if v.__class__ is str else v
            v = get("created_by", UNSET)
            m.created_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.created_by_uuid = get("created_by_uuid", UNSET)
            m.due_date = get("due_date", UNSET)
            m.incident_id = get("incident_id", UNSET)
            v = get("last_modified_by", UNSET)
            m.last_modified_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.last_modified_by_uuid = get("last_modified_by_uuid", UNSET)
            v = get("modified", UNSET)
            m.modified = parse_timestamp(v) if v.__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
