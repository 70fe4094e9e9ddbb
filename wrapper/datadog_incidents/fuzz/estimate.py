"""Estimate of the number of requests of a run: measured numbers per operation, times the operations.

Operations differ by a factor of two or more, so that the estimate for a few of them is rougher.
"""

from __future__ import annotations

from .profiles import Profile

MODEL = {"quick": 800, "ci": 870, "nightly": 6800}
"""Requests of the engine `model` per operation, by profile, of runs of all operations against the mock."""
MODEL_GUARDED = 0.45
"""Part of these that is sent to a live server; the guards refuse the others."""
MODEL_READING = 60
"""Requests of the engine `model` per operation in a run that only reads, with every profile."""
CONTRACT, CONTRACT_EXAMPLE = 98.0, 2.6
"""Requests of the engine `contract` per operation, and further ones per example that the profile has."""
CONTRACT_READING, CONTRACT_READING_EXAMPLE = 33.0, 0.9
"""The same in a run that only reads."""


def estimate(
    engine: str, profile: Profile, operations: int, *, is_guarded: bool = False, read_only: bool = False
) -> int:
    """Return about how many requests a run sends, with two digits, as more would look exact.

    Args:
        engine: name of the engine, or `all`.
        profile: amounts of the run.
        operations: number of selected operations that may be called.
        is_guarded: whether the server is a live one, to which only a part is sent.
        read_only: whether the run only reads.
    """
    model = MODEL_READING if read_only else MODEL[profile.name] * (MODEL_GUARDED if is_guarded else 1)
    base, example = (
        (CONTRACT_READING, CONTRACT_READING_EXAMPLE) if read_only else (CONTRACT, CONTRACT_EXAMPLE)
    )
    contract = base + example * profile.max_examples
    found = round(operations * {"model": model, "contract": contract}.get(engine, model + contract))
    return round(found, 2 - len(str(found)))
