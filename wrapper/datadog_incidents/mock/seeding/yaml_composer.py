"""Composer of YAML documents that stops at values which are nested too deeply. Importing it takes `ruamel`.

Composed as a whole, a few thousand brackets would take seconds, and then exceed Python's stack.
"""

from __future__ import annotations

from typing import Any

import ruamel.yaml.composer

from .yaml_error import MAX_DEPTH, TOO_DEEP, YamlError

_Composer: Any = ruamel.yaml.composer.Composer  # whose members have no types


class BoundedComposer(_Composer):  # type: ignore[misc]
    """Composer with a maximum number of mappings and lists around a value."""

    def __init__(self, loader: Any = None) -> None:
        _Composer.__init__(self, loader)
        self.warn_double_anchors = False  # YAML permits them: an alias refers to the last one before it
        self._depth = 0

    def compose_node(self, parent: Any, index: Any) -> Any:  # as in the base class
        if self._depth > MAX_DEPTH:
            mark = self.parser.peek_event().start_mark
            raise YamlError(mark.line + 1, f"{TOO_DEEP}, at column {mark.column + 1}")
        self._depth += 1
        try:
            return _Composer.compose_node(self, parent, index)
        finally:
            self._depth -= 1
