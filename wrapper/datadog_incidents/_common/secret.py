"""Wrapper for secret values, which keeps them out of output, logs, pickles and the locals of tracebacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, NoReturn, SupportsIndex, TypeVar

if TYPE_CHECKING:
    from typing_extensions import TypeIs

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)


class Unpicklable:
    """Mixin for classes that hold credentials: their instances can be neither pickled nor copied."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: SupportsIndex) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} cannot be pickled or copied because it holds credentials; create another"
        )


class Secret(Unpicklable, Generic[T_co]):
    """Secret value that is accessible only through `reveal`; its `repr` hides it.

    Do not assign a revealed value to a variable: tracebacks can show the locals of every frame.
    """

    __slots__ = ("_value",)

    def __init__(self, value: T_co) -> None:
        self._value = value

    @staticmethod
    def of(value: T | Secret[T] | None) -> Secret[T] | None:
        """Wrap a value; None and values that are already wrapped are returned unchanged."""
        return value if value is None or _is_wrapped(value) else Secret(value)

    def reveal(self) -> T_co:
        """The wrapped value."""
        return self._value

    def __repr__(self) -> str:
        return "<secret>"


class SecretBytes(bytes):
    """Secret value for a library that takes bytes and logs their `repr`, which hides it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<secret>"

    __str__ = __repr__


def _is_wrapped(value: T | Secret[T]) -> TypeIs[Secret[T]]:
    return isinstance(value, Secret)
