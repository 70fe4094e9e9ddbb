"""The pages of the served mock: what is served when, with which headers, and that they are safe as files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import datadog_incidents.mock.serving.page as page_package
from datadog_incidents._http.library import httpx
from datadog_incidents.mock import MockDatadog
from datadog_incidents.mock.serving.page.files import FILES
from datadog_incidents.mock.serving.uvicorn_server import serving

from ..conftest import OPENAPI

FOLDER = Path(page_package.__file__).parent
OWN_FILES = [path for path in sorted(FOLDER.iterdir()) if path.suffix in (".html", ".css", ".js")]
BROWSER = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
PATHS = pytest.mark.parametrize("path", FILES)


@pytest.fixture(scope="module")
def served() -> Iterator[tuple[MockDatadog, httpx.Client]]:
    mock = MockDatadog(control=True)
    with serving(mock) as url, httpx.Client(base_url=url, headers=BROWSER) as client:
        yield mock, client


@pytest.fixture
def http(served: tuple[MockDatadog, httpx.Client]) -> httpx.Client:
    return served[1]


@PATHS
def test_files_are_served_without_keys_and_are_not_calls(
    path: str, served: tuple[MockDatadog, httpx.Client]
) -> None:
    mock, http = served
    mock.reset()
    mock.fail_next(503)
    reply = http.get(path)
    assert reply.status_code == 200
    assert reply.content
    assert mock.calls == []
    assert [one.matched for one in mock.pending_faults] == [0]


@PATHS
def test_head_has_the_headers_of_get_and_other_methods_are_refused(path: str, http: httpx.Client) -> None:
    got, head = http.get(path), http.head(path)
    assert head.content == b""
    skipped = ("date",)
    assert [one for one in head.headers.items() if one[0] not in skipped] == [
        one for one in got.headers.items() if one[0] not in skipped
    ]
    for method in ("POST", "PUT", "DELETE", "OPTIONS"):
        reply = http.request(method, path)
        assert (reply.status_code, reply.headers["allow"]) == (405, "GET, HEAD")
        assert "access-control-allow-origin" not in reply.headers


@PATHS
def test_headers_keep_everything_else_out(path: str, http: httpx.Client) -> None:
    headers = http.get(path).headers
    directives = (one.split(" ", 1) for one in headers["content-security-policy"].split("; "))
    policy = {name: value for name, value in directives}
    styles = "'unsafe-inline'" if path == "/docs" else "'self'"
    assert policy.pop("require-trusted-types-for", None) == ("'script'" if path == "/" else None)
    assert policy == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": styles,
        "connect-src": "'self'",
        "img-src": "'self' data:",
        "base-uri": "'none'",
        "form-action": "'none'",
        "frame-ancestors": "'none'",
    }
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("text/html", 200),
        ("application/json, Text/HTML;q=0.5", 200),
        ("*/*", 401),
        ("application/json", 401),
        ("text/htmlx", 401),
    ],
)
def test_the_page_is_for_clients_that_ask_for_html(accept: str, status: int, http: httpx.Client) -> None:
    """Others have a wrong path, and get the error of the API."""
    reply = http.get("/", headers={"accept": accept})
    assert (reply.status_code == 200) == (status == 200)
    if status != 200:
        assert reply.headers["content-type"] == "application/json"
        assert "errors" in reply.json()


@pytest.mark.parametrize(
    "path", ["/api/v2/incidents", "/index.html", "/docs/", "/page/", "/page/%2e%2e/docs", "//"]
)
def test_no_other_path_is_a_page(path: str, served: tuple[MockDatadog, httpx.Client]) -> None:
    mock, http = served
    mock.reset()
    url = httpx.URL(str(http.base_url)).copy_with(raw_path=path.encode())
    reply = http.get(url)
    assert reply.status_code in (401, 404)
    assert [call.path for call in mock.calls] == [path]


def test_the_openapi_document_is_that_of_the_package(http: httpx.Client) -> None:
    assert http.get("/openapi.json").json() == OPENAPI


def test_in_process_clients_see_only_the_api() -> None:
    mock = MockDatadog()
    with httpx.Client(transport=mock.transport, base_url="http://localhost", headers=BROWSER) as http:
        assert http.get("/").status_code == http.get("/docs").status_code == 404


@pytest.mark.parametrize("file", OWN_FILES, ids=lambda file: file.name)
def test_own_files_contain_nothing_that_the_policy_or_a_title_could_turn_into_code(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.findall(r"https?:|\bsrc=\"//", text) == []
    assert re.findall(r"innerHTML|outerHTML|insertAdjacent|document\.write|\beval\b|new Function", text) == []
    if file.suffix == ".html":
        assert re.findall(r"\son\w+=|\sstyle=|<script(?![^>]*\ssrc=)|javascript:", text) == []
    assert file.name == "docs.html" or "<style" not in text


def test_the_page_states_that_it_shows_the_first_organization(
    served: tuple[MockDatadog, httpx.Client],
) -> None:
    mock, http = served
    mock.reset()
    with mock.add_organization().client() as other:
        other.incidents.create(title="of the other")
    assert http.get("/__mock__/overview").json()["incidents"]["total"] == 0
    assert "several organizations, this page shows and controls the first" in http.get("/").text


def test_the_page_is_small() -> None:
    own = [*OWN_FILES, *FOLDER.glob("*.py"), FOLDER / "icon.svg"]
    assert sum(len(path.read_text("utf-8").splitlines()) for path in own) < 500


def test_redoc_is_as_fetched_and_has_its_licenses() -> None:
    folder = FOLDER / "redoc"
    assert {path.name for path in folder.iterdir()} == {"LICENSE", "LICENSE-bundled", "redoc.standalone.js"}
    bundle = (folder / "redoc.standalone.js").read_bytes()
    script = (FOLDER.parents[4] / "scripts" / "redoc").read_text("utf-8")
    pinned = dict(re.findall(r"^(\w+)=(\S+)$", script, re.M))
    assert f'"{pinned["version"]}"'.encode() in bundle
    assert hashlib.sha256(bundle).hexdigest() == pinned["bundle_sha256"]
    assert re.findall(rb"logo-mini|^//# sourceMappingURL", bundle, re.M) == []
    assert "MIT License" in (folder / "LICENSE").read_text("utf-8")
