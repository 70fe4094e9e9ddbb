"""Options of a run, and their names of operations, resources and checks, which are validated here."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from attrs import evolve, fields, frozen

from datadog_incidents.errors import ConfigurationError
from datadog_incidents_api.operations import OPERATIONS

from .engines import checks_by_engine
from .live.marks import HANDLES
from .profiles import PROFILES, Profile
from .selection import Selection, selected

ENGINES = ("all", "contract", "model")
MEMBERS = (HANDLES,)
"""Members of requests that are left out on live servers unless they are named."""
OF_RUNS = {
    "--seed": "seed",
    "--profile": "profile",
    "--max-examples": "max_examples",
    "--engine": "engine",
    "--resource": "resources",
    "--exclude": "exclude",
    "--exclude-check": "exclude_checks",
    "--workers": "workers",
    "--fail-fast": "fail_fast",
    "--report": "report",
}
"""Options without effect on a replay, and their names here. A replay takes most of them from the file."""
NOT_OF_CLEAN_UPS = OF_RUNS | {"--check": "checks", "--journal": "journal", "--allow": "allow"}
"""Options without effect on a clean-up, and their names here."""
OF_LIVE_RUNS = {"--live-writes": "live_writes", "--journal": "journal", "--allow": "allow"}
"""Options without effect on the fuzzer's own mock, and their names here."""


@frozen(kw_only=True)
class Options:
    """Options of a run; see `fuzz`.

    Attributes:
        loopback_is_live: whether servers on this machine are treated as live too.
        permitted: operations that a replay may call on a live server, as if a run named them.
    """

    base_url: str | None = None
    seed: int | None = None
    profile: str = "ci"
    max_examples: int | None = None
    engine: str = "all"
    operations: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    resources: tuple[str, ...] = ()
    checks: tuple[str, ...] = ()
    exclude_checks: tuple[str, ...] = ()
    max_time: float | None = None
    max_requests: int | None = None
    workers: int = 1
    fail_fast: bool = False
    read_only: bool = False
    live_writes: bool = False
    dry_run: bool = False
    report: Path | None = None
    replay: Path | None = None
    failures: tuple[int, ...] = ()
    clean_up: Path | None = None
    allow: tuple[str, ...] = ()
    journal: Path | None = None
    loopback_is_live: bool = False
    permitted: tuple[str, ...] = ()
    verbose: bool = False

    def check_combination(self) -> None:
        """Check that at most one task is given in place of a run, without options that it would not keep.

        Raises:
            ConfigurationError: there are more, of which a dry run sends nothing and a clean-up deletes; or an
                option does not limit the task, or has no effect on it.
        """
        tasks = {"--dry-run": self.dry_run, "--clean-up": self.clean_up, "--replay": self.replay}
        given = [name for name, value in tasks.items() if value]
        if len(given) > 1:
            raise ConfigurationError(f"{given[0]} and {given[1]} cannot be used together")
        limits = {
            "--read-only": self.read_only,
            "--operation": self.operations,
            "--exclude": self.exclude,
            "--resource": self.resources,
        }
        given = [name for name, value in limits.items() if value]
        if self.clean_up is not None and given:
            raise ConfigurationError(
                f"--clean-up deletes everything that the run has created, which {given[0]} cannot limit: "
                "use only one of them"
            )
        if self.failures and self.replay is None:
            raise ConfigurationError("--failure selects failures of --replay FILE, which is missing")
        if self.replay is not None:
            self._refuse(OF_RUNS, "with --replay, which repeats a part of the run in the file")
        if self.clean_up is not None:
            self._refuse(NOT_OF_CLEAN_UPS, "with --clean-up, which deletes what is in the journal")
        if self.base_url is None:
            self._refuse(OF_LIVE_RUNS, "without --base-url, the URL of a server")

    def _refuse(self, options: Mapping[str, str], where: str) -> None:
        """Raise an error if one of some options without effect is given."""
        for option, name in options.items():
            if getattr(self, name) != getattr(fields(Options), name).default:
                raise ConfigurationError(f"{option} has no effect {where}")

    @property
    def opted_in(self) -> tuple[str, ...]:
        """Operations and members of requests that are named, so that a run uses them on a live server.

        Raises:
            ConfigurationError: there is no such member.
        """
        _check("member to allow", self.allow, lambda: MEMBERS)
        return (*self.operations, *self.permitted, *self.allow)

    def amounts(self) -> Profile:
        """The profile, with the number of cases that was given.

        Raises:
            ConfigurationError: there is no such profile.
        """
        _check("profile", [self.profile], lambda: PROFILES)
        profile = PROFILES[self.profile]
        return profile if self.max_examples is None else evolve(profile, max_examples=self.max_examples)

    def selection(self, *, read_only: bool) -> Selection:
        """The selected operations and checks.

        Raises:
            ConfigurationError: a name is unknown, no operation is left, or a check is one of an engine that
                is not run; the message suggests names.
        """
        _check("operation", [*self.operations, *self.exclude], lambda: OPERATIONS)
        _check("resource", self.resources, lambda: {one.tag for one in OPERATIONS.values()})
        _check("check", [*self.checks, *self.exclude_checks], _check_names)
        self._check_engine_of_checks()
        found = selected(
            operations=self.operations,
            excluded=self.exclude,
            resources=self.resources,
            read_only=read_only,
            checks=self.checks,
            excluded_checks=self.exclude_checks,
        )
        if not found.operations:
            hint = ", and only those that read may be called" if read_only else ""
            raise ConfigurationError(f"no operation is selected{hint}")
        if (self.checks or self.exclude_checks) and not any(map(found.checks_for, self._known_checks())):
            raise ConfigurationError("no check is selected: all of them are excluded")
        return found

    def _known_checks(self) -> Iterator[str]:
        """Yield the names of the checks of the engines that are run."""
        for engine, names in checks_by_engine().items():
            if self.engine in ("all", engine):
                yield from names

    def _check_engine_of_checks(self) -> None:
        """Check that the engine of each named check is run: any other one would check nothing."""
        for check in self.checks if self.engine != "all" else ():
            owners = [engine for engine, names in checks_by_engine().items() if check in names]
            if self.engine not in owners:
                raise ConfigurationError(
                    f"the check {check!r} is one of the engine {owners[0]}, and the engine is {self.engine}; "
                    f"pass {owners[0]} or all as the engine"
                )


def _check_names() -> set[str]:
    return {name for names in checks_by_engine().values() for name in names}


def check_engine(name: str) -> None:
    """Check the name of an engine.

    Raises:
        ConfigurationError: there is no such engine.
    """
    _check("engine", [name], lambda: ENGINES)


def _check(kind: str, names: Iterable[str], known: Callable[[], Iterable[str]]) -> None:
    """Check names; what is known is computed only if there are any."""
    for name in names:
        candidates = sorted(known())
        if name not in candidates:
            near = difflib.get_close_matches(name, candidates, n=3, cutoff=0.5)
            near = near or [one for one in candidates if name.lower() in one][:3]
            hint = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(candidates)}"
            raise ConfigurationError(f"unknown {kind} {name!r}; {hint}")
