"""Text and JSON in which variables are replaced: the templates of rules, and the payloads of webhooks.

Assumed (EVIDENCE.md#assumptions-of-the-mock): variables that the mock does not know stay as they are.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from datadog_incidents._common.argument_checks import is_mapping, is_sequence

MAX_TEXT = 1024 * 1024
"""Maximum number of characters of a rendered text: a short template can repeat a long title many times."""

_TEMPLATE_VARIABLE = re.compile(r"\{\{ *incident\.([^{}\s]+) *\}\}")
_PAYLOAD_VARIABLE = re.compile(r"\$(INCIDENT_[A-Z]+(?:_[A-Z]+)*)")


def rendered(template: str, variables: Mapping[str, str]) -> str:
    """Return a template with `{{incident.NAME}}` replaced, cut at `MAX_TEXT` characters."""
    parts: list[str] = []
    length = end = 0
    for found in _TEMPLATE_VARIABLE.finditer(template):
        for part in (template[end : found.start()], variables.get(found[1], found[0])):
            parts.append(part)
            length += len(part)
        end = found.end()
        if length >= MAX_TEXT:
            break
    return "".join([*parts, template[end:]])[:MAX_TEXT]


def filled(payload: Any, variables: Mapping[str, Any]) -> Any:
    """Return JSON in whose strings `$NAME` is replaced.

    A string that is nothing but a variable becomes its value, also if that is an object, array or null. In
    longer strings, such values are inserted as JSON text.
    """
    if isinstance(payload, str):
        whole = _PAYLOAD_VARIABLE.fullmatch(payload)
        if whole and whole[1] in variables:
            return variables[whole[1]]
        return _PAYLOAD_VARIABLE.sub(lambda found: _inserted(found, variables), payload)
    if is_mapping(payload):
        return {name: filled(value, variables) for name, value in payload.items()}
    if is_sequence(payload):
        return [filled(one, variables) for one in payload]
    return payload


def _inserted(found: re.Match[str], variables: Mapping[str, Any]) -> str:
    value = variables.get(found[1], found[0])
    return value if isinstance(value, str) else json.dumps(value)
