"""Options of the command `mock` for the webhook that receives notifications."""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Any

from ..errors import ConfigurationError
from .output import print_error

if TYPE_CHECKING:
    from ..mock import MockDatadog, Webhook

DRAIN = 5.0
"""Seconds that pending deliveries have when the command ends; containers are killed after ten."""


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "--webhook",
        metavar="URL",
        help="http or https URL to which the notifications of notification rules are posted as JSON",
    )
    parser.add_argument(
        "--webhook-payload",
        metavar="FILE",
        help="file with the JSON object to post to --webhook, in which variables such as $INCIDENT_TITLE are "
        "replaced (default: an object with all variables)",
    )


def webhook_of(options: argparse.Namespace) -> Webhook | None:
    """Return the webhook that the options describe; None if there is none.

    Raises:
        ConfigurationError: the URL is malformed, or the file is unreadable or not JSON. The message does not
            contain the URL, which may have a password.
    """
    from ..mock import Webhook

    if options.webhook is None:
        if options.webhook_payload is not None:
            raise ConfigurationError("--webhook-payload requires --webhook")
        return None
    try:
        webhook = Webhook(options.webhook)
    except ValueError as error:
        raise ConfigurationError(f"--webhook: {error}") from None
    if options.webhook_payload is None:
        return webhook
    try:
        return Webhook(options.webhook, payload=_read(options.webhook_payload))
    except (OSError, ValueError, RecursionError) as error:
        raise ConfigurationError(f"--webhook-payload {options.webhook_payload}: {error}") from None


@contextmanager
def delivered(mock: MockDatadog) -> Generator[None]:
    """At the end of the context, wait for pending deliveries to the webhook, and report those that remain."""
    from ..mock.interface.state_control import servers_of

    yield
    outboxes = [server.notifications for server in servers_of(mock)]
    end = time.monotonic() + DRAIN
    try:
        for outbox in outboxes:
            with suppress(TimeoutError):
                outbox.wait(max(end - time.monotonic(), 0))
    finally:  # also if the user does not want to wait
        lost = sum(outbox.pending for outbox in outboxes)
        if lost:
            print_error(
                "mock",
                f"warning: {lost} notification{'s' * (lost > 1)} could not be delivered to the webhook before"
                " the end of the mock",
            )


def _read(path: str) -> Any:
    with open(path, encoding="utf-8") as file:
        return json.load(file)
