"""Values that JSON has no word for."""

import enum
from typing import Final, Literal


class Unset(enum.Enum):
    """The type of `UNSET`: a member that is absent, as opposed to one that is `null`.

    A single-member enum, so that type checkers narrow on both `x is UNSET` and `isinstance(x, Unset)`,
    and so that copies and pickles remain the same object.
    """

    UNSET = "UNSET"

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset.UNSET
"""Stands for "not given": nothing is sent for it, and nothing was received."""
