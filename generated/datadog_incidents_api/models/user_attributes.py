# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, carefully
from ..shapes import (
    BOOLEAN,
    TEXT,
    TIMESTAMP,
    UNDECODABLE,
    ListOf,
    Nullable,
    instant,
)
from ..types import UNSET, Unset

_new = object.__new__


class UserAttributes(Model):
    """Who a user is, and how their account stands.

    Attributes:
        allowed_login_methods: Ways in which the user may log in; empty where the organization's
            own apply.
        created_at: When the account was created.
        disabled: Whether the account is switched off.
        email: Address, in lower case.
        handle: What mentions use, after an `@`; the address unless it was changed.
        icon: URL of a picture.
        last_login_time: Latest login; null where there was none.
        mfa_enabled: Whether logging in takes a second factor.
        modified_at: When the account last changed.
        name: Full name.
        service_account: Whether a program uses the account, not a person.
        status: State of the account, such as Active, Pending or Disabled.
        title: Job title.
        uuid: The same as the resource's id.
        verified: Whether the address is known to be the user's.
    """

    __slots__ = (
        "allowed_login_methods",
        "created_at",
        "disabled",
        "email",
        "handle",
        "icon",
        "last_login_time",
        "mfa_enabled",
        "modified_at",
        "name",
        "service_account",
        "status",
        "title",
        "uuid",
        "verified",
    )

    _fields = (
        Field("allowed_login_methods", "allowed_login_methods", False, ListOf(TEXT)),
        Field("created_at", "created_at", False, TIMESTAMP),
        Field("disabled", "disabled", False, BOOLEAN),
        Field("email", "email", False, TEXT),
        Field("handle", "handle", False, TEXT),
        Field("icon", "icon", False, TEXT),
        Field("last_login_time", "last_login_time", False, Nullable(TIMESTAMP)),
        Field("mfa_enabled", "mfa_enabled", False, BOOLEAN),
        Field("modified_at", "modified_at", False, TIMESTAMP),
        Field("name", "name", False, Nullable(TEXT)),
        Field("service_account", "service_account", False, BOOLEAN),
        Field("status", "status", False, TEXT),
        Field("title", "title", False, Nullable(TEXT)),
        Field("uuid", "uuid", False, TEXT),
        Field("verified", "verified", False, BOOLEAN),
    )
    _keys = frozenset(
        (
            "allowed_login_methods",
            "created_at",
            "disabled",
            "email",
            "handle",
            "icon",
            "last_login_time",
            "mfa_enabled",
            "modified_at",
            "name",
            "service_account",
            "status",
            "title",
            "uuid",
            "verified",
        )
    )

    allowed_login_methods: list[str] | Unset
    created_at: datetime.datetime | Unset
    disabled: bool | Unset
    email: str | Unset
    handle: str | Unset
    icon: str | Unset
    last_login_time: datetime.datetime | Unset | None
    mfa_enabled: bool | Unset
    modified_at: datetime.datetime | Unset
    name: str | Unset | None
    service_account: bool | Unset
    status: str | Unset
    title: str | Unset | None
    uuid: str | Unset
    verified: bool | Unset

    def __init__(
        self,
        *,
        allowed_login_methods: list[str] | Unset = UNSET,
        created_at: datetime.datetime | Unset = UNSET,
        disabled: bool | Unset = UNSET,
        email: str | Unset = UNSET,
        handle: str | Unset = UNSET,
        icon: str | Unset = UNSET,
        last_login_time: datetime.datetime | Unset | None = UNSET,
        mfa_enabled: bool | Unset = UNSET,
        modified_at: datetime.datetime | Unset = UNSET,
        name: str | Unset | None = UNSET,
        service_account: bool | Unset = UNSET,
        status: str | Unset = UNSET,
        title: str | Unset | None = UNSET,
        uuid: str | Unset = UNSET,
        verified: bool | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.allowed_login_methods = allowed_login_methods
        self.created_at = created_at
        self.disabled = disabled
        self.email = email
        self.handle = handle
        self.icon = icon
        self.last_login_time = last_login_time
        self.mfa_enabled = mfa_enabled
        self.modified_at = modified_at
        self.name = name
        self.service_account = service_account
        self.status = status
        self.title = title
        self.uuid = uuid
        self.verified = verified

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserAttributes:
        m = _new(UserAttributes)
        m._source = d
        try:
            get = d.get
            m.allowed_login_methods = get("allowed_login_methods", UNSET)
            v = get("created_at", UNSET)
            m.created_at = instant(v) if v.__class__ is str else v
            m.disabled = get("disabled", UNSET)
            m.email = get("email", UNSET)
            m.handle = get("handle", UNSET)
            m.icon = get("icon", UNSET)
            v = get("last_login_time", UNSET)
            m.last_login_time = instant(v) if v.__class__ is str else v
            m.mfa_enabled = get("mfa_enabled", UNSET)
            v = get("modified_at", UNSET)
            m.modified_at = instant(v) if v.__class__ is str else v
            m.name = get("name", UNSET)
            m.service_account = get("service_account", UNSET)
            m.status = get("status", UNSET)
            m.title = get("title", UNSET)
            m.uuid = get("uuid", UNSET)
            m.verified = get("verified", UNSET)
        except UNDECODABLE:
            return carefully(m, d)
        return m
