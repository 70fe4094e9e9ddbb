"""scripts/propose writes, commits and pushes changes of generated files, and refuses all other patches."""

from __future__ import annotations

import shutil
from base64 import b64decode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread

import pytest

from .shell import ROOT, Run, git, run

PACKAGE = "generated/datadog_incidents_api"
SYNC = "wrapper/datadog_incidents/_sync"
PAGE = "docs/fidelity.md"
FILES = (f"{PACKAGE}/old.py", f"{PACKAGE}/changed.py", f"{SYNC}/x.py", PAGE, ".github/workflows/ci.yml")
CHANGES = {
    f"D\t{PACKAGE}/old.py",
    f"M\t{PACKAGE}/changed.py",
    f"M\t{SYNC}/x.py",
    f"M\t{PAGE}",
    f"A\t{PACKAGE}/deep/new.py",
}
TOKEN = "token-of-the-workflow"


@pytest.fixture
def origin(tmp_path: Path) -> Path:
    """A bare repository with generated and handwritten files on its branch `main`."""
    source, origin = tmp_path / "source", tmp_path / "origin"
    for name in FILES:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        (source / name).write_text("before\n", "utf-8")
    (source / "scripts").mkdir()
    shutil.copy(ROOT / "scripts/propose", source / "scripts/propose")
    git(source, "init", "--quiet", "--initial-branch", "main")
    git(source, "add", "--all")
    git(source, "-c", "user.name=A", "-c", "user.email=a@example.com", "commit", "--quiet", "-m", "Begin")
    git(tmp_path, "clone", "--quiet", "--bare", str(source), str(origin))
    return origin


@pytest.fixture
def generating(origin: Path, tmp_path: Path) -> Path:
    """Checkout of the job that generates code."""
    return clone(origin, tmp_path / "generating")


@pytest.fixture
def pushing(origin: Path, tmp_path: Path) -> Path:
    """Checkout of the job that pushes."""
    return clone(origin, tmp_path / "pushing")


def clone(origin: Path, folder: Path) -> Path:
    git(origin, "clone", "--quiet", str(origin), str(folder))
    return folder


def propose(checkout: Path, *arguments: str) -> Run:
    return run(checkout, "scripts/propose", *arguments, GITHUB_TOKEN=TOKEN, GITHUB_REF_NAME="main")


def regenerate(checkout: Path) -> None:
    """Change, add and remove generated files, as scripts/generate does, and change a handwritten one."""
    (checkout / f"{PACKAGE}/old.py").unlink()
    (checkout / f"{PACKAGE}/changed.py").write_text("after\n", "utf-8")
    (checkout / f"{SYNC}/x.py").write_text("after\n", "utf-8")
    (checkout / PAGE).write_text("after\n", "utf-8")
    (checkout / f"{PACKAGE}/deep").mkdir()
    (checkout / f"{PACKAGE}/deep/new.py").write_text("after\n", "utf-8")
    (checkout / ".github/workflows/ci.yml").write_text("after\n", "utf-8")


def test_generated_files_travel_from_one_job_to_the_branch(
    generating: Path, pushing: Path, origin: Path, tmp_path: Path
) -> None:
    regenerate(generating)
    patch = str(tmp_path / "patch")
    written = propose(generating, "diff", patch)
    assert (written.returncode, set(written.stdout.splitlines())) == (0, CHANGES)
    committed = propose(pushing, "commit", patch)
    assert (committed.returncode, committed.stderr) == (0, "")
    assert git(origin, "log", "--format=%s").splitlines() == ["Begin"]
    pushed = propose(pushing, "push")
    assert (pushed.returncode, pushed.stderr) == (0, "")
    shown = git(origin, "show", "--format=%an: %s", "--name-status", "--no-renames", "main")
    subject, _, changes = shown.partition("\n\n")
    assert subject == "github-actions[bot]: Regenerate from spec/"
    assert set(changes.splitlines()) == CHANGES


def test_no_patch_is_written_without_changes(generating: Path, tmp_path: Path) -> None:
    (generating / ".github/workflows/ci.yml").write_text("after\n", "utf-8")
    result = propose(generating, "diff", str(tmp_path / "patch"))
    assert (result.returncode, result.stdout) == (0, "nothing to propose\n")
    assert not (tmp_path / "patch").exists()


def added(name: str, mode: str = "100644", content: str = "x") -> str:
    """A patch that adds a file."""
    head = f"diff --git a/{name} b/{name}\nnew file mode {mode}\n"
    return f"{head}--- /dev/null\n+++ b/{name}\n@@ -0,0 +1 @@\n+{content}\n\\ No newline at end of file\n"


def changed(name: str) -> str:
    """A patch that changes one of the files."""
    return f"diff --git a/{name} b/{name}\n--- a/{name}\n+++ b/{name}\n@@ -1 +1 @@\n-before\n+after\n"


def moved(old: str, new: str) -> str:
    """A patch that moves one of the files."""
    return f"diff --git a/{old} b/{new}\nsimilarity index 100%\nrename from {old}\nrename to {new}\n"


