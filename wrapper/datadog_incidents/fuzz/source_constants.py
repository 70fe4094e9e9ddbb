"""Values that Hypothesis takes from source code, which would make a run depend on where it is started.

Hypothesis draws some values from the literals in modules outside of `site-packages`, e.g. those of this
package in a checkout, or of an application that calls the fuzzer. What it finds there differs between the
first run in a folder and later ones, because it reads its own cache of them by other rules than the source.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import contextmanager
from importlib import import_module
from threading import Lock
from typing import Any

SOURCE = "_get_local_constants"
"""Function of Hypothesis that returns the values; versions before it was added take none."""

_providers: Any = import_module("hypothesis.internal.conjecture.providers")
_original: Callable[[], Any] | None = getattr(_providers, SOURCE, None)
_lock = Lock()
_users = 0


@contextmanager
def without_source_constants() -> Generator[None]:
    """Let Hypothesis take no values from source code, so that the seed alone determines them.

    There is no public setting for this. It applies to all threads of the process while the block lasts.
    """
    global _users
    with _lock:
        _users += 1
        _set(lambda: type(_providers.GLOBAL_CONSTANTS)())
    try:
        yield
    finally:
        with _lock:
            _users -= 1
            if not _users:
                _set(_original)


def _set(source: Callable[[], Any] | None) -> None:
    """Set where the values come from, and forget which of those before are permitted in a strategy."""
    if _original is not None:
        setattr(_providers, SOURCE, source)
        _providers.CONSTANTS_CACHE.cache.clear()
