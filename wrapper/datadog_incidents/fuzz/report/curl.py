"""Requests as `curl` commands that can be pasted into a POSIX shell."""

from __future__ import annotations

import re
import shlex
from collections.abc import Mapping

from ..exchanges import Request

NO_VARIABLES: Mapping[str, str] = {}
_VARIABLE = re.compile(r"(Bearer )?\$\w+")
"""Credential that is shown as a variable of the shell."""


def curl(request: Request, base_url: str, variables: Mapping[str, str] = NO_VARIABLES) -> str:
    """Return the command that sends a request, on a single line.

    Args:
        request: redacted request, whose credentials are shown as variables of the shell.
        base_url: URL of the server, without a trailing slash.
        variables: variables of the shell by their values, in place of which they are used.
    """
    url = f"{base_url}{request.path}" + (f"?{request.query}" if request.query else "")
    words = ["curl", "-sS", *_method(request)]
    if re.search(r"[][{}]", url):
        words.append("--globoff")
    if re.search(r"/\.{1,2}(/|\?|$)", url):
        words.append("--path-as-is")
    words.append(_quoted(url, variables))
    for name, value in (request.credentials or {}).items():
        words += ["-H", f'"{name}: {value}"' if _VARIABLE.fullmatch(value) else _header(name, value)]
    for name, value in request.headers.items():
        words += ["-H", _header(name, value)]
    return _with_body(words, request, variables)


def _method(request: Request) -> list[str]:
    if request.method == "HEAD":
        return ["--head"]  # with `-X HEAD`, curl waits for a body
    is_default = request.method == "GET" and not request.body
    return [] if is_default else ["-X", _quoted(request.method)]


def _header(name: str, value: str) -> str:
    return _quoted(f"{name}: {value}" if value else f"{name};")  # `name:` would remove the header


def _with_body(words: list[str], request: Request, variables: Mapping[str, str]) -> str:
    if not request.body:
        return " ".join(words)
    if not _has(request.headers, "content-type"):
        words += ["-H", "Content-Type:"]  # curl would send that of a form
    text = _text(request.body)
    if text is not None and not text.startswith("@"):  # curl takes `@name` for a file
        return " ".join([*words, "--data-binary", _quoted(text, variables)])
    return f"printf '{_octal(request.body)}' | {' '.join([*words, '--data-binary', '@-'])}"


def _has(headers: Mapping[str, str], name: str) -> bool:
    return any(one.lower() == name for one in headers)


def _text(content: bytes) -> str | None:
    """A body as text that can be quoted on one line; None if a character of it cannot be."""
    try:
        text = content.decode()
    except UnicodeDecodeError:
        return None
    return text if text.isprintable() else None


def _quoted(text: str, variables: Mapping[str, str] = NO_VARIABLES) -> str:
    if not text.isprintable():
        return f"\"$(printf '{_octal(text.encode())}')\""
    if not any(value in text for value in variables):
        return shlex.quote(text)
    pieces = re.split(f"({'|'.join(map(re.escape, variables))})", text)
    return "".join(
        f'"${variables[piece]}"' if piece in variables else shlex.quote(piece) for piece in pieces if piece
    )


def _octal(content: bytes) -> str:
    """Format for `printf` that prints these bytes, which can include any.

    It does not begin like an option, and has no exclamation mark, which interactive shells expand even here.
    """
    return "".join(
        chr(byte)
        if 0x20 <= byte < 0x7F and chr(byte) not in "'\\%!" and (position or byte != ord("-"))
        else f"\\{byte:03o}"
        for position, byte in enumerate(content)
    )
