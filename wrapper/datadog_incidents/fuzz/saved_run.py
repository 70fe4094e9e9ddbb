"""Failures of a run in a file, with what is needed to replay them. The file contains no credentials."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from attrs import asdict, evolve, frozen

from datadog_incidents.errors import ConfigurationError
from datadog_incidents_api.operations import OPERATIONS

from .failures import Failure
from .given_files import read_given
from .profiles import PROFILES, Profile
from .report.exchange_json import from_json, to_json
from .selection import Selection
from .session import Session

FORMAT = "datadog-incidents fuzz failures 2"
_WRITTEN = "a run writes as failures.json or datadog-fuzz-failures-SEED.json"


@frozen
class SavedRun:
    """Failures of a run, and how it was run.

    Attributes:
        seed: seed of the run.
        base_url: URL of the server; None for a mock in the same process.
        profile: amounts of the run.
        workers: number of threads for checks that send requests at the same time.
        selection: operations and checks of the run.
        failures: redacted failures.
        omitted: number of further failures, which were not kept.
    """

    seed: int
    base_url: str | None
    profile: Profile
    workers: int
    selection: Selection
    failures: tuple[Failure, ...]
    omitted: int = 0

    @classmethod
    def of(cls, session: Session, failures: tuple[Failure, ...]) -> SavedRun:
        """Return what to save of a session; the failures must be redacted."""
        base_url = None if session.is_mock else session.connection.base_url
        return cls(
            session.seed,
            base_url,
            session.profile,
            session.workers,
            session.selection,
            failures,
            session.failures.omitted,
        )

    def save(self, file: Path) -> None:
        """Write the file.

        Raises:
            OSError: it cannot be written.
        """
        content = {
            "format": FORMAT,
            "seed": self.seed,
            "base_url": self.base_url,
            "profile": asdict(self.profile),
            "workers": self.workers,
            "selection": {
                "operations": sorted(self.selection.operations),
                "checks": None if self.selection.checks is None else sorted(self.selection.checks),
                "excluded_checks": sorted(self.selection.excluded_checks),
                "prepares_with": sorted(self.selection.prepares_with),
            },
            "omitted_failures": self.omitted,
            "failures": [failure_json(one) for one in self.failures],
        }
        file.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


def load(file: Path) -> SavedRun:
    """Read a file of failures.

    Raises:
        ConfigurationError: the file cannot be read, or its content is something else.
    """
    data = read_given(file, f"a file of failures, which {_WRITTEN}")
    try:
        content = json.loads(data)
        found = content["format"]
    except (KeyError, TypeError, ValueError, RecursionError):
        raise ConfigurationError(f"{file} is not a file of failures, which {_WRITTEN}") from None
    if found != FORMAT:
        raise ConfigurationError(
            f"{file} is of another version: its format is {found!r}, not {FORMAT!r}; repeat the run"
        )
    try:
        selection = content["selection"]
        checks = selection["checks"]
        return SavedRun(
            int(content["seed"]),
            content["base_url"],
            evolve(PROFILES["ci"], **content["profile"]),
            int(content["workers"]),
            Selection(
                frozenset(selection["operations"]),
                None if checks is None else frozenset(checks),
                frozenset(selection["excluded_checks"]),
                # Files of earlier versions lack it.
                frozenset(selection.get("prepares_with", OPERATIONS)),
            ),
            tuple(map(_failure, content["failures"])),
            int(content.get("omitted_failures", 0)),
        )
    except KeyError as error:
        raise ConfigurationError(f"{file} is damaged: it has no {error.args[0]!r}; repeat the run") from None
    except (TypeError, ValueError, AttributeError, RecursionError) as error:
        raise ConfigurationError(f"{file} is damaged: {error}; repeat the run") from None


def failure_json(failure: Failure) -> dict[str, Any]:
    """Convert a failure, which must be redacted."""
    return {
        "engine": failure.engine,
        "check": failure.check,
        "operations": [*failure.operations],
        "subject": failure.subject,
        "message": failure.message,
        "reason": failure.reason,
        "exchanges": [to_json(one) for one in failure.exchanges],
        "test": failure.test,
    }


def _failure(value: Mapping[str, Any]) -> Failure:
    operations = tuple(map(str, value["operations"]))
    if not operations:
        raise ValueError("a failure without operations")
    return Failure(
        str(value["engine"]),
        str(value["check"]),
        operations,
        str(value["subject"]),
        str(value["message"]),
        str(value["reason"]),
        tuple(map(from_json, value["exchanges"])),
        str(value.get("test", "")),
    )
