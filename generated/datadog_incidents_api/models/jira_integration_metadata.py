# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, not_object, slow_decode
from .._model import Model, member
from .._nested import Nested
from .._shapes import ListOf
from .jira_integration_metadata_issues_item import JiraIntegrationMetadataIssuesItem


class JiraIntegrationMetadata(Model):
    """Issues of the incident in Jira."""

    issues: list[JiraIntegrationMetadataIssuesItem] = member(
        ListOf(Nested(JiraIntegrationMetadataIssuesItem))
    )
    """Jira issues to which the incident is connected."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> JiraIntegrationMetadata:
        m = new(JiraIntegrationMetadata)
        m._source = d
        try:
            v = d["issues"]
            m.issues = (
                list(map(JiraIntegrationMetadataIssuesItem._decode, v))
                if v.__class__ is list
                else not_object(v)
            )
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
