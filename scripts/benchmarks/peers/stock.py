"""openapi-python-client: a client generated from the same spec with the default templates."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from . import Action, Setup, for_pages

PACKAGE = "stock_client"


def generate(document: Path, folder: Path) -> None:
    """Generate the client with the generator's command.

    Raises:
        RuntimeError: the generator failed; the message contains its output.
    """
    config = folder / "stock.json"
    config.write_text(json.dumps({"package_name_override": PACKAGE, "post_hooks": []}), "utf-8")
    command = [str(Path(sys.executable).with_name("openapi-python-client")), "generate", "--meta", "none"]
    command += ["--path", str(document), "--config", str(config), "--output-path", str(folder / PACKAGE)]
    # S603: the command contains no external input.
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)  # noqa: S603
    if done.returncode:
        raise RuntimeError(f"openapi-python-client: {done.stderr.strip() or done.stdout.strip()}")


def _decode(name: str, setup: Setup) -> Action:
    """Decode like its `_parse_response`, including httpx's `json()`."""
    if setup.folder not in sys.path:
        sys.path.insert(0, setup.folder)
    models = import_module(f"{PACKAGE}.models")
    model = models.IncidentSearchResponse if name == "search" else models.IncidentsResponse
    content = setup.content(name)
    return lambda: model.from_dict(json.loads(content))


ACTIONS = for_pages(_decode)


def member(value: Any, name: str) -> Any:
    found: Any = getattr(value, "type_" if name == "type" else name, None)
    if found is None or type(found).__name__ == "Unset":
        return None
    return found.additional_properties if name == "fields" else found
