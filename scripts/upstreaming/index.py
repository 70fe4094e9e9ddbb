"""Versions of the official client: from the package index, or the one that is installed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import textwrap
from pathlib import Path
from tempfile import TemporaryDirectory

from .facts import Tree

PACKAGE = "datadog-api-client"
READER = Path(__file__).with_name("official.py")
UNSUITABLE = ("PYTHONPATH", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_DRY_RUN", "PIP_REQUIRE_HASHES")
"""Settings that make pip find other packages or install to another location."""


class UpstreamError(Exception):
    """The official client could not be installed or read; the message has the reason."""


def published(version: str | None = None) -> Tree:
    """Return the facts of a version from pip's package index.

    The package and its dependencies are installed into a temporary folder. Only wheels are accepted, so that
    installing runs no code of theirs; reading does, in a process of its own.

    Args:
        version: the newest one if None.

    Raises:
        UpstreamError: pip cannot install the version, or the package is not laid out as expected.
    """
    requirement = PACKAGE if version is None else f"{PACKAGE}=={version}"
    with TemporaryDirectory(prefix="upstream-") as folder:
        _install(requirement, folder)
        return _read({"PYTHONPATH": folder})


def installed() -> Tree:
    """Return the facts of the version in this environment, which `requirements/dev.lock` pins.

    Raises:
        UpstreamError: the package is not laid out as expected.
    """
    return _read({})


def _install(requirement: str, folder: str) -> None:
    options = ["--disable-pip-version-check", "--no-input", "--retries", "2", "--quiet"]
    install = ["install", "--only-binary", ":all:", "--no-compile", "--target", folder, requirement]
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "pip", *options, *install],
        env={key: value for key, value in os.environ.items() if key not in UNSUITABLE} | {"PIP_USER": "0"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        last = [textwrap.shorten(line, 300) for line in (done.stdout + done.stderr).splitlines()[-4:]]
        raise UpstreamError("\n  ".join([f"pip could not install {requirement}:", *last]))


def _read(environment: dict[str, str]) -> Tree:
    # The variables of this process could configure the client.
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-P", READER],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        reason = done.stderr.strip().splitlines() or [f"exit status {done.returncode}"]
        raise UpstreamError(f"cannot read {PACKAGE}: {textwrap.shorten(reason[-1], 1000)}")
    facts: Tree = json.loads(done.stdout)
    return facts
