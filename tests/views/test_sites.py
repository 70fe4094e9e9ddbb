"""Sites of API servers, and pages of their web applications."""

from __future__ import annotations

import pytest

from datadog_incidents._common.sites import site_of_api, site_of_web_host, web_host
from datadog_incidents._views.incident import Incident
from datadog_incidents_api.models import IncidentResponseData
from datadog_incidents_api.servers import SITES
from datadog_incidents_api.types import Response

from ..incident_json import incident_json

PAGES = {
    "datadoghq.com": "https://app.datadoghq.com/incidents/7",
    "us3.datadoghq.com": "https://us3.datadoghq.com/incidents/7",
    "us5.datadoghq.com": "https://us5.datadoghq.com/incidents/7",
    "ap1.datadoghq.com": "https://ap1.datadoghq.com/incidents/7",
    "ap2.datadoghq.com": "https://ap2.datadoghq.com/incidents/7",
    "uk1.datadoghq.com": "https://uk1.datadoghq.com/incidents/7",
    "datadoghq.eu": "https://app.datadoghq.eu/incidents/7",
    "ddog-gov.com": "https://app.ddog-gov.com/incidents/7",
    "us2.ddog-gov.com": "https://us2.ddog-gov.com/incidents/7",
}


def page(url: str, public_id: object = 7) -> str | None:
    data = incident_json(public_id=public_id)
    return Incident(IncidentResponseData.from_dict(data), None, Response(200, {}, b"", None, url=url)).url


def test_every_site_has_a_page() -> None:
    assert {site: page(f"https://api.{site}/api/v2/incidents/i?include=users") for site in SITES} == PAGES


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://127.0.0.1:8282/api/v2/incidents/i",
        "https://proxy.example.com/datadog/api/v2/incidents/i",
        "https://api.datadoghq.com.example.com/api/v2/incidents/i",
        "https://datadoghq.com/api/v2/incidents/i",
        "https://evil-api.datadoghq.com/api/v2/incidents/i",
    ],
)
def test_other_servers_have_none(url: str) -> None:
    assert site_of_api(url) is None and page(url) is None


@pytest.mark.parametrize("public_id", [None, "../../logout", {"a": 1}, True], ids=str)
def test_an_incident_without_a_number_has_none(public_id: object) -> None:
    assert page("https://api.datadoghq.com/api/v2/incidents", public_id) is None


@pytest.mark.parametrize("site", SITES)
def test_hosts_of_web_applications_belong_to_their_site(site: str) -> None:
    assert site_of_web_host(web_host(site)) == site
    assert site_of_web_host(f"acme.{site}") == site  # an organization's own subdomain


@pytest.mark.parametrize("host", ["", "example.com", "appdatadoghq.com", "app.datadoghq.com.example.com"])
def test_other_hosts_belong_to_no_site(host: str) -> None:
    assert site_of_web_host(host) is None
