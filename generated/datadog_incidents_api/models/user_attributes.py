# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

import datetime
from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, parse_timestamp, slow_decode
from .._model import Model, member
from .._shapes import BOOLEAN, TEXT, TIMESTAMP, ListOf, Nullable
from .._unset import UNSET, Unset


class UserAttributes(Model):
    """Identity of a user, and status of the account."""

    allowed_login_methods: list[str] | Unset = member(ListOf(TEXT), default=UNSET)
    """Login methods allowed for the user; empty if the methods of the organization apply."""
    created_at: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Creation time of the account, RFC 3339."""
    disabled: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the account is disabled, so that the user has no access."""
    email: str | Unset = member(TEXT, default=UNSET)
    """Email address, in lower case."""
    handle: str | Unset = member(TEXT, default=UNSET)
    """Handle used in mentions, without the leading `@`. Equal to the email address unless changed."""
    icon: str | Unset = member(TEXT, default=UNSET)
    """URL of the avatar image."""
    last_login_time: datetime.datetime | Unset | None = member(
        Nullable(TIMESTAMP), default=UNSET, read_only=True
    )
    """Time of the last login, RFC 3339; null if none."""
    mfa_enabled: bool | Unset = member(BOOLEAN, default=UNSET, read_only=True)
    """Whether logging in requires a second factor."""
    modified_at: datetime.datetime | Unset = member(TIMESTAMP, default=UNSET)
    """Time of the last change to the account, RFC 3339."""
    name: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Full name; null if not set."""
    service_account: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the account is a service account, used by a program instead of a person."""
    status: str | Unset = member(TEXT, default=UNSET)
    """Status of the account, such as `Active`, `Pending` or `Disabled`."""
    title: str | Unset | None = member(Nullable(TEXT), default=UNSET)
    """Job title; null if not set."""
    uuid: str | Unset = member(TEXT, default=UNSET, read_only=True)
    """UUID of the user, equal to the `id` of the resource."""
    verified: bool | Unset = member(BOOLEAN, default=UNSET)
    """Whether the user has verified the email address."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> UserAttributes:
        m = new(UserAttributes)
        m._source = d
        try:
            get = d.get
            m.allowed_login_methods = get("allowed_login_methods", UNSET)
            m.created_at = parse_timestamp(v) if (v := get("created_at", UNSET)).__class__ is str else v
            m.disabled = get("disabled", UNSET)
            m.email = get("email", UNSET)
            m.handle = get("handle", UNSET)
            m.icon = get("icon", UNSET)
            v = get("last_login_time", UNSET)
            m.last_login_time = parse_timestamp(v) if v.__class__ is str else v
            m.mfa_enabled = get("mfa_enabled", UNSET)
            m.modified_at = parse_timestamp(v) if (v := get("modified_at", UNSET)).__class__ is str else v
            m.name = get("name", UNSET)
            m.service_account = get("service_account", UNSET)
            m.status = get("status", UNSET)
            m.title = get("title", UNSET)
            m.uuid = get("uuid", UNSET)
            m.verified = get("verified", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
