"""OAuth tokens with a part of the scopes, with which the permissions of operations are tested."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping
from hashlib import sha256

from attrs import frozen

from datadog_incidents._common.secret import Secret, Unpicklable
from datadog_incidents._http.settings import resolve
from datadog_incidents.errors import ConfigurationError
from datadog_incidents.mock import MockDatadog
from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

Scopes = frozenset[str]

ALL = frozenset(scope for operation in OPERATIONS.values() for scope in operation.scopes)
READING = frozenset(scope for scope in ALL if scope.endswith("_read"))
NONE: Scopes = frozenset()
VARIABLES: Mapping[Scopes, str] = {NONE: "DD_FUZZ_UNSCOPED_TOKEN", READING: "DD_FUZZ_READ_TOKEN"}
"""Environment variables with the tokens for a server other than the fuzzer's own mock, by their scopes."""


PLACEHOLDER = re.compile(r"(?:Bearer )?\$(DD_FUZZ_\w+)")


@frozen
class LimitedToken(Unpicklable):
    """OAuth token with a part of the scopes.

    Attributes:
        scopes: scopes of the token.
        credentials: headers that authenticate a request with it.
    """

    scopes: Scopes
    credentials: Secret[Mapping[str, str]]

    @property
    def name(self) -> str:
        """Description of the token in failures and notes."""
        missing = ALL - self.scopes
        if not self.scopes:
            return "a token without scopes"
        if self.scopes == READING:
            return "a token for reading alone"
        if not missing:
            return "a token with all scopes"
        if len(missing) == 1:
            return f"a token without {min(missing)}"
        return f"a token with {' and '.join(sorted(self.scopes))} alone"

    @property
    def placeholder(self) -> str:
        """Text that reports show in place of the value of the header, with a variable of the shell."""
        own = self.name.upper().removesuffix(" ALONE").partition(" ")[2].replace(" ", "_")
        return f"Bearer ${VARIABLES.get(self.scopes, f'DD_FUZZ_{own}')}"


@frozen
class LimitedTokens:
    """Tokens of one server.

    Attributes:
        tokens: tokens, those with the fewest scopes first.
    """

    tokens: tuple[LimitedToken, ...] = ()

    def insufficient(self, operation: Operation) -> list[LimitedToken]:
        """The tokens that lack a scope of an operation: all scopes, this one alone, or those of writing.

        A token for reading is not among them if the operation requires scopes of both kinds: whether a server
        needs both of them is unknown (EVIDENCE.md#assumptions-of-the-spec).
        """
        needed = frozenset(operation.scopes)
        lacking = {NONE, *(ALL - {scope} for scope in needed)}
        if needed.isdisjoint(READING):
            lacking.add(READING)
        return [one for one in self.tokens if one.scopes in lacking]

    def sufficient(self, operation: Operation) -> list[LimitedToken]:
        """The tokens that have the scopes of an operation: these alone, all of reading, or all there are."""
        needed = frozenset(operation.scopes)
        permitted = {needed, ALL, *([READING] if needed <= READING else [])}
        return [one for one in self.tokens if one.scopes in permitted]

    def placeholders(self) -> dict[str, str]:
        """Values of the header by their placeholders."""
        return {one.placeholder: value for one in self.tokens for value in one.credentials.reveal().values()}

    def has(self, scopes: Scopes) -> bool:
        """Whether there is a token with exactly these scopes."""
        return any(one.scopes == scopes for one in self.tokens)


NO_TOKENS = LimitedTokens()


def issued_by(mock: MockDatadog | None, seed: int) -> LimitedTokens:
    """Make a mock accept tokens for every combination of scopes that is tested; none without a mock."""
    if mock is None:
        return LimitedTokens()
    needed = {frozenset(operation.scopes): None for operation in OPERATIONS.values()}
    combinations = dict.fromkeys([NONE, READING, *needed, *(ALL - {scope} for scope in sorted(ALL)), ALL])
    return LimitedTokens(tuple(_issued(mock, seed, scopes) for scopes in combinations))


def _issued(mock: MockDatadog, seed: int, scopes: Scopes) -> LimitedToken:
    token = sha256(f"{seed} {sorted(scopes)}".encode()).hexdigest()[:32]
    mock.add_token(token, scopes)
    return LimitedToken(scopes, Secret({"Authorization": f"Bearer {token}"}))


def of_environment(
    base_url: str | None, environment: Callable[[str], str | None] = os.getenv
) -> LimitedTokens:
    """The tokens in the variables of `VARIABLES` that are set, for the server at a URL.

    Raises:
        ConfigurationError: a token cannot be sent in a header; the message names the variable.
    """
    tokens: list[LimitedToken] = []
    for scopes, variable in VARIABLES.items():
        token = Secret.of(environment(variable))
        if token is None or not token.reveal():
            continue
        try:
            found = resolve(api_key=None, app_key=None, access_token=token, site=None, base_url=base_url)
        except ConfigurationError as error:
            raise ConfigurationError(str(error).replace("access_token", variable, 1)) from None
        tokens.append(LimitedToken(scopes, found.credentials))
    return LimitedTokens(tuple(tokens))
