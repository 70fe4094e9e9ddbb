# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `UNSET` marker for absent values, which JSON null cannot represent."""

import enum
from typing import Final, Literal


class Unset(enum.Enum):
    """Type of `UNSET`: the marker for an absent member, as opposed to a `null` one.

    An enum with a single member, so that type checkers narrow on both `x is UNSET` and
    `isinstance(x, Unset)`, and so that copying and pickling preserve identity.
    """

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""Marks an argument or member as absent: not sent, or not received."""
