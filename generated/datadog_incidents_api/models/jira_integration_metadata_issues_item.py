# Written by scripts/generate from spec/ and scripts/generator/; do not edit.
from __future__ import annotations

from typing import Any

from ..model import Field, Model, slow_decode
from ..shapes import (
    FAST_PATH_ERRORS,
    TEXT,
)
from ..types import UNSET, Unset

_new = object.__new__


class JiraIntegrationMetadataIssuesItem(Model):
    """Jira issue to which an incident is connected.

    Attributes:
        account: URL of the Jira site, such as `https://jira.example.com`.
        project_key: key of the project to which the issue belongs, such as `OPS`.
        issue_key: key of the issue, such as `OPS-12`.
        issuetype_id: ID of the type of the issue in Jira, such as `10001`.
        redirect_url: URL that opens the issue.
    """

    __slots__ = ("account", "issue_key", "issuetype_id", "project_key", "redirect_url")

    _fields = (
        Field("account", "account", True, TEXT),
        Field("project_key", "project_key", True, TEXT),
        Field("issue_key", "issue_key", False, TEXT),
        Field("issuetype_id", "issuetype_id", False, TEXT),
        Field("redirect_url", "redirect_url", False, TEXT),
    )
    _keys = frozenset(
        (
            "account",
            "project_key",
            "issue_key",
            "issuetype_id",
            "redirect_url",
        )
    )

    account: str
    project_key: str
    issue_key: str | Unset
    issuetype_id: str | Unset
    redirect_url: str | Unset

    def __init__(
        self,
        *,
        account: str,
        project_key: str,
        issue_key: str | Unset = UNSET,
        issuetype_id: str | Unset = UNSET,
        redirect_url: str | Unset = UNSET,
        additional_properties: dict[str, Any] | None = None,
    ) -> None:
        self._source = None
        self._extra = {} if additional_properties is None else additional_properties
        self.account = account
        self.project_key = project_key
        self.issue_key = issue_key
        self.issuetype_id = issuetype_id
        self.redirect_url = redirect_url

    @staticmethod
    def _decode(d: dict[str, Any]) -> JiraIntegrationMetadataIssuesItem:
        m = _new(JiraIntegrationMetadataIssuesItem)
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
