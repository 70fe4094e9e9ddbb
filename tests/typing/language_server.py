"""Minimal client of pyright's language server, which answers as editors ask."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Any, Self

GENERATED = Path(__file__).parents[2] / "generated"


class LanguageServer:
    """Language server for one file of Python.

    Args:
        file: path for the file.
        text: its content.
    """

    def __init__(self, file: Path, text: str) -> None:
        self._uri, self._text, self._id = file.as_uri(), text, 0
        file.write_text(text, "utf-8")
        command = [sys.executable, "-m", "pyright.langserver", "--stdio"]
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        folder = file.parent.as_uri()
        self._request(
            "initialize",
            processId=None,
            rootUri=folder,
            capabilities={"workspace": {"configuration": True}},
            workspaceFolders=[{"uri": folder, "name": "test"}],
        )
        self._send(method="initialized", params={})
        document = {"uri": self._uri, "languageId": "python", "version": 1, "text": text}
        self._send(method="textDocument/didOpen", params={"textDocument": document})

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.communicate()

    def hover(self, text: str) -> str:
        """Return what an editor shows for the name at the start of the last occurrence of a text."""
        before = self._text[: self._text.rindex(text)]
        position = {"line": before.count("\n"), "character": len(before) - before.rfind("\n") - 1}
        found = self._request("textDocument/hover", textDocument={"uri": self._uri}, position=position)
        return str(found["contents"]["value"])

    def _request(self, method: str, **params: Any) -> Any:
        self._id += 1
        self._send(id=self._id, method=method, params=params)
        while True:
            message = self._receive()
            if message.get("id") == self._id and "method" not in message:
                return message["result"]
            if "id" in message:
                settings = [{"analysis": {"extraPaths": [str(GENERATED)]}, "pythonPath": sys.executable}]
                asked = message["method"] == "workspace/configuration"
                count = len(message["params"]["items"]) if asked else 0
                self._send(id=message["id"], result=settings * count if asked else None)

    def _send(self, **message: Any) -> None:
        content = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%b" % (len(content), content))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the language server has ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        return message
