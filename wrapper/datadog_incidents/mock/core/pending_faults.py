"""Faults that are still pending, as tests see them, and the warning about those that no call ever got."""

from __future__ import annotations

import warnings
from collections.abc import Iterable

from attrs import frozen

from .fault_queue import Injection


class UnusedFaultWarning(UserWarning):
    """A fault was injected, but no call got it: the test does not test what it seems to."""


@frozen
class PendingFault:
    """Fault that further calls can get.

    Attributes:
        call: call of `fail_next` that injected it, e.g. `fail_next(503, operation='get_incident')`; without
            the contents of headers and bodies.
        matched: number of calls so far that met its conditions, including those that `after` or `probability`
            left alone.
        used: number of calls that got it.
        remaining: number of calls that can still get it; None for all that meet its conditions.
    """

    call: str
    matched: int
    used: int
    remaining: int | None


def pending(injection: Injection) -> PendingFault:
    return PendingFault(_call(injection), injection.matched, injection.used, injection.remaining)


def warn_of_unused(injections: Iterable[Injection]) -> None:
    """Warn of faults that no call got, at the lines that injected them, unless that was left to chance."""
    for one in injections:
        if _is_left_to_chance(one):
            continue
        file, line = one.place or ("the mock server", 0)
        message = f"no call got the injected fault {_call(one)}: {_reason(one)}"
        warnings.warn_explicit(message, UnusedFaultWarning, file, line)


def _is_left_to_chance(injection: Injection) -> bool:
    """Return whether calls could have got the fault, but by its probability did not."""
    return injection.occurrence.probability is not None and injection.matched > injection.occurrence.after


def _reason(injection: Injection) -> str:
    after = injection.occurrence.after
    if injection.matched and after:
        return f"it comes after {after} calls that meet its conditions, and there were {injection.matched}"
    return "no call met its conditions, or others came first"


def _call(injection: Injection) -> str:
    fault, conditions, occurrence = injection.fault, injection.conditions, injection.occurrence
    arguments = [] if fault.status is None else [str(int(fault.status))]
    if occurrence.times not in (None, 1) or (occurrence.times == 1 and occurrence.probability is not None):
        arguments.append(f"times={occurrence.times}")
    shown = {
        "after": occurrence.after or None,
        "probability": occurrence.probability,
        "operation": conditions.operation,
        "path": conditions.path,
        "delay": fault.delay or None,
        "latency": fault.latency,
    }
    arguments += [f"{name}={value!r}" for name, value in shown.items() if value is not None]
    if conditions.match is not None:
        arguments.append(f"match={getattr(conditions.match, '__name__', 'a function')}")
    if fault.headers:
        arguments.append(f"headers of {', '.join(fault.headers)}")
    if fault.body is not None:
        arguments.append(f"body of {len(fault.body)} bytes")
    flags = ("refuse", "drop", "truncate", "evolve")
    arguments += [f"{name}=True" for name in flags if getattr(fault, name)]
    return f"fail_next({', '.join(arguments)})"
