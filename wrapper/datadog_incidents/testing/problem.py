"""Problem that a check of a recording reports."""

from __future__ import annotations

from attrs import field, frozen


@frozen
class Problem:
    """Disagreement between a recorded interaction and the spec, the client or the mock.

    Attributes:
        path: location, such as `response.data.attributes.title`.
        rule: rule that is broken, such as `is missing`; contains no recorded value.
        detail: the same for people who may see the recorded values, which it contains.
    """

    path: str
    rule: str
    detail: str = field(repr=False)

    @staticmethod
    def at(path: str, rule: str) -> Problem:
        """Create a problem whose message needs no value."""
        return Problem(path, rule, f"{path} {rule}")
