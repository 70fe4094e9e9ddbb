"""Process of the benchmark of shared limits: makes calls, and reports when each attempt ended, and how.

Started as `python -m benchmarks.limited_process URL REDIS CALLS`. It writes `ready`, waits for a line, and
writes one line of JSON: times and statuses of all attempts, the number of calls that succeeded, and warnings.
"""

from __future__ import annotations

import json
import logging
import sys
import time
import warnings
from typing import Any

from datadog_incidents import IncidentsClient
from datadog_incidents.hooks import After, Attempt

from .canned import API_KEY, APP_KEY


def main(url: str, redis: str, calls: int) -> None:
    logging.disable()
    attempts: list[tuple[float, int | None]] = []

    def hook(_: Attempt) -> After:
        return lambda attempt: attempts.append((time.time(), attempt.status))

    succeeded = 0
    options: dict[str, Any] = {"api_key": API_KEY, "app_key": APP_KEY, "base_url": url}
    with (
        warnings.catch_warnings(record=True) as caught,
        IncidentsClient(**options, rate_limits=redis, unstable_operations="all", hooks=[hook]) as client,
    ):
        warnings.simplefilter("always")
        print("ready", flush=True)
        sys.stdin.readline()
        for _ in range(calls):
            client.incidents.list(page_size=1).first()
            succeeded += 1
    report = {"attempts": attempts, "succeeded": succeeded, "warnings": [str(one.message) for one in caught]}
    print(json.dumps(report), flush=True)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
