"""Options that `with_options` can change for some calls of a client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from datadog_incidents_api.types import UNSET, Unset

from .._common.argument_checks import is_a
from .._common.secret import Secret
from .._http.headers import checked_headers, checked_user_agent
from ..errors import ConfigurationError
from .retry import NO_RETRIES, TIME_LIMIT, RetryPolicy, is_time

DEFAULT_TIMEOUT = 30.0
"""Timeout in seconds."""

DEFAULT_MAX_RESPONSE_BYTES = 64 * 1024 * 1024


class Options(NamedTuple):
    """Options of calls: timeout, retry policy and additional headers.

    Attributes:
        timeout: seconds for each of connecting, writing, and waiting for bytes; None for no limit.
        retry: retry policy of failed calls.
        headers: additional headers, with lower-case names; hidden in `repr`.
        user_agent: text appended to the client's user agent.
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
        """Validate the options of a client.

        Raises:
            ConfigurationError: an option is invalid; the message names it.
        """
        return cls(
            _checked_timeout(timeout),
            _checked_retry(retry),
            Secret(dict[str, str]()) if headers is None else checked_headers(headers),
            None if user_agent is None else checked_user_agent(user_agent),
        )

    def changed(
        self,
        *,
        timeout: float | Unset | None = UNSET,
        retry: RetryPolicy | Unset | None = UNSET,
        headers: Secret[Mapping[str, str]] | Unset = UNSET,
    ) -> Options:
        """Copy with the given options replaced; headers are merged with the existing ones.

        Raises:
            ConfigurationError: an option is invalid; the message names it.
        """
        changed = self
        if not isinstance(timeout, Unset):
            changed = changed._replace(timeout=_checked_timeout(timeout))
        if not isinstance(retry, Unset):
            changed = changed._replace(retry=_checked_retry(retry))
        if not isinstance(headers, Unset):
            merged = {**self.headers.reveal(), **checked_headers(headers).reveal()}
            changed = changed._replace(headers=Secret(merged))
        return changed


def checked_size(max_response_bytes: int | None) -> int | None:
    """Validate the maximum size of a response body, and return it.

    Raises:
        ConfigurationError: it is not a positive number of bytes.
    """
    size = max_response_bytes
    if size is not None and (not is_a(size, int) or isinstance(size, bool) or size < 1):
        raise ConfigurationError(f"max_response_bytes must be a whole number above 0, or None, not {size!r}")
    return size


def _checked_timeout(timeout: float | None) -> float | None:
    if timeout is not None and not (is_time(timeout) and timeout > 0):
        raise ConfigurationError(f"timeout must be {TIME_LIMIT}, not {timeout!r}")
    return timeout


def _checked_retry(retry: RetryPolicy | None) -> RetryPolicy:
    if retry is None:
        return NO_RETRIES
    if not is_a(retry, RetryPolicy):
        raise ConfigurationError(
            f"retry must be a RetryPolicy, or None to make each call once, not {retry!r}"
        )
    return retry
