"""Editors show the description in the spec for the members of models."""

from __future__ import annotations

from pathlib import Path

from datadog_incidents_api.models import IncidentTypeConfiguration

from ..generated.spec import SCHEMAS, resolve
from .language_server import LanguageServer

PROGRAM = """\
from datadog_incidents_api.models import IncidentTypeConfiguration

def program(configuration: IncidentTypeConfiguration) -> None:
"""


def test_members_of_models_are_described(tmp_path: Path) -> None:
    properties = SCHEMAS[IncidentTypeConfiguration.__name__]["properties"]
    uses = "".join(f"    configuration.{name}\n" for name in properties)
    with LanguageServer(tmp_path / "program.py", PROGRAM + uses) as editor:
        shown = {name: " ".join(editor.hover(f"{name}\n").split()) for name in properties}
    for name, schema in properties.items():
        description = " ".join((schema | resolve(schema))["description"].split()).replace("`", "")
        assert description in shown[name].replace("`", ""), name
