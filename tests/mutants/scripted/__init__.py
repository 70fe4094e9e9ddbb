"""Scripted calls, whose responses show that a bug makes a difference.

- `recorder`: sends requests to a new mock and passes on the responses in comparable form.
- `written/`: scripts written by hand, with particular values in particular sequences, for bugs of behavior.
- `generated/`: calls made from the OpenAPI document, all kinds for each operation, for bugs of single
  requests.
- `scripts`: all of them by name.
- `comparison`: compares calls with those of the correct mock as they are made, up to the first difference.
"""
