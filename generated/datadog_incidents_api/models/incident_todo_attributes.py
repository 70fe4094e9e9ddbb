# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, parse_timestamp, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import TEXT, TEXT_TIMESTAMP, TIMESTAMP, ListOf, Nullable
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .incident_embedded_user import IncidentEmbeddedUser
from .incident_todo_anonymous_assignee import IncidentTodoAnonymousAssignee

_ASSIGNEES = ListOf(OneOf(None, {}, (IncidentTodoAnonymousAssignee,), (TEXT,)))


class IncidentTodoAttributes(Model):
    """Content, assignees, due date, completion and audit data of a todo."""

    assignees: list[str | IncidentTodoAnonymousAssignee | UnknownVariant] = member(_ASSIGNEES)
    """Assignees of the todo: handles, or people from a chat service."""
    content: str = member(TEXT)
    """Text of the todo, describing the work to be done, such as `Roll back`."""
    completed: datetime.datetime | str | Unset | None = member(Nullable(TEXT_TIMESTAMP), default=UNSET)
    """Completion time of the todo, RFC 3339; null while open."""
    created: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Creation time of the todo, RFC 3339. Set by the server and ignored in requests."""
    created_by: IncidentEmbeddedUser | Unset | None = member(
        Nullable(Nested(IncidentEmbeddedUser)), default=UNSET, read_only=True
    )
    """User who created the todo. Set by the server and ignored in requests; absent from list responses."""
    created_by_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET, read_only=True)
    """UUID of the user who created the todo; null in create responses. Set by the server and ignored in
    requests."""
    due_date: datetime.datetime | str | Unset | None = member(Nullable(TEXT_TIMESTAMP), default=UNSET)
    """Due date of the todo, RFC 3339; null if none."""
    incident_id: str | Unset = member(TEXT, default=UNSET)
    """UUID of the incident to which the todo belongs, which is that in the path."""
    last_modified_by: IncidentEmbeddedUser | Unset | None = member(
        Nullable(Nested(IncidentEmbeddedUser)), default=UNSET, read_only=True
    )
    """User who last changed the todo. Set by the server and ignored in requests; absent from list
    responses."""
    last_modified_by_uuid: str | Unset | None = member(Nullable(TEXT), default=UNSET, read_only=True)
    """UUID of the user who last changed the todo; null in create responses. Set by the server and ignored
    in requests."""
    modified: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET, read_only=True)
    """Time of the last change to the todo, RFC 3339. Set by the server and ignored in requests."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> IncidentTodoAttributes:
        m = new(IncidentTodoAttributes)
        m._source = d
        try:
            get = d.get
            m.assignees = _ASSIGNEES.decode(v) if (v := d["assignees"]).__class__ is list else not_object(v)
            m.content = d["content"]
            m.completed = TEXT_TIMESTAMP.decode(get("completed", UNSET))
            m.created = parse_timestamp(v) if (v := get("created", UNSET)).__class__ is str else v
            v = get("created_by", UNSET)
            m.created_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.created_by_uuid = get("created_by_uuid", UNSET)
            m.due_date = TEXT_TIMESTAMP.decode(get("due_date", UNSET))
            m.incident_id = get("incident_id", UNSET)
            v = get("last_modified_by", UNSET)
            m.last_modified_by = IncidentEmbeddedUser._decode(v) if v.__class__ is dict else not_object(v)
            m.last_modified_by_uuid = get("last_modified_by_uuid", UNSET)
            m.modified = parse_timestamp(v) if (v := get("modified", UNSET)).__class__ is str else v
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
