"""Recordings of conversations with a server: recorder, replay and verification; and clients that do not wait.

    from datadog_incidents import IncidentsClient
    from datadog_incidents.testing import recorder, replay

    with recorder("recordings", scenario="drill") as recording:
        with IncidentsClient(transport=recording.transport) as dd:
            dd.incidents.create(title="Drill")

    with IncidentsClient(transport=replay("recordings/drill.json")) as dd:
        dd.incidents.create(title="Drill")

`verify` requires the extra `datadog-incidents[mock]`.
"""

from __future__ import annotations

from .no_waiting import no_waiting
from .recorder import Recorder, recorder
from .replay import Replay, ReplayError, replay
from .verification import RecordingDisagreement, Verification, verify

__all__ = [
    "Recorder",
    "RecordingDisagreement",
    "Replay",
    "ReplayError",
    "Verification",
    "no_waiting",
    "recorder",
    "replay",
    "verify",
]
