"""Plan of a run, passed to every process of it, and the files through which the processes communicate."""

from __future__ import annotations

import json
from pathlib import Path
from random import Random

from attrs import asdict, frozen

API_KEY, APP_KEY = "soak-api-key", "soak-app-key"
TIMEOUT = 1.5
"""Timeout of the clients in seconds, which some faults exceed."""


@frozen
class Plan:
    """Plan of a run.

    Attributes:
        seed: seed of all random choices. Timing is not reproducible, and so neither is a run.
        seconds: duration of the faults.
        server_port: port of the mock server.
        proxy_port: port of the proxy, which forwards to the mock server.
        folder: folder of the files of the run.
    """

    seed: int
    seconds: float
    server_port: int
    proxy_port: int
    folder: str

    @property
    def direct(self) -> str:
        """URL of the mock server."""
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def proxied(self) -> str:
        """URL of the proxy."""
        return f"http://127.0.0.1:{self.proxy_port}"

    def random(self, *name: object) -> Random:
        """Create the random generator of a part of the run."""
        return Random(f"{self.seed} {name}")  # noqa: S311  # must be reproducible

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def of_json(cls, text: str) -> Plan:
        return cls(**json.loads(text))

    @property
    def journal(self) -> Path:
        """Creates that the server has carried out, written by the server, one JSON object per line."""
        return Path(self.folder, "journal.jsonl")

    @property
    def attempts(self) -> Path:
        """Creates that were attempted, written by the workers, one JSON object per line."""
        return Path(self.folder, "attempts.jsonl")

    @property
    def calm(self) -> Path:
        """File that exists as soon as no more faults are injected."""
        return Path(self.folder, "calm")

    def over(self, way: str) -> Path:
        """File that exists as soon as a worker has finished its calls under faults."""
        return Path(self.folder, f"{way}.over")

    def result(self, name: str) -> Path:
        """Tally of a process, written at its end."""
        return Path(self.folder, f"{name}.json")

    def log(self, name: str) -> Path:
        """Standard error of a process."""
        return Path(self.folder, f"{name}.log")
