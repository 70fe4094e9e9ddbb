"""Probes: checks of single requests, for every operation. Each varies a valid request in one way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ...connection import NotPermittedError
from ...session import Session
from ..server_model import GaveUp
from .accepted import probe_accepted
from .clients import probe_clients
from .content import probe_content
from .credentials import probe_credentials
from .encodings import probe_encodings
from .entry_names import probe_entry_names
from .identifiers import probe_identifiers
from .methods import probe_methods
from .organizations import probe_organizations
from .other_case import probe_other_case
from .probe import Probe
from .queries import probe_queries
from .sample import Sample
from .scopes import probe_scopes
from .strings import probe_strings
from .unusual import probe_unusual
from .validation import probe_validation
from .wrong_references import probe_references

__all__ = ["PROBES", "Sample", "run_probes"]

PROBES: Mapping[str, Callable[[Probe], None]] = {
    "scopes": probe_scopes,
    "credentials": probe_credentials,
    "organizations": probe_organizations,
    "content": probe_content,
    "methods": probe_methods,
    "identifiers": probe_identifiers,
    "other_case": probe_other_case,
    "references": probe_references,
    "validation": probe_validation,
    "queries": probe_queries,
    "accepted": probe_accepted,
    "encodings": probe_encodings,
    "clients": probe_clients,
    "unusual": probe_unusual,
    "entry_names": probe_entry_names,
    "strings": probe_strings,
}
"""Probes by name. The strings are last, because they fill lists with long texts."""


def run_probes(session: Session, sample: Sample) -> None:
    """Run all probes of an operation.

    Args:
        session: session of the run.
        sample: valid request of the operation.

    Raises:
        BudgetExhausted: the run has no requests or no time left.
        FirstFailure: the run ends at a failure.
        UnreachableError: the server did not respond.
    """
    for run in PROBES.values():
        try:
            run(Probe(session, sample))
        except (NotPermittedError, GaveUp):
            continue  # a guard, or the resource that a variation needs could not be created
