"""Gate for beta operations: calls are rejected until the operation is enabled."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Mapping, MutableMapping

from datadog_incidents_api.operations import OPERATIONS
from datadog_incidents_api.types import Operation

from .._common.argument_checks import is_a, is_mapping
from ..errors import ConfigurationError, UnstableOperationError

_log = logging.getLogger("datadog_incidents")

UnstableArgument = Iterable[str] | Mapping[str, bool] | str
"""Names of operations or resources, a mapping of names to booleans, or `"all"`."""

_ACCEPTS = 'unstable_operations accepts names of operations or resources, or "all"'


def _normalized(name: str) -> str:
    """Normalize a name: `v2.GetIncidentTodo`, `v2.getIncidentTodo` and `get_incident_todo` are equivalent."""
    return name.removeprefix("v2.").replace("_", "").lower()


_BY_NAME = {_normalized(operation): operation for operation in OPERATIONS}
_BY_RESOURCE: dict[str, list[str]] = {}
for _operation in OPERATIONS.values():
    _BY_RESOURCE.setdefault(_operation.tag, []).append(_operation.id)


def operations_named(name: str) -> list[str]:
    """IDs of the operations that a name selects: one operation, all of a resource, or `"all"`.

    Raises:
        ConfigurationError: the name is unknown; the message suggests the most similar one.
    """
    if not is_a(name, str):
        raise ConfigurationError(f"{_ACCEPTS}, not {name!r}")
    if name == "all":
        return list(OPERATIONS)
    if name in _BY_RESOURCE:
        return _BY_RESOURCE[name]
    if _normalized(name) in _BY_NAME:
        return [_BY_NAME[_normalized(name)]]
    import difflib  # only for misspelled names

    known = [*OPERATIONS, *_BY_RESOURCE, "all"]
    near = difflib.get_close_matches(name.removeprefix("v2."), known, n=1, cutoff=0.4)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise ConfigurationError(f"unstable_operations: no operation or resource is named {name!r}{hint}")


_unlogged = dict.fromkeys(OPERATIONS, True)
"""Operations of whose use this process has not logged a warning."""


class UnstableOperations(MutableMapping[str, bool]):
    """Mapping of beta operations to whether a client may call them; changes take effect immediately.

    Keys are accepted in any spelling. Iteration yields the ID of every beta operation.
    """

    def __init__(self, enabled: UnstableArgument = ()) -> None:
        self._enabled: set[str] = set()
        self._chosen: set[str] = set()  # those enabled by a name other than "all"
        if isinstance(enabled, str):
            enabled = [enabled]
        if is_mapping(enabled):
            for name, value in enabled.items():
                self[name] = value
        elif isinstance(enabled, bytes) or not is_a(enabled, Iterable):
            raise ConfigurationError(f"{_ACCEPTS}, not {enabled!r}")
        else:
            for name in enabled:
                self[name] = True

    def __getitem__(self, name: str) -> bool:
        return all(operation in self._enabled for operation in operations_named(name))

    def __setitem__(self, name: str, value: bool) -> None:
        operations = operations_named(name)
        if not is_a(value, bool):  # the string "false" is true
            raise ConfigurationError(f"unstable_operations: {name!r} must be True or False, not {value!r}")
        if not value:
            self._enabled.difference_update(operations)
            self._chosen.difference_update(operations)
            return
        if name != "all":
            self._chosen.update(operations)
        self._enabled.update(operations)

    def __delitem__(self, name: str) -> None:
        self[name] = False

    def __iter__(self) -> Iterator[str]:
        return (operation.id for operation in OPERATIONS.values() if operation.unstable)

    def __len__(self) -> int:
        return sum(operation.unstable for operation in OPERATIONS.values())

    def __repr__(self) -> str:
        return f"UnstableOperations({sorted(self._enabled.intersection(self))})"

    def check(self, operation: Operation) -> None:
        """Check that an operation may be called, and log the first use of one that `"all"` enabled.

        An application that names an operation or its resource has chosen it, and needs no warning.

        Raises:
            UnstableOperationError: the operation is beta and not enabled.
        """
        if not operation.unstable:
            return
        if operation.id not in self._enabled:
            raise UnstableOperationError(operation.id, operation.tag)
        # `pop` is atomic: only one thread gets the entry and logs it.
        if operation.id not in self._chosen and _unlogged.pop(operation.id, None) is not None:
            _log.warning("%s is beta: it may change or be removed without notice", operation.id)