GOOD = changed(f"{PACKAGE}/changed.py")
LINK_OVER_FILE = f"""\
diff --git a/{SYNC}/x.py b/{SYNC}/x.py
deleted file mode 100644
--- a/{SYNC}/x.py
+++ /dev/null
@@ -1 +0,0 @@
-before
{added(f"{SYNC}/x.py", "120000", "../../../scripts")}"""

REFUSED = {
    "workflow": changed(".github/workflows/ci.yml"),
    "new workflow": added(".github/workflows/new.yml"),
    "script": added("scripts/new.py"),
    "handwritten module": added("wrapper/datadog_incidents/_async/new.py"),
    "folder with the same beginning": added(f"{SYNC}hronous/new.py"),
    "same path in another folder": added(f"tests/{SYNC}/new.py"),
    "attributes of git": added(f"{PACKAGE}/.gitattributes"),
    "absolute path": added("@").replace("a/@", "/etc/@").replace("b/@", "/etc/@").replace("@", "new.py"),
    "another page": added("docs/new.md"),
    "beginning like the page": added(f"{PAGE}.py"),
    "Markdown in a generated folder": added(f"{PACKAGE}/new.md"),
    "bytecode": added(f"{PACKAGE}/new.pyc"),
    "path configuration": added(f"{PACKAGE}/new.pth"),
    "line feed in the name": added("@")
    .replace("a/@", '"a/x\\n@"')
    .replace("b/@", '"b/x\\n@"')
    .replace("@", f"{PACKAGE}/new.py"),
    "symbolic link": added(f"{PACKAGE}/new.py", "120000", "../../scripts"),
    "symbolic link in place of a file": LINK_OVER_FILE,
    "submodule": added(f"{PACKAGE}/new.py", "160000", f"Subproject commit {'a' * 40}"),
    "executable file": added(f"{PACKAGE}/new.py", "100755"),
    "executable mode": f"diff --git a/{SYNC}/x.py b/{SYNC}/x.py\nold mode 100644\nnew mode 100755\n",
    "handwritten file moved": moved("scripts/propose", f"{PACKAGE}/new.py"),
    "generated file moved": moved(f"{SYNC}/x.py", "scripts/new.py"),
}
"""Patches that git can apply."""

INVALID = {
    "parent folder": added(f"{PACKAGE}/../new.py"),
    "hook": added(".git/hooks/pre-commit"),
    "repository in a generated folder": added(f"{PACKAGE}/.git/config"),
    "file that exists": added(f"{PACKAGE}/changed.py"),
    "outdated": changed(f"{SYNC}/x.py").replace("before", "earlier"),
}
"""Patches that git cannot apply."""


@pytest.mark.parametrize("name", REFUSED)
def test_a_patch_that_changes_anything_else_is_refused(name: str, pushing: Path, tmp_path: Path) -> None:
    (tmp_path / "patch").write_text(GOOD + REFUSED[name], "utf-8")
    result = propose(pushing, "commit", str(tmp_path / "patch"))
    assert (result.returncode, result.stdout) == (1, "")
    assert "refused, since these are not regular generated files:\n:" in result.stderr
    assert PACKAGE + "/changed.py" not in result.stderr
    assert_unchanged(pushing)


@pytest.mark.parametrize("name", INVALID)
def test_an_invalid_patch_changes_nothing(name: str, pushing: Path, tmp_path: Path) -> None:
    (tmp_path / "patch").write_text(GOOD + INVALID[name], "utf-8")
    assert propose(pushing, "commit", str(tmp_path / "patch")).returncode != 0
    assert_unchanged(pushing)


@pytest.mark.parametrize("content", ["", "import os\n"])
def test_a_file_that_is_no_patch_changes_nothing(content: str, pushing: Path, tmp_path: Path) -> None:
    (tmp_path / "patch").write_text(content, "utf-8")
    assert propose(pushing, "commit", str(tmp_path / "patch")).returncode == 128
    assert propose(pushing, "commit", str(tmp_path / "missing")).returncode == 128
    assert_unchanged(pushing)


def assert_unchanged(checkout: Path) -> None:
    """Check that nothing is committed, and that the working tree is as before, whatever is staged."""
    assert git(checkout, "log", "--format=%s") == "Begin\n"
    git(checkout, "reset", "--quiet")
    assert git(checkout, "status", "--porcelain", "--ignored") == ""


def test_a_patch_of_generated_files_is_accepted(pushing: Path, tmp_path: Path) -> None:
    files = [f"{PACKAGE}/openapi.json", f"{PACKAGE}/py.typed", f"{SYNC}/resources/new.py"]
    (tmp_path / "patch").write_text(GOOD + "".join(map(added, files)), "utf-8")
    result = propose(pushing, "commit", str(tmp_path / "patch"))
    assert (result.returncode, result.stderr) == (0, "")
    assert git(pushing, "show", "--format=", "--name-only").split() == sorted(
        [f"{PACKAGE}/changed.py", *files]
    )


