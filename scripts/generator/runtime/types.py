"""Types of values, calls, responses and lists, for annotations; and `UNSET`, the marker of absent values."""

from ._call import Call, Operation, Paging, Response
from ._execution import AsyncExecutor, AsyncListing, Executor, Listing, OnError, Page
from ._reply_headers import RateLimit
from ._unknown_variant import UnknownVariant
from ._unset import UNSET, Unset
from ._view import View

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
    "UnknownVariant",
    "Unset",
    "View",
]
