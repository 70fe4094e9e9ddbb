"""How far a run got: which operation answered what. A test that never got anywhere passes, too."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from datadog_incidents.mock import RecordedCall
from datadog_incidents_api.call import Operation
from datadog_incidents_api.operations import OPERATIONS


class Reach:
    """Statuses that a mock answered with, by operation."""

    def __init__(self, calls: Iterable[RecordedCall]) -> None:
        self._answers = Counter((call.operation, call.status) for call in calls if call.operation)

    def gaps(self) -> list[str]:
        """What every run should have met and this one did not, such as a success of some operation."""
        return [
            f"{operation.id} never answered {status}"
            for operation in OPERATIONS.values()
            for status in _expected(operation)
            if not self._answers[operation.id, status]
        ]

    def __str__(self) -> str:
        width = max(map(len, OPERATIONS))
        lines = ["Answers by operation:"]
        for name in OPERATIONS:
            answers = {
                status: count for (one, status), count in self._answers.items() if one == name and status
            }
            lines.append(
                f"  {name:{width}}  "
                + "  ".join(f"{status}: {answers[status]}" for status in sorted(answers))
            )
        lines += [f"NOT REACHED: {gap}" for gap in self.gaps()]
        return "\n".join(lines)


def _expected(operation: Operation) -> list[int]:
    takes_body = operation.method in ("POST", "PATCH", "PUT")
    return [
        *operation.success,
        401,
        *([404] if "{" in operation.path else []),
        *([400] if takes_body else []),
    ]
