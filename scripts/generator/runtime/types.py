"""Types of values, calls, responses and lists, for annotations; and `UNSET`, the marker of absent values."""

from ._call import Call, Operation, Paging, Response
from ._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError, Page
from ._reply_headers import RateLimit
from ._unset import UNSET, Unset

__all__ = [
    "UNSET",
    "AsyncExecutor",
    "AsyncListing",
    "Call",
    "Executor",
    "Listing",
    "OnError",
    "Operation",
    "Page",
    "Paging",
    "RateLimit",
    "Response",
    "Unset",
]
