"""Credentials that the mock accepts, and those of a request."""

from __future__ import annotations

import hmac
import re

from attrs import Factory, field, frozen

from .messages import Refused, Request
from .scopes import SCOPES, required_scopes

SENDABLE = re.compile(r"[\x21-\x7e]+")
"""Keys and tokens that a header can contain."""


@frozen
class Keys:
    """Credentials that the mock accepts: both keys together, or a token that has the required scopes."""

    api_key: str = field(repr=False)
    app_key: str = field(repr=False)
    access_token: str = field(repr=False)
    tokens: dict[str, frozenset[str]] = field(
        repr=False, default=Factory(lambda self: {self.access_token: SCOPES}, takes_self=True)
    )
    """Scopes by token; the access token has all of them."""

    def check_pair(self, request: Request) -> None:
        """Check both keys of a request that has no token.

        Raises:
            Refused: 401 if one is missing, 403 if one is wrong.
        """
        api_key = request.headers.get("dd-api-key", "")
        app_key = request.headers.get("dd-application-key", "")
        if not (api_key and app_key):
            raise Refused(401, "Unauthorized")
        if not (_are_equal(api_key, self.api_key) and _are_equal(app_key, self.app_key)):
            raise Refused(403, "Forbidden")

    def permits(self, token: str, request: Request) -> bool:
        """Return whether a token is known and has the scopes that a request requires."""
        return any(
            _are_equal(token, known) and scopes.issuperset(required_scopes(request))
            for known, scopes in [*self.tokens.items()]  # another thread may add a token
        )

    def lack(self, token: str, request: Request) -> list[str]:
        """Return an error that names the required scopes that a known token lacks; none for another token.

        Published (EVIDENCE.md#published-not-recorded), except for the names of the scopes.
        """
        lacking = [one for one in required_scopes(request) if one not in self.tokens.get(token, SCOPES)]
        return [f"Failed permission authorization checks: missing {', '.join(lacking)}"] if lacking else []


def check_sendable(value: object, name: str) -> None:
    """Check that a key or token can be sent in a header; the message does not contain it.

    Raises:
        ValueError: it is empty, contains other characters, or is no string.
    """
    if not isinstance(value, str) or not SENDABLE.fullmatch(value):
        raise ValueError(f"{name} must consist of printable ASCII characters without spaces, at least one")


def bearer_token(request: Request) -> str:
    """Return the OAuth token of a request; empty if it has none."""
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    return token.lstrip(" ") if scheme.lower() == "bearer" else ""  # 1*SP between them (RFC 9110, 11.4)


def _are_equal(sent: str, valid: str) -> bool:
    return hmac.compare_digest(sent.encode(), valid.encode())
