# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..nested import Nested
from ..shapes import (
    FAST_PATH_ERRORS,
    ListOf,
    not_array,
)
from .jira_integration_metadata_issues_item import JiraIntegrationMetadataIssuesItem

_new = object.__new__


class JiraIntegrationMetadata(Model):
    """Issues of the incident in Jira.

    Attributes:
        issues: jira issues to which the incident is connected.
    """

    __slots__ = ("issues",)

    _fields = (Field("issues", "issues", True, ListOf(Nested(JiraIntegrationMetadataIssuesItem))),)
    _keys = frozenset(("issues",))

    issues: list[JiraIntegrationMetadataIssuesItem]

    def __init__(
        self,
        *,
        issues: list[JiraIntegrationMetadataIssuesItem],
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.issues = issues

    @staticmethod
    def _decode(d: dict[str, Any]) -> JiraIntegrationMetadata:
        m = _new(JiraIntegrationMetadata)
        m._source = d
        try:
            v = d["issues"]
            m.issues = (
                list(map(JiraIntegrationMetadataIssuesItem._decode, v))
                if v.__class__ is list
                else not_array(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
