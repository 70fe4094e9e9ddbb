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
from .users_response_meta import UsersResponseMeta

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


class UsersResponse(Model):
    """Response containing a page of users."""

    data: list[User] = member(ListOf(Nested(User)))
    """Users of the page."""
    included: list[Organization | Role | Permission | UnknownVariant] | Unset = member(
        _INCLUDED, default=UNSET
    )
    """Roles of the users, and the permissions of these roles; absent if the users have none."""
    meta: UsersResponseMeta | Unset = member(Nested(UsersResponseMeta), default=UNSET)
    """Metadata of a page of users."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UsersResponse:
        m = new(UsersResponse)
        m._source = d
        try:
            get = d.get
            m.data = list(map(User._decode, v)) if (v := d["data"]).__class__ is list else not_object(v)
            v = get("included", UNSET)
            m.included = (
                [_INCLUDED_DECODERS[i["type"]](i) for i in v] if v.__class__ is list else not_object(v)
            )
            m.meta = UsersResponseMeta._decode(v) if (v := d["meta"]).__class__ is dict else not_object(v)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
