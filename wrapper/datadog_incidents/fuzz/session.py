"""Session: what the engines of one run share."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import Factory, define, field

from datadog_incidents._common.secret import Secret
from datadog_incidents.mock import MockDatadog

from .connection import Connection
from .deletions import Deletions
from .failures import Failures
from .identities import Identities
from .limited_tokens import LimitedTokens, issued_by
from .other_organization import added_to, placeholders
from .profiles import Profile
from .progress import Progress
from .selection import Selection


def _issued(session: Session) -> LimitedTokens:
    return issued_by(session.mock, session.seed)


def _every(_: str) -> bool:
    return True


@define
class Session:
    """What the engines of one run share.

    Attributes:
        connection: connection to the server.
        selection: operations and checks of the run.
        profile: amounts of the run.
        seed: seed of the run.
        workers: number of threads for checks that send requests at the same time.
        read_only: whether only GET requests are sent.
        run_id: mark of the run, part of every title that it gives to an incident.
        mock: tested mock in this process, for faults to inject; None for any other server.
        tokens: OAuth tokens with a part of the scopes; by default those that the mock was made to accept, if
            there is one.
        other_keys: headers with the keys of another organization; None until it is needed if the server is
            the mock, and without one for any other server.
        failures: failures found so far.
        progress: counts of the run.
        takes: whether a test of an engine that has several is run, by its name.
        deletions: resources that the run has deleted.
        identities: what may have to be unique of what the run has created.
    """

    connection: Connection
    selection: Selection
    profile: Profile
    seed: int
    workers: int = 1
    read_only: bool = False
    run_id: str = ""
    mock: MockDatadog | None = None
    tokens: LimitedTokens = field(default=Factory(_issued, takes_self=True))
    other_keys: Secret[Mapping[str, str]] | None = None
    failures: Failures = field(factory=Failures)
    progress: Progress = field(factory=Progress)
    takes: Callable[[str], bool] = _every
    deletions: Deletions = field(factory=Deletions, init=False)
    identities: Identities = field(factory=Identities, init=False)

    def __attrs_post_init__(self) -> None:
        self.connection.listeners += [self.deletions.record, self.identities.record]

    @property
    def is_mock(self) -> bool:
        """Whether the server is the mock in this process, of which more is known than the spec states."""
        return self.mock is not None

    @property
    def is_shared(self) -> bool:
        """Whether others may use the server during the run; nobody else uses the mock in this process."""
        return not self.is_mock

    @property
    def is_guarded(self) -> bool:
        """Whether guards permit writes only to what the run has created."""
        return bool(self.connection.guards) and not self.read_only

    def keys_of_another_organization(self) -> Secret[Mapping[str, str]] | None:
        """Headers with the keys of another organization, which is added to the mock; None without one."""
        if self.other_keys is None and self.mock is not None:
            self.other_keys = added_to(self.mock)
        return self.other_keys

    def placeholders(self) -> Secret[Mapping[str, str]]:
        """Values of headers with credentials other than those of the run, by what reports show for them."""
        others = {} if self.is_mock else placeholders(self.other_keys)
        return Secret(self.tokens.placeholders() | others)
