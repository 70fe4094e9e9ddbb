"""Process that interrupts another one at random: `python -m soaking.interrupter PID SEED`."""

from __future__ import annotations

import os
import signal
import sys
import time
from random import Random

INTERVAL = 0.012
"""Seconds between two signals, at most: a few times as long as a call without faults."""


def main() -> None:
    pid, random = int(sys.argv[1]), Random(sys.argv[2])  # noqa: S311  # must be reproducible
    while os.getppid() == pid:
        time.sleep(random.uniform(0, INTERVAL))
        os.kill(pid, signal.SIGINT)


if __name__ == "__main__":
    main()
