"""Profiles: how much a run does."""

from __future__ import annotations

from attrs import frozen


@frozen
class Profile:
    """Amounts of a run.

    Attributes:
        name: name on the command line.
        max_examples: cases per operation and phase of the engine `contract`.
        scenarios: stateful scenarios of the engine `contract` that follow links.
        rounds: runs of each scenario of the engine `model`, with other values; at least 1.
        walks: random sequences of the engine `model`.
        steps: calls in each of these sequences.
        long_lists: whether to create more resources than fit on the largest page of a list.
        settle: seconds to wait for changes to reach searches, and durations of incidents.
    """

    name: str
    max_examples: int
    scenarios: int
    rounds: int
    walks: int
    steps: int
    long_lists: bool = True
    settle: float = 30.0


PROFILES = {
    one.name: one
    for one in (
        Profile("quick", max_examples=5, scenarios=10, rounds=1, walks=20, steps=30),
        Profile("ci", max_examples=10, scenarios=20, rounds=1, walks=60, steps=40),
        Profile("nightly", max_examples=200, scenarios=100, rounds=10, walks=1000, steps=60),
    )
}
