"""Snapshots of a mock and of the organizations added to it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from attrs import frozen

from datadog_incidents._common.argument_checks import is_a

from ..core.state import Record
from ..server import Server

_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


@frozen(repr=False)
class Snapshot:
    """State of a mock at one time, which `MockDatadog.snapshot` returns and `restore` takes.

    It shares nothing with the mock, does not change, and can be compared and pickled.

    Attributes:
        encoded: state of each organization, in a format that differs between versions.
    """

    encoded: tuple[str, ...]  # JSON, so that each restore has objects of its own

    def __repr__(self) -> str:
        count = len(self.encoded)
        return f"<Snapshot of {count} organization{'s' * (count != 1)}>"


def snapshot_of(servers: Sequence[Server]) -> Snapshot:
    """Return a snapshot of the organizations of a mock."""
    return Snapshot(tuple(map(_encoded_state, servers)))


def restore(servers: Sequence[Server], snapshot: Snapshot) -> None:
    """Restore a snapshot of the same organizations. Those that have been added since start anew.

    Raises:
        ValueError: the snapshot is something else, has more organizations than the mock, or the content of
            one of another version; in the last case, all organizations are reset. Or the function passed as
            `clock` fails.
    """
    if not is_a(snapshot, Snapshot):
        raise ValueError(f"restore takes a snapshot, as MockDatadog.snapshot() returns it, not {snapshot!r}")
    saved = organizations_of(snapshot)
    if len(saved) > len(servers):
        raise ValueError(
            f"the snapshot has {len(saved)} organizations, but this mock has {len(servers)}: call"
            " add_organization() before restoring it"
        )
    starts = [server.clock.start() for server in servers]  # which may raise, before anything is changed
    for server, start in zip(servers[len(saved) :], starts[len(saved) :], strict=True):
        server.reset(start)
    try:
        for server, one, start in zip(servers, saved, starts, strict=False):
            server.restore(one, start)
    except (AttributeError, KeyError, TypeError, ValueError):
        for server, start in zip(servers, starts, strict=True):
            server.reset(start)
        raise ValueError(
            "the snapshot is damaged, or was made by another version of datadog-incidents; the mock has been"
            " reset"
        ) from None


def organizations_of(snapshot: Snapshot) -> list[Record]:
    """Return the state of each organization, as new objects."""
    return [json.loads(one) for one in snapshot.encoded]


def snapshot_with(organizations: Sequence[Any]) -> Snapshot:
    """Return the snapshot with these states of organizations."""
    return Snapshot(tuple(map(_encoded, organizations)))


def _encoded_state(server: Server) -> str:
    with server.locked():
        return _encoded(server.saved())
