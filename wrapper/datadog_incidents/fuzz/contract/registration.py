"""Registration of checks and hooks with schemathesis, which keeps both for the whole process."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from schemathesis.checks import load_all_checks

from ..connection import Connection
from .connected_schema import ConnectedSchema
from .ignored_key import ignored_key_check
from .observer import Observer
from .response_schema import response_schema_conformance
from .schemathesis_types import registry


@contextmanager
def registered(schema: ConnectedSchema, observer: Observer, connection: Connection) -> Generator[None]:
    """Register the checks of this package, and an observer after all checks, for the duration of a run."""
    transport = schema.connection_transport

    class ObserveCase:
        """Last check: schemathesis runs those that are classes after the others."""

        def after_response(self, ctx: Any, response: Any, case: Any) -> bool:
            observer.observe(ctx, response, case)
            return True

    load_all_checks()
    before = registry.get_all()
    for check in (response_schema_conformance, ignored_key_check(transport), ObserveCase):
        registry.register(check)
    hooks: Any = schema.hooks
    hooks.register_hook_with_name(observer.filter_failure, "filter_failure")
    transport.limited.append(observer.observe_rate_limit)
    listeners = (transport.listen, observer.causes.record)
    connection.listeners.extend(listeners)
    try:
        yield
    finally:
        for listener in listeners:
            connection.listeners.remove(listener)
        hooks.unregister_all()
        for name in registry.get_all_names():
            registry.unregister(name)
        for one in before:
            registry.register(one)
