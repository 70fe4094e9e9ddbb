"""Values that must not be seen: not printed, logged, pickled, or found among a traceback's locals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NoReturn, SupportsIndex, TypeVar

if TYPE_CHECKING:
    from typing_extensions import TypeIs

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Unpicklable:
    """Mixed into what holds credentials: it is neither pickled nor copied."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} cannot be pickled or copied, for it holds credentials; make another"
        )


class Secret(Unpicklable, Generic[T_co]):
    """A value that shows itself only to who calls `reveal`.

    What is revealed should not be given a name: tracebacks can show the locals of every frame.
    """

    __slots__ = ("_value",)

    def __init__(self, value: T_co) -> None:
        self._value = value

    @staticmethod
    def of(value: T | Secret[T] | None) -> Secret[T] | None:
        """Wrap a value, unless there is none or it is wrapped already."""
        return value if value is None or _is_wrapped(value) else Secret(value)

    def reveal(self) -> T_co:
        """The value."""
        return self._value

    def __repr__(self) -> str:
        return "<secret>"


def _is_wrapped(value: T | Secret[T]) -> TypeIs[Secret[T]]:
    return isinstance(value, Secret)
