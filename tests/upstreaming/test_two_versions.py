"""Changes of the official client between two versions, 2.45.0 and the locked one, a year later.

Later changes do not matter, unless they concern the same operations and fields.
"""

from __future__ import annotations

import pytest
from upstreaming import report
from upstreaming.compare import Difference, compare
from upstreaming.deliberate import Deliberate, explain
from upstreaming.facts import Tree, child


@pytest.fixture
def changes(locked: Tree, older: Tree) -> dict[str, Difference]:
    """Differences of the locked version from the older one, by path."""
    assert older.pop("version") == "2.45.0" != locked.pop("version")
    return {difference.path: difference for difference in compare(locked, older)}


def kinds(changes: dict[str, Difference], kind: str) -> dict[str, tuple[str, str]]:
    """The values before and after, by path, of the changes of a kind."""
    return {path: (change.ours, change.theirs) for path, change in changes.items() if change.kind == kind}


def test_new_operations(changes: dict[str, Difference]) -> None:
    operations = kinds(changes, "operation")
    new = {path: after for path, (before, after) in operations.items() if before == "nothing"}
    assert len(new) >= 57
    added = new["operations/create_incident_attachment"]
    assert added.startswith("POST /api/v2/incidents/{incident_id}/attachments, ")
    assert new["operations/delete_timestamp_override"].startswith("DELETE ")
    details = changes["operations/create_page_from_incident"].details
    assert "parameter body: IncidentCreatePageFromIncidentRequest, in body, required" in details
    assert "deprecated" in new["operations/create_page_from_incident"]


def test_operation_that_is_gone(changes: dict[str, Difference]) -> None:
    gone = [path for path, (_, after) in kinds(changes, "operation").items() if after == "nothing"]
    assert "operations/update_incident_attachments" in gone


def test_operations_that_left_the_beta(changes: dict[str, Difference]) -> None:
    impacts = ("create_incident_impact", "delete_incident_impact", "list_incident_impacts")
    expected = {f"operations/{operation}/unstable": ("yes", "nothing") for operation in impacts}
    assert kinds(changes, "beta").items() >= expected.items()


def test_parameters_with_another_type(changes: dict[str, Difference]) -> None:
    place = "operations/list_incident_attachments"
    types = kinds(changes, "type")
    assert types[f"{place}/parameters/include/type"] == (
        "list of IncidentAttachmentRelatedObject",
        "string",
    )
    assert kinds(changes, "format")[f"{place}/parameters/include/format"] == ("csv", "nothing")
    response = ("IncidentAttachmentsResponse", "AttachmentArray")
    assert kinds(changes, "response")[f"{place}/response"] == response


def test_changes_of_fields(changes: dict[str, Difference]) -> None:
    new = ("nothing", "string date-time, nullable, readOnly")
    assert kinds(changes, "field")["schemas/UserAttributes/fields/last_login_time"] == new
    nullability = kinds(changes, "nullability")
    assert nullability["schemas/IncidentImpactAttributes/fields/fields/nullable"] == ("yes", "nothing")
    place = "schemas/IncidentIntegrationMetadataAttributes/fields/integration_type/maximum"
    assert kinds(changes, "maximum")[place] == ("9", "100")


def test_new_sites(changes: dict[str, Difference]) -> None:
    assert kinds(changes, "site").keys() >= {"sites/uk1.datadoghq.com", "sites/us2.ddog-gov.com"}


def test_every_change_is_in_the_report_for_an_issue(locked: Tree, older: Tree) -> None:
    """The report as if the spec were at the older version."""
    older.pop("version")
    comparison = explain(locked, older, Deliberate({}, []))
    text = report.text(comparison)
    for difference in comparison.unexplained:
        assert f"  {difference.path} ({difference.kind}): " in text
    issue = report.markdown(comparison)
    assert issue.startswith(f"`datadog-api-client` {comparison.version}, ") and len(issue) <= 65536
    for operation in child(locked, "operations").keys() - child(older, "operations").keys():
        assert f"### `operations/{operation}`" in issue
