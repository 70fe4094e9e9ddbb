# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
"""The `UNSET` marker for absent values, which JSON null cannot represent."""

from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    import enum

    # Type checkers narrow `x is UNSET` only for a member of an enum. At run time, an enum would be a mistake:
    # orjson, pydantic and FastAPI's encoder serialize any enum, and would send "UNSET" in place of nothing.
    class Unset(enum.Enum):
        """Type of `UNSET`: the marker for an absent member, as opposed to a `null` one."""

        UNSET = "UNSET"

        def __bool__(self) -> Literal[False]: ...

else:

    class Unset:
        """Type of `UNSET`: the marker for an absent member, as opposed to a `null` one.

        There is a single instance, which copying and pickling preserve, and which no JSON encoder accepts.
        """

        __slots__ = ()  # without `__dict__`, which FastAPI's encoder would serialize as an empty object

        def __new__(cls):
            return cls.UNSET

        def __init_subclass__(cls):
            raise TypeError("Unset cannot be subclassed")

        def __bool__(self):
            return False

        def __repr__(self):
            return "UNSET"

        def __reduce__(self):
            return "UNSET"  # the name in this module, from which copying and pickling take the instance

    Unset.UNSET = object.__new__(Unset)

UNSET: Final = Unset.UNSET
"""Marks an argument or member as absent: not sent, or not received."""
