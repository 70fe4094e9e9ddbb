"""Invariants of a run, by name."""

from __future__ import annotations

ONCE = "no create is carried out twice"
EXISTS = "a create that succeeds is carried out, with the ID returned"
UNSENT = "a create reported as unsent or refused is not carried out"
OWN = "every response is the response to its call"
SLOTS = "all slots of the pools are free at rest"
LIMITER = "no call is in flight or waiting in the rate limiter at rest"
DESCRIPTORS = "file descriptors do not increase"
THREADS = "threads do not increase"
MEMORY = "memory does not increase"
ERRORS = "every failure is a DatadogError, or was caused by the application"
ENDED = "every interrupt and cancellation ends its call"
DEADLINES = "every call ends by its deadline"
HANGS = "no call and no process hangs"
AFTERWARDS = "the same clients work after the faults, and can be closed"
SERVER = "neither mock server nor proxy fails"
