"""What a replay must have reached to have tested a failure: without it, an absent failure says nothing."""

from __future__ import annotations

from collections.abc import Collection

from .failures import Failure
from .progress import Progress

FORBIDDEN = (401, 403)


def unreached(failure: Failure, progress: Progress) -> str | None:
    """Return why the run of a test says nothing about a failure; None if it says something.

    The calls before the failed one must have succeeded again if they did when the failure was found. A right
    server may refuse the failed call itself, but not for lack of a permission, or by a server error.

    Args:
        failure: failure to test.
        progress: progress of the run.
    """
    if not progress.has_success():
        return f"no request succeeded{_listed(progress.statuses())}; check the URL and the keys"
    for exchange in failure.exchanges[:-1]:
        operation = exchange.request.operation
        if operation is not None and exchange.response.ok and not progress.has_success(operation):
            found = progress.statuses(operation)
            return f"{operation}, which the failure needs, did not succeed{_listed(found)}"
    failed = failure.exchanges[-1] if failure.exchanges else None
    if failed is not None and failed.request.operation is not None and failed.response.ok:
        found = progress.statuses(failed.request.operation)
        if all(one in FORBIDDEN or one >= 500 for one in found):
            return f"{failed.request.operation} was not carried out again{_listed(found)}"
    return None


def _listed(statuses: Collection[int]) -> str:
    return f" ({', '.join(map(str, sorted(statuses)))})" if statuses else ""
