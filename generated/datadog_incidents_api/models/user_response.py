# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .._unions import OneOf
from .._unknown_variant import UnknownVariant
from .._unset import UNSET, Unset
from .organization import Organization
from .permission import Permission
from .role import Role
from .user import User

_INCLUDED = ListOf(
    OneOf(
        "type",
        {"orgs": Organization, "roles": Role, "permissions": Permission},
        (
            Organization,
            Role,
            Permission,
        ),
    )
)
_INCLUDED_DECODERS = _INCLUDED.item.decoders


class UserResponse(Model):
    """Response containing one user."""

    data: User | Unset = member(Nested(User), default=UNSET)
    """User of the organization, either a person or a service account."""
    included: list[Organization | Role | Permission | UnknownVariant] | Unset = member(
        _INCLUDED, default=UNSET
    )
    """Roles of the users, and the permissions of these roles; absent if the users have none."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserResponse:
        m = new(UserResponse)
        m._source = d
        try:
            get = d.get
            m.data = User._decode(v) if (v := d["data"]).__class__ is dict else not_object(v)
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
