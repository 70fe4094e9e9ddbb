"""Tools by which bugs patch the mock.

- `handlers`: patches after validation: handlers, their arguments and their successful responses.
- `messages`: patches before validation, of requests, and after everything, of responses of any status.
- `schemas`: requests are validated against a changed schema.
- `failures`: handlers that refuse valid requests, or crash.
- `overlap`: handlers that differ while other requests wait.
- `arguments`: parts of a valid request.
- `stored`: stored resources.
- `memory`: what a bug remembers between calls.
"""
