"""`/__mock__/clock`: GET returns the mock's time; POST advances, freezes or resumes it.

The body of a POST has one of three members: `advance` with a number of seconds, `freeze` with a time or
true for the current one, or `resume` with true. The response is that of GET.
"""

from __future__ import annotations

import datetime
import json
import math
from typing import TYPE_CHECKING, Any

from ...core.messages import Refused, Reply, Request, json_reply
from ...resources.timestamps import parse
from .endpoint import ArgumentTypes, Endpoints, arguments

if TYPE_CHECKING:
    from ...mock_datadog import MockDatadog

TIME = 'true or a time such as "2026-01-05T10:00:00Z"'
ARGUMENT_TYPES: ArgumentTypes = {
    "advance": ("a number of seconds", (int, float)),
    "freeze": (TIME, (str, bool)),
    "resume": ("true", (bool,)),
}


def endpoints(mock: MockDatadog) -> Endpoints:
    def show(_: Request) -> Reply:
        return json_reply(200, {"now": mock.now.isoformat(), "frozen": mock.is_frozen})

    def change(request: Request) -> Reply:
        sent = arguments(request, ARGUMENT_TYPES)
        if len(sent) != 1:
            found = f"not {' and '.join(sent)}" if sent else "but has none of them"
            raise Refused(400, f"the body must contain one of {', '.join(ARGUMENT_TYPES)}, {found}")
        try:
            _change(mock, **sent)
        except ValueError as error:
            raise Refused(400, str(error)) from None
        return show(request)

    return {"clock": {"GET": show, "POST": change}}


def _change(
    mock: MockDatadog, *, advance: float | None = None, freeze: Any = None, resume: bool | None = None
) -> None:
    """Change the clock as a request specifies.

    Raises:
        ValueError: a value is out of range; the message names the argument.
    """
    if advance is not None:
        if not (0 <= advance < math.inf):
            raise ValueError(f"advance must be a number of seconds, 0 or more, not {advance}")
        try:
            by = datetime.timedelta(seconds=advance)
        except OverflowError:
            by = datetime.timedelta.max
        mock.advance(by)
    elif freeze is not None:
        at = None if freeze is True else parse(freeze or "")
        if at is None and freeze is not True:
            raise ValueError(f"freeze must be {TIME}, not {json.dumps(freeze)[:80]}")
        mock.freeze(at)
    elif not resume:
        raise ValueError("resume must be true; freeze stops the clock")
    else:
        mock.resume()
