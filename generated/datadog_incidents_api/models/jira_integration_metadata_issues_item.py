# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from .._decoding import FAST_PATH_ERRORS, new, slow_decode
from .._model import Model, member
from .._shapes import TEXT
from .._unset import UNSET, Unset


class JiraIntegrationMetadataIssuesItem(Model):
    """Jira issue to which an incident is connected."""

    account: str = member(TEXT)
    """URL of the Jira site, such as `https://jira.example.com`."""
    project_key: str = member(TEXT)
    """Key of the project to which the issue belongs, such as `OPS`."""
    issue_key: str | Unset = member(TEXT, default=UNSET)
    """Key of the issue, such as `OPS-12`."""
    issuetype_id: str | Unset = member(TEXT, default=UNSET)
    """ID of the type of the issue in Jira, such as `10001`."""
    redirect_url: str | Unset = member(TEXT, default=UNSET)
    """URL that opens the issue."""

    @staticmethod
    def _decode(d: dict[str, Any]) -> JiraIntegrationMetadataIssuesItem:
        m = new(JiraIntegrationMetadataIssuesItem)
        m._source = d
        try:
            get = d.get
            m.account = d["account"]
            m.project_key = d["project_key"]
            m.issue_key = get("issue_key", UNSET)
            m.issuetype_id = get("issuetype_id", UNSET)
            m.redirect_url = get("redirect_url", UNSET)
        except FAST_PATH_ERRORS:
            return slow_decode(m, d)
        return m
