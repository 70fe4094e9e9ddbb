"""`POST /__mock__/fail_next` injects a fault: a JSON object with the arguments of `MockDatadog.fail_next`.

`refuse` is not available: to test a refused connection, run no mock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...core.messages import Refused, Reply, Request
from .endpoint import ArgumentTypes, Endpoints, arguments

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog

ARGUMENT_TYPES: ArgumentTypes = {
    "status": ("a whole number", (int,)),
    "times": ("a whole number", (int,)),
    "operation": ("a string", (str,)),
    "headers": ("an object of strings", (dict,)),
    "body": ("a string", (str,)),
    "drop": ("true or false", (bool,)),
    "truncate": ("true or false", (bool,)),
    "delay": ("a number", (int, float)),
}


def endpoints(mock: MockDatadog) -> Endpoints:
    def inject(request: Request) -> Reply:
        try:
            mock.fail_next(**arguments(request, ARGUMENT_TYPES))
        except ValueError as error:
            raise Refused(400, str(error)) from None
        return Reply(204)

    return {"fail_next": {"POST": inject}}
