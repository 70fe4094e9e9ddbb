"""What can be chosen anew for some calls of a client."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from datadog_incidents_api.types import UNSET, Unset

from .._common.argument_checks import is_a
from .._common.secret import Secret
from .._http.headers import checked, checked_user_agent
from ..errors import ConfigurationError
from .retry import ONCE, RetryPolicy

DEFAULT_TIMEOUT = 30.0
"""Seconds."""

DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Options:
    """How calls are made.

    Attributes:
        timeout: seconds for each of connecting, writing, and waiting for bytes; None for no limit.
        retry: how failed calls are made again.
        headers: sent in addition, names in lower case; never shown.
        user_agent: what is added to the client's own.
    """

    timeout: float | None
    retry: RetryPolicy
    headers: Secret[dict[str, str]]
    user_agent: str | None = None

    @classmethod
    def of(
        cls,
        *,
        timeout: float | None,
        retry: RetryPolicy | None,
        headers: Secret[Mapping[str, str]] | None,
        user_agent: str | None = None,
    ) -> Options:
        """Check what a client is made with.

        Raises:
            ConfigurationError: an option makes no sense; the message names it.
        """
        return cls(
            _checked_timeout(timeout),
            _checked_retry(retry),
            Secret({}) if headers is None else checked(headers),
            None if user_agent is None else checked_user_agent(user_agent),
        )

    def changed(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Secret[Mapping[str, str]] | Unset = UNSET,
    ) -> Options:
        """The same options but for those given; headers are added to those there are.

        Raises:
            ConfigurationError: as `of`.
        """
        changed = self
        if not isinstance(timeout, Unset):
            changed = replace(changed, timeout=_checked_timeout(timeout))
        if not isinstance(retry, Unset):
            changed = replace(changed, retry=_checked_retry(retry))
        if not isinstance(headers, Unset):
            changed = replace(changed, headers=Secret({**self.headers.reveal(), **checked(headers).reveal()}))
        return changed


def checked_size(max_response_bytes: int | None) -> int | None:
    """The largest body to take.

    Raises:
        ConfigurationError: it is no number of bytes.
    """
    size = max_response_bytes
    if size is not None and (not is_a(size, int) or isinstance(size, bool) or size < 1):
        raise ConfigurationError(f"max_response_bytes must be a whole number above 0, or None, not {size!r}")
    return size


def _checked_timeout(timeout: float | None) -> float | None:
    number = isinstance(timeout, int | float) and not isinstance(timeout, bool)
    if timeout is not None and not (number and 0 < timeout < float("inf")):
        raise ConfigurationError(f"timeout must be seconds above 0, or None for no limit, not {timeout!r}")
    return timeout


def _checked_retry(retry: RetryPolicy | None) -> RetryPolicy:
    if retry is None:
        return ONCE
    if not is_a(retry, RetryPolicy):
        raise ConfigurationError(
            f"retry must be a RetryPolicy, or None to make each call once, not {retry!r}"
        )
    return retry
