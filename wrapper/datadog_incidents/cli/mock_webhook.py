"""Options of the command `mock` for the webhook that receives notifications."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING, Any

from ..errors import ConfigurationError

if TYPE_CHECKING:
    from ..mock import Webhook


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the options."""
    parser.add_argument(
        "--webhook",
        metavar="URL",
        help="http or https address to which the notifications that rules send are posted as JSON",
    )
    parser.add_argument(
        "--webhook-payload",
        metavar="FILE",
        help="JSON object to post to --webhook, in which variables such as $INCIDENT_TITLE are replaced "
        "(default: all variables of incidents)",
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


def _read(path: str) -> Any:
    with open(path, encoding="utf-8") as file:
        return json.load(file)
