"""Probe of organizations: the keys of one organization do not lead to the resources of another."""

from __future__ import annotations

from collections.abc import Mapping

from datadog_incidents._common.json_kinds import is_array

from ...exchanges import Exchange
from ...other_organization import VARIABLES
from ..check_registry import check
from ..json_parts import as_object
from .credentials import WRONG_REFUSED
from .probe import Probe, Refusals
from .wrong_keys import keys_of

APART = check(
    "organizations_are_apart",
    "The API key identifies the organization (spec): to the keys of another one, its resources do not exist.",
)
NAMES = " and ".join(VARIABLES.values())
REQUESTS = 4
"""Requests per operation at most, apart from reads."""


def probe_organizations(probe: Probe) -> None:
    """Send the request with the keys of another organization, and with one key of each."""
    if not probe.runs(APART, WRONG_REFUSED):
        return
    other = probe.session.keys_of_another_organization()
    own = keys_of(probe.session.connection.credentials.reveal())
    if other is None or not own:
        _note_not_run(probe, "the run has a token and no keys" if other else f"{NAMES} are not set")
        return
    keys = other.reveal()
    mixed = [
        (
            f"{name} of another organization",
            probe.sample.request(credentials={**own, name: key}),
        )
        for name, key in keys.items()
    ]
    groups = [Refusals(WRONG_REFUSED, (403,), mixed)]
    if "{" in probe.sample.operation.path:
        request = probe.sample.request(credentials=keys)
        groups.append(Refusals(APART, (403, 404), [("keys of another organization", request)]))
    elif probe.sample.operation.method == "GET":
        _check_lists_nothing(probe, keys)
    probe.all_refused(groups)


def _note_not_run(probe: Probe, reason: str) -> None:
    """Note why the check is not run, once."""
    text = f"{APART.name} not run: {reason}"
    if probe.runs(APART) and text not in probe.session.progress.notes:
        probe.session.progress.notes.append(text)


def _check_lists_nothing(probe: Probe, keys: Mapping[str, str]) -> None:
    """Check that both organizations have different items in their lists.

    On other servers than the mock, the settings of all organizations may have one ID.
    """
    own = probe.send(probe.sample.request())
    other = probe.send(probe.sample.request(credentials=keys))
    common = _ids(probe, own) & _ids(probe, other)
    probe.expect(
        APART,
        not common,
        "listed",
        f"expected no resources of another organization, got {min(common, default='')}",
        own,
        other,
    )


def _ids(probe: Probe, exchange: Exchange) -> set[str]:
    """Return the IDs of the items in a response."""
    data = as_object(exchange.response.json()).get("data")
    single = [data] if probe.session.is_mock else []
    return {str(as_object(one).get("id")) for one in (data if is_array(data) else single)} - {"None"}
