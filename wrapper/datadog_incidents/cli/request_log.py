"""Log of the requests to the mock server, on stderr."""

from __future__ import annotations

import logging
import time
from collections.abc import Generator
from contextlib import contextmanager

LOGGER = "datadog_incidents.mock"
"""Logger to which the mock writes a line for each call, at level INFO."""


@contextmanager
def request_log(is_enabled: bool) -> Generator[None]:
    """Write the log of the mock to stderr, if that is enabled: a line for each call, with the time in UTC."""
    if not is_enabled:
        yield
        return
    formatter = logging.Formatter("%(asctime)s.%(msecs)03dZ %(message)s", "%Y-%m-%dT%H:%M:%S")
    formatter.converter = time.gmtime
    handler = logging.StreamHandler()
    handler.setFormatter(formatter)
    logger = logging.getLogger(LOGGER)
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