def message_with(text: bytes, pushing: Path, tmp_path: Path) -> str:
    """Message of a commit with an untrusted text."""
    (tmp_path / "patch").write_text(GOOD, "utf-8")
    (tmp_path / "text").write_bytes(text)
    result = propose(pushing, "commit", str(tmp_path / "patch"), str(tmp_path / "text"))
    assert (result.returncode, result.stderr) == (0, "")
    message = git(pushing, "show", "--no-patch", "--format=%B")
    head, tail = "Regenerate from spec/\n\n", "\n\nCommitted by .github/workflows/regenerate.yml.\n\n"
    assert message.startswith(head) and message.endswith(tail)
    return message.removeprefix(head).removesuffix(tail)


def test_a_report_is_part_of_the_message(pushing: Path, tmp_path: Path) -> None:
    report = "# Changes for users since HEAD\n\n1 breaking.\n\n## Breaking (1)\n\n- spec: `a[].b`: removed"
    assert message_with(report.encode() + b"\n", pushing, tmp_path) == report


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (b"a\x1b[31mb\x00c\x7f\x9b", "a?[31mb?c??"),
        ("a\u202eb".encode(), "a???b"),
        (b"a\tb\r\nc", "a b\nc"),
        (b"ask @ana, a@example.com", "ask @ ana, a@ example.com"),
        (b"fixes #12, gh-3", "fixes # 12, gh- 3"),
        (b"closes https://github.com/a/b/issues/1", "closes https: //github.com/a/b/issues/1"),
        (b"[skip ci] [CI skip] [no ci] [actions skip]", "[ skip ci] [ CI skip] [ no ci] [ actions skip]"),
        (b"x\n\nSigned-off-by: A <a>", "x\n\n Signed-off-by: A <a>"),
        (b"x\n\n\nskip-checks:true", "x\n\n skip-checks:true"),
        (b"`id` $(id) ${HOME} %s \\n", "`id` $(id) ${HOME} %s \\n"),
    ],
)
def test_an_untrusted_text_has_no_effect(text: bytes, expected: str, pushing: Path, tmp_path: Path) -> None:
    assert message_with(text, pushing, tmp_path) == expected
    assert git(pushing, "show", "--no-patch", "--format=%(trailers)").strip() == ""


def test_a_long_text_is_cut(pushing: Path, tmp_path: Path) -> None:
    assert message_with(b"x" * 100_000, pushing, tmp_path) == "x" * 16384


def test_an_empty_text_is_permitted(pushing: Path, tmp_path: Path) -> None:
    (tmp_path / "patch").write_text(GOOD, "utf-8")
    (tmp_path / "text").touch()
    assert propose(pushing, "commit", str(tmp_path / "patch"), str(tmp_path / "text")).returncode == 0


@pytest.mark.parametrize("kind", ["missing", "folder", "link"])
def test_a_text_that_is_no_regular_file_is_refused(kind: str, pushing: Path, tmp_path: Path) -> None:
    (tmp_path / "patch").write_text(GOOD, "utf-8")
    text = tmp_path / "text"
    if kind == "folder":
        text.mkdir()
    elif kind == "link":
        text.symlink_to(tmp_path / "patch")
    result = propose(pushing, "commit", str(tmp_path / "patch"), str(text))
    assert (result.returncode, result.stderr) == (1, f"scripts/propose: {text} is not a regular file\n")
    assert_unchanged(pushing)


@pytest.fixture
def requests() -> Iterator[tuple[str, list[str | None]]]:
    """URL of a server that demands credentials, and the credentials that it got with each request."""
    received: list[str | None] = []

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            received.append(self.headers["Authorization"])
            self.send_response(403 if received[-1] else 401)
            self.send_header("WWW-Authenticate", 'Basic realm="git"')
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Print nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/repository", received
        server.shutdown()
        thread.join()


def test_the_token_is_sent_only_as_the_password(
    pushing: Path, requests: tuple[str, list[str | None]], tmp_path: Path
) -> None:
    url, received = requests
    git(pushing, "remote", "set-url", "origin", url)
    result = propose(pushing, "push")
    assert result.returncode != 0 and TOKEN not in result.stdout + result.stderr
    assert received[0] is None and received[1] is not None
    assert b64decode(received[1].removeprefix("Basic ")).decode() == f"x-access-token:{TOKEN}"
    assert TOKEN not in (pushing / ".git/config").read_text("utf-8")


@pytest.mark.parametrize("missing", ["GITHUB_TOKEN", "GITHUB_REF_NAME"])
def test_push_requires_a_token_and_a_branch(missing: str, pushing: Path, origin: Path) -> None:
    variables = {"GITHUB_TOKEN": TOKEN, "GITHUB_REF_NAME": "main"}
    del variables[missing]
    result = run(pushing, "scripts/propose", "push", **variables)
    assert result.returncode == 1 and missing in result.stderr


@pytest.mark.parametrize(
    "arguments", [[], ["diff"], ["commit"], ["push", "x"], ["commit", "x", "y", "z"], ["bogus"]]
)
def test_wrong_usage_is_status_2(arguments: list[str], pushing: Path) -> None:
    result = propose(pushing, *arguments)
    assert (result.returncode, result.stdout) == (2, "")
    assert result.stderr.startswith("usage: scripts/propose diff PATCH ")
