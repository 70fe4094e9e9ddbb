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
  141  the reader of the output closed the pipe, e.g. `| head`
"""

RECORD_STATUSES = """\
exit status:
  that of the program, or 128 plus the number of the signal that killed it,
  except:
  1  the program succeeded, but nothing was recorded; or the recording cannot
     be written
  2  the program could not be run
"""

VERIFY_STATUSES = """\
exit status:
  0  no disagreements
  1  a recording disagrees with the OpenAPI document, the client or the mock
  2  a recording cannot be read, or the extra [mock] is not installed
"""

FUZZ_STATUSES = """\
exit status:
  0    all checks passed; the run was complete, or ended by a limit
  1    a check failed, or the run, its report or its clean-up was incomplete
  2    usage or configuration error; there was no run
  3    the server does not respond
  130  interrupted, or ended by SIGTERM
"""
