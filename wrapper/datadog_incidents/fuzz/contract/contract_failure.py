"""Failure of a check of this package, in the form that schemathesis requires of its checks."""

from __future__ import annotations

from schemathesis.core.failures import Failure


class ContractFailure(Failure):
    """Failure of a check of this package.

    Args:
        check: name of the check.
        operation: label of the operation, e.g. `GET /path`.
        subject: what the failure is about; see `datadog_incidents.fuzz.failures.Failure`.
        message: what was expected, and what was found instead.
        case_id: ID of the failed case, if it is not the checked one.
    """

    __slots__ = ("check", "subject")

    def __init__(
        self, check: str, operation: str, subject: str, message: str, case_id: str | None = None
    ) -> None:
        super().__init__(operation=operation, message=message, case_id=case_id)
        self.check = check
        self.subject = subject

    @property
    def _unique_key(self) -> str:
        return f"{self.check} {self.subject}"
