"""Exit statuses, and their descriptions in the help."""

FAILED = 1
USAGE = 2
NO_RESPONSE = 3
NOT_FOUND = 4
NOT_PRINTED = 5
INTERRUPTED = 130
BROKEN_PIPE = 141

STATUSES = """\
exit status:
  0    success
  1    error response, unreadable response, or write error
  2    usage or configuration error; nothing was sent
  3    no complete response, e.g. because of a network error or timeout
  4    resource not found
  5    the change was made, but its result could not be printed
  130  interrupted
  141  output pipe closed by its reader, e.g. `| head`
"""

FUZZ_STATUSES = """\
exit status:
  0  all checks passed, and the run was complete
  1  a check failed, or the run was incomplete
  2  there was no run
"""
