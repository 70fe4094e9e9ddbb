# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    BOOLEAN,
    FAST_PATH_ERRORS,
    TEXT,
    TIMESTAMP,
    ListOf,
    Nullable,
    parse_timestamp,
)
from ..types import UNSET, Unset

_new = object.__new__


class UserAttributes(Model):
    """Identity of a user, and status of the account.

    Attributes:
        allowed_login_methods: login methods allowed for the user; empty if the methods of the
            organization apply.
        created_at: creation time of the account, RFC 3339.
        disabled: whether the account is disabled, so that the user has no access.
        email: email address, in lower case.
        handle: handle used in mentions, without the leading `@`. Equal to the email address
            unless changed.
        icon: URL of the avatar image.
        last_login_time: time of the last login, RFC 3339; null if none.
        mfa_enabled: whether logging in requires a second factor.
        modified_at: time of the last change to the account, RFC 3339.
        name: full name; null if not set.
        service_account: whether the account is a service account, used by a program instead of
            a person.
        status: status of the account, such as `Active`, `Pending` or `Disabled`.
        title: job title; null if not set.
        uuid: UUID of the user, equal to the `id` of the resource.
        verified: whether the user has verified the email address.
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
            m.created_at = parse_timestamp(v) if v.__class__ is str else v
            m.disabled = get("disabled", UNSET)
            m.email = get("email", UNSET)
            m.handle = get("handle", UNSET)
            m.icon = get("icon", UNSET)
            v = get("last_login_time", UNSET)
            m.last_login_time = parse_timestamp(v) if v.__class__ is str else v
            m.mfa_enabled = get("mfa_enabled", UNSET)
            v = get("modified_at", UNSET)
            m.modified_at = parse_timestamp(v) if v.__class__ is str else v
            m.name = get("name", UNSET)
            m.service_account = get("service_account", UNSET)
            m.status = get("status", UNSET)
            m.title = get("title", UNSET)
            m.uuid = get("uuid", UNSET)
            m.verified = get("verified", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
