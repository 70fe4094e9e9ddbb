"""Bugs that are no crashes stay so if a request lacks `data`, which the bodies of attachments may."""

from __future__ import annotations

import pytest

from .mutant import Mutant, load
from .scripted.generated.probes import prepare
from .scripted.generated.tour import Tour
from .scripted.recorder import Exchange

CREATE, UPDATE = "create_incident_attachment", "update_incident_attachment"
MUTANTS = [
    one
    for one in load().values()
    if one.kind not in ("crash", "deep crash") and {CREATE, UPDATE} & {*one.operations}
]


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda one: one.name)
def test_body_without_data_gives_no_500(mutant: Mutant, monkeypatch: pytest.MonkeyPatch) -> None:
    exchanges: list[Exchange] = []
    tour = Tour(exchanges.append)
    incident, attachment = prepare(tour, UPDATE)
    assert [one.status for one in exchanges if one.operation == CREATE] == [201]
    mutant.patch(monkeypatch)
    tour.call(CREATE, incident, content={})
    tour.call(UPDATE, incident, attachment, content={})
    assert all(one.status != 500 for one in exchanges[-2:])
