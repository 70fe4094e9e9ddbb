"""Part of the interface of a mock: its state as a whole."""

from __future__ import annotations

from collections.abc import Iterator

from ..saving import snapshot as snapshots
from ..saving.snapshot import Snapshot
from ..server import Server


class StateControl:
    """State of a mock, and of the organizations that have been added to it."""

    _server: Server
    _added: list[StateControl]

    def reset(self) -> None:
        """Restore the initial state and time: discard changes, calls, notifications and pending faults.

        This also resets the organizations that have been added to this one. Organizations and tokens remain.

        Raises:
            ValueError: the function passed as `clock` does not return a datetime with a time zone, or raises;
                nothing has changed.
        """
        servers = [*self._servers()]
        starts = [server.clock.start() for server in servers]  # which may raise, before anything is changed
        for server, start in zip(servers, starts, strict=True):
            server.reset(start)

    def snapshot(self) -> Snapshot:
        """Return a copy of the state, to which `restore` goes back.

        It contains all resources, including those of organizations that were added to this one, the counters
        from which IDs are derived, the clock, the notifications, the requests counted for rate limits, and
        what searches do not see yet. It does not contain keys, tokens, options, calls and faults.
        """
        return snapshots.snapshot_of([*self._servers()])

    def restore(self, snapshot: Snapshot) -> None:
        """Go back to a snapshot: discard all later changes, and, like `reset`, calls and pending faults.

        The same calls as after the snapshot then give the same responses. A snapshot can be restored any
        number of times, also by another mock. Organizations that were added after it are reset. If the mock
        has a `clock`, time continues from the snapshot's or that of `clock`, whichever is later.

        Args:
            snapshot: snapshot of this mock, or of another one.

        Raises:
            ValueError: `snapshot` is something else, has more organizations than this mock, or was made by
                another version of this package, in which case the mock is reset.
        """
        snapshots.restore([*self._servers()], snapshot)

    def _servers(self) -> Iterator[Server]:
        """Yield the servers of this organization and of those added to it."""
        yield self._server
        for one in self._added:
            yield from one._servers()


def servers_of(mock: StateControl) -> list[Server]:
    """Return the servers of a mock and of the organizations that have been added to it."""
    return [*mock._servers()]  # pyright: ignore[reportPrivateUsage]
