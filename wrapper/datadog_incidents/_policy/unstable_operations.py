"""The gate before beta operations: they refuse to run until they are enabled."""

from __future__ import annotations

import difflib
import logging
from collections.abc import Iterable, Iterator, Mapping, MutableMapping

from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS

from .._common.argument_checks import is_a, is_mapping
from ..errors import ConfigurationError, UnstableOperationError

_log = logging.getLogger("datadog_incidents")

UnstableArgument = Iterable[str] | Mapping[str, bool] | str
"""Names, a mapping of names to booleans, or `"all"`."""


_TAKES = 'unstable_operations takes names of operations or resources, or "all"'


def _bare(name: str) -> str:
    """What all spellings of a name share: `v2.GetIncidentTodo`, `v2.getIncidentTodo`, `get_incident_todo`."""
    return name.removeprefix("v2.").replace("_", "").lower()


_BY_SPELLING = {_bare(operation): operation for operation in OPERATIONS}
_BY_RESOURCE: dict[str, list[str]] = {}
for _operation in OPERATIONS.values():
    _BY_RESOURCE.setdefault(_operation.tag, []).append(_operation.id)


def operations_named(name: str) -> list[str]:
    """The ids that a name stands for: one operation, all of a resource, or `"all"`.

    Raises:
        ConfigurationError: nothing has that name; the message suggests the nearest.
    """
    if not is_a(name, str):
        raise ConfigurationError(f"{_TAKES}, and {name!r} is none")
    if name == "all":
        return list(OPERATIONS)
    if name in _BY_RESOURCE:
        return _BY_RESOURCE[name]
    if _bare(name) in _BY_SPELLING:
        return [_BY_SPELLING[_bare(name)]]
    known = [*OPERATIONS, *_BY_RESOURCE, "all"]
    near = difflib.get_close_matches(name.removeprefix("v2."), known, n=1, cutoff=0.4)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise ConfigurationError(f"unstable_operations: no operation or resource is called {name!r}{hint}")


class UnstableOperations(MutableMapping[str, bool]):
    """Which beta operations a client may use; changes take effect at once.

    Keys are read in any spelling; iterating gives every beta operation's id.
    """

    def __init__(self, enabled: UnstableArgument = ()) -> None:
        self._enabled: set[str] = set()
        self._unannounced = dict.fromkeys(OPERATIONS, True)
        if isinstance(enabled, str):
            enabled = [enabled]
        if is_mapping(enabled):
            for name, value in enabled.items():
                self[name] = value
        elif isinstance(enabled, bytes) or not is_a(enabled, Iterable):
            raise ConfigurationError(f"{_TAKES}, not {enabled!r}")
        else:
            for name in enabled:
                self[name] = True

    def __getitem__(self, name: str) -> bool:
        return all(operation in self._enabled for operation in operations_named(name))

    def __setitem__(self, name: str, value: bool) -> None:
        operations = operations_named(name)
        if not is_a(value, bool):  # the text "false" would enable it
            raise ConfigurationError(f"unstable_operations: {name!r} must be True or False, not {value!r}")
        change = self._enabled.update if value else self._enabled.difference_update
        change(operations)

    def __delitem__(self, name: str) -> None:
        self[name] = False

    def __iter__(self) -> Iterator[str]:
        return (operation.id for operation in OPERATIONS.values() if operation.unstable)

    def __len__(self) -> int:
        return sum(operation.unstable for operation in OPERATIONS.values())

    def __repr__(self) -> str:
        return f"UnstableOperations({sorted(self._enabled.intersection(self))})"

    def check(self, operation: Operation) -> None:
        """Let an operation pass, or raise; its first use is logged.

        Raises:
            UnstableOperationError: the operation is beta and not enabled.
        """
        if not operation.unstable:
            return
        if operation.id not in self._enabled:
            raise UnstableOperationError(operation.id, operation.tag)
        # Taking a name off is one step, whatever other threads do: only one of them gets it.
        if self._unannounced.pop(operation.id, None) is not None:
            _log.warning("%s is beta: it may change or vanish without notice", operation.id)
