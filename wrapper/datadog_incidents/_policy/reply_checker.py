"""Checks of the responses that a client receives: `ReplyChecker`."""

from __future__ import annotations

import logging
from collections import deque
from itertools import count
from typing import TYPE_CHECKING, Literal

from datadog_incidents_api._reply_headers import request_id
from datadog_incidents_api.types import UNSET

from .._common.argument_checks import is_a
from .._common.extras import MissingExtraError, require
from .._common.log_text import request_id_suffix, single_line, truncated
from .._http.redaction import Redactor
from .._http.reply import Reply
from ..checks import Disagreement, Disagreements, ReplyChecks
from ..errors import ConfigurationError

if TYPE_CHECKING:
    from datadog_incidents_api.types import Operation

_log = logging.getLogger("datadog_incidents")


class ReplyChecker:
    """Checker of one client's responses, which logs and keeps disagreements with the OpenAPI document.

    Args:
        checks: `log`, `raise` or options.

    Raises:
        ConfigurationError: the options are invalid, or the extra `[mock]` is not installed.
    """

    def __init__(self, checks: ReplyChecks | Literal["log", "raise"]) -> None:
        options = _options(checks)
        try:
            require("mock", "jsonschema_rs")
        except MissingExtraError as error:
            raise ConfigurationError(f"check_replies: {error}") from None
        from .._openapi.responses import response_rules

        self._rules = response_rules
        self._raises = options.mode == "raise"
        self._values = options.values
        self._numbers = count()
        self._kept: deque[tuple[int, Disagreement]] = deque(maxlen=options.keep)
        self.disagreements = Disagreements(self._kept)

    def checked(self, operation: Operation, reply: Reply, redactor: Redactor) -> Reply:
        """Check one response, and return it; in mode `raise`, with its disagreements."""
        try:
            found = [*self._found(operation, reply, redactor)]
        except Exception as error:  # without its message and traceback, which may contain values
            kind = type(error).__name__
            _log.error("a response of %s could not be checked (%s); the call continues", operation.id, kind)
            return reply
        for one in found:
            self._kept.append((next(self._numbers), one))
            value = "" if one.value is UNSET else f": {single_line(truncated(repr(one.value)))}"
            _log.warning(
                "%s: the response with status %d disagrees with the spec at %s%s%s",
                one.operation,
                one.status,
                one,
                request_id_suffix(one.request_id),
                value,
                extra={"disagreement": one},
            )
        if not self._raises:
            return reply
        return Reply(reply.status, reply.headers, reply.content, tuple(found))

    def _found(self, operation: Operation, reply: Reply, redactor: Redactor) -> list[Disagreement]:
        violations = self._rules().violations(
            operation.path,
            operation.method,
            reply.status,
            reply.headers.get("content-type", ""),
            reply.content,
        )
        # The headers are redacted only if anything was found, which is rare.
        return [
            Disagreement(
                operation.id,
                reply.status,
                one.path,
                one.rule,
                one.pointer,
                one.found,
                request_id(redactor.headers(reply.headers)),
                redactor.value(one.value) if self._values and one.value is not UNSET else UNSET,
            )
            for one in violations
        ]


def _options(checks: ReplyChecks | Literal["log", "raise"]) -> ReplyChecks:
    if isinstance(checks, ReplyChecks):
        return checks
    if not is_a(checks, str) or checks not in ("log", "raise"):
        raise ConfigurationError(f'check_replies must be "log", "raise", ReplyChecks or None, not {checks!r}')
    return ReplyChecks(mode=checks)
