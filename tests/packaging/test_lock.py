"""requirements/dev.lock matches pyproject.toml, from which scripts/lock makes it."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]


def test_locked_versions_satisfy_the_requirements_of_the_project() -> None:
    lock = (ROOT / "requirements/dev.lock").read_text("utf-8")
    versions = dict(re.findall(r"^([\w.-]+)==([^\s;]+)", lock, re.M))
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    project = settings["project"]
    texts = chain(
        settings["build-system"]["requires"],
        project["dependencies"],
        *project["optional-dependencies"].values(),
    )
    for requirement in map(Requirement, texts):
        version = versions.get(canonicalize_name(requirement.name), "")
        assert version and version in requirement.specifier, f"{requirement} is not locked; run scripts/lock"
