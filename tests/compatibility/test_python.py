"""Seeded changes of two small packages, each reported with its kind, location and message."""

from __future__ import annotations

import re
from pathlib import Path
from textwrap import dedent

import pytest
from compatibility.change import CannotCompare
from compatibility.python.annotations import permits
from compatibility.python.comparison import compare_surfaces
from compatibility.python.surface import GENERATED, PINNED, surface

from tests.surface.pinned import MODULES

from .seeded import found

ROOT = Path(__file__).parents[2]
WRAPPER = "wrapper/datadog_incidents"
API = "generated/datadog_incidents_api"
FILES = {
    PINNED: "# datadog_incidents\nclass IncidentsClient:\n\n# datadog_incidents.retry\n\n# client.dishes\n",
    f"{WRAPPER}/__init__.py": """
        TYPE_CHECKING = False
        if TYPE_CHECKING:
            from ._async import AsyncIncidentsClient
            from ._sync import IncidentsClient
            from .retry import wait
            from .version import VERSION as __version__

        __all__ = ["AsyncIncidentsClient", "IncidentsClient", "__version__", "wait"]
    """,
    f"{WRAPPER}/version.py": 'VERSION = "0.1.0"\n',
    f"{WRAPPER}/retry.py": '''
        from enum import Enum
        from os import path

        LIMIT = 3
        WAYS = ("fast", "slow")

        class Error(Exception):
            pass

        class SlowError(Error, ValueError):
            status: int = 400

        def wait(seconds: float, *, attempts: int = 1) -> list[str]:
            """Wait some time."""
            return _private(seconds)

        def _private(seconds):
            return []
    ''',
    f"{WRAPPER}/_sync.py": """
        from functools import cached_property
        from typing import overload
        from datadog_incidents_api.models import Dish

        class Private:
            def close(self) -> None: ...

        class Dishes:
            def __init__(self, executor: object) -> None: ...
            def get(self, id: str, include: str | None = None) -> Dish: ...
            @staticmethod
            def of(name: str) -> Dish: ...
            @overload
            def timed(self, time: int) -> int: ...
            @overload
            def timed(self, time: str) -> str: ...
            def timed(self, time: int | str) -> int | str: ...

        class IncidentsClient(Private):
            def __init__(self, *, timeout: float = 30.0) -> None:
                self.timeout = timeout
                self._hidden = 1
            @cached_property
            def dishes(self) -> Dishes: ...
            @property
            def url(self) -> str: ...
    """,
    f"{WRAPPER}/_async.py": """
        from functools import cached_property
        from datadog_incidents_api.models import Dish

        class AsyncDishes:
            async def get(self, id: str, include: str | None = None) -> Dish: ...

        class AsyncIncidentsClient:
            @cached_property
            def dishes(self) -> AsyncDishes: ...
    """,
    f"{API}/__init__.py": "",
    f"{API}/_model.py": """
        class Hidden:
            def keys(self) -> list[str]: ...

        class Model(Hidden):
            def to_dict(self) -> dict[str, object]: ...

        def helper(): ...
    """,
    f"{API}/parsing.py": "def parse(): ...\n",
    f"{API}/models/__init__.py": """
        from .dish import Dish as Dish
        from .size import Size as Size

        __all__ = ["Dish", "Size"]
    """,
    f"{API}/models/size.py": """
        from typing import Literal

        Size = Literal["small", "large"]
    """,
    f"{API}/models/dish.py": """
        from .._model import Model
        from .size import Size

        class Dish(Model):
            name: str
            size: Size | None
            def __init__(self, name: str, size: Size | None = None) -> None:
                self.name = name
                self.size = size
    """,
    f"{API}/api/__init__.py": "",
    f"{API}/api/dishes/__init__.py": "",
    f"{API}/api/dishes/get_dish.py": """
        def prepare(id: str) -> int: ...
        def sync(id: str, client: object) -> int: ...
        def _read(id: str) -> int: ...
    """,
}

CLIENT = "datadog_incidents.IncidentsClient"
ASYNC = "datadog_incidents.AsyncIncidentsClient"
WAIT = "datadog_incidents.wait"
RETRY = "datadog_incidents.retry"
DISH = "datadog_incidents_api.models.Dish"

SEEDED: dict[str, tuple[str, str, str, set[tuple[str, str, str]]]] = {
    "export removed": (
        f"{WRAPPER}/__init__.py",
        ', "wait"]',
        "]",
        {("breaking", WAIT, "removed")},
    ),
    "function renamed": (
        f"{WRAPPER}/retry.py",
        "SlowError",
        "SluggishError",
        {("breaking", f"{RETRY}.SlowError", "removed"), ("additive", f"{RETRY}.SluggishError", "added")},
    ),
    "method of a resource removed": (
        f"{WRAPPER}/_sync.py",
        "def get(",
        "def _get(",
        {("breaking", f"{CLIENT}.dishes.get", "removed")},
    ),
    "method of a resource added": (
        f"{WRAPPER}/_async.py",
        "async def get",
        "async def list(self): ...\n    async def get",
        {("additive", f"{ASYNC}.dishes.list", "added")},
    ),
    "resource renamed": (
        f"{WRAPPER}/_sync.py",
        "def dishes",
        "def meals",
        {("breaking", f"{CLIENT}.dishes", "removed"), ("additive", f"{CLIENT}.meals", "added")},
    ),
    "inherited method removed": (
        f"{WRAPPER}/_sync.py",
        "def close",
        "def _close",
        {("breaking", f"{CLIENT}.close", "removed")},
    ),
    "attribute removed": (
        f"{WRAPPER}/_sync.py",
        "self.timeout",
        "self._timeout",
        {("breaking", f"{CLIENT}.timeout", "removed")},
    ),
    "parameter removed": (
        f"{WRAPPER}/_sync.py",
        ", include: str | None = None",
        "",
        {("breaking", f"{CLIENT}.dishes.get(include)", "parameter was removed")},
    ),
    "optional parameter added": (
        f"{WRAPPER}/_sync.py",
        "id: str,",
        "id: str, page: int = 0,",
        {
            ("additive", f"{CLIENT}.dishes.get(page)", "parameter added"),
            ("breaking", f"{CLIENT}.dishes.get(include)", "positional parameter was moved"),
        },
    ),
    "positional only": (
        f"{WRAPPER}/_sync.py",
        "id: str,",
        "id: str, /,",
        {("breaking", f"{CLIENT}.dishes.get(id)", "parameter kind was changed to positional-only")},
    ),
    "required parameter added": (
        f"{WRAPPER}/retry.py",
        "seconds: float, *",
        "seconds: float, *, name: str",
        {("breaking", f"{WAIT}(name)", "parameter was added as required")},
    ),
    "parameter is required": (
        f"{WRAPPER}/retry.py",
        "attempts: int = 1",
        "attempts: int",
        {("breaking", f"{WAIT}(attempts)", "parameter is now required")},
    ),
    "parameter is no longer required": (
        f"{WRAPPER}/retry.py",
        "seconds: float,",
        "seconds: float = 1,",
        {("additive", f"{WAIT}(seconds)", "parameter is no longer required")},
    ),
    "keyword may be positional": (
        f"{WRAPPER}/retry.py",
        "*, attempts",
        "attempts",
        {("additive", f"{WAIT}(attempts)", "parameter changed to positional or keyword")},
    ),
    "default": (
        f"{WRAPPER}/_sync.py",
        "30.0",
        "60.0",
        {("breaking", f"{CLIENT}.__init__(timeout)", "parameter default was changed from 30.0 to 60.0")},
    ),
    "parameter accepts more": (
        f"{WRAPPER}/retry.py",
        "seconds: float",
        "seconds: float | None",
        {("additive", f"{WAIT}(seconds)", "type changed from float to float | None")},
    ),
    "parameter accepts less": (
        f"{WRAPPER}/_sync.py",
        "include: str | None",
        "include: None",
        {("breaking", f"{CLIENT}.dishes.get(include)", "type changed from str | None to None")},
    ),
    "result is wider": (
        f"{WRAPPER}/retry.py",
        "list[str]",
        "list[str] | None",
        {("breaking", WAIT, "type changed from list[str] to list[str] | None")},
    ),
    "attribute of a model is narrower": (
        f"{API}/models/dish.py",
        "    size: Size | None\n",
        "    size: Size\n",
        {("additive", f"{DISH}.size", "type changed from Size | None to Size")},
    ),
    "attribute of a model is wider": (
        f"{API}/models/dish.py",
        "    name: str\n",
        "    name: str | None\n",
        {("breaking", f"{DISH}.name", "type changed from str to str | None")},
    ),
    "type of a property": (
        f"{WRAPPER}/_sync.py",
        "def url(self) -> str",
        "def url(self) -> bytes",
        {("breaking", f"{CLIENT}.url", "type changed from str to bytes")},
    ),
    "value of an enumeration added": (
        f"{API}/models/size.py",
        '"large"',
        '"large", "huge"',
        {
            (
                "additive",
                "datadog_incidents_api.models.Size",
                "changed from Literal['small', 'large'] to Literal['small', 'large', 'huge']",
            )
        },
    ),
    "value of an enumeration removed": (
        f"{API}/models/size.py",
        ', "large"',
        "",
        {
            (
                "breaking",
                "datadog_incidents_api.models.Size",
                "changed from Literal['small', 'large'] to Literal['small']",
            )
        },
    ),
    "model removed": (
        f"{API}/models/__init__.py",
        '"Dish", ',
        "",
        {("breaking", DISH, "removed")},
    ),
    "method of all models removed": (
        f"{API}/_model.py",
        "def to_dict",
        "def as_dict",
        {
            ("breaking", "datadog_incidents_api._model.Model.to_dict", "removed"),
            ("additive", "datadog_incidents_api._model.Model.as_dict", "added"),
        },
    ),
    "operation module renamed": (
        f"{API}/api/dishes/get_dish.py",
        "def sync",
        "def call",
        {
            ("breaking", "datadog_incidents_api.api.dishes.get_dish.sync", "removed"),
            ("additive", "datadog_incidents_api.api.dishes.get_dish.call", "added"),
        },
    ),
    "coroutine": (
        f"{WRAPPER}/_async.py",
        "async def get",
        "def get",
        {("breaking", f"{ASYNC}.dishes.get", "is no longer async")},
    ),
    "no longer static": (
        f"{WRAPPER}/_sync.py",
        "@staticmethod",
        "@classmethod",
        {
            ("breaking", f"{CLIENT}.dishes.of", "is classmethod"),
            ("breaking", f"{CLIENT}.dishes.of", "is no longer staticmethod"),
        },
    ),
    "property is a method": (
        f"{WRAPPER}/_sync.py",
        "@property\n",
        "\n",
        {("breaking", f"{CLIENT}.url", "changed from attribute to function")},
    ),
    "base class removed": (
        f"{WRAPPER}/retry.py",
        "(Error, ValueError)",
        "(Exception)",
        {
            ("breaking", f"{RETRY}.SlowError", "is no longer a subclass of Error"),
            ("breaking", f"{RETRY}.SlowError", "is no longer a subclass of ValueError"),
        },
    ),
    "constant": (
        f"{WRAPPER}/retry.py",
        "LIMIT = 3",
        "LIMIT = 4",
        {("breaking", f"{RETRY}.LIMIT", "changed from 3 to 4")},
    ),
    "element of a constant": (
        f"{WRAPPER}/retry.py",
        '"slow"',
        '"steady"',
        {
            ("breaking", f"{RETRY}.WAYS", "element 'slow' removed"),
            ("additive", f"{RETRY}.WAYS", "element 'steady' added"),
        },
    ),
    "docstring": (
        f"{WRAPPER}/retry.py",
        "Wait some",
        "Sleep some",
        {("cosmetic", WAIT, "docstring changed")},
    ),
    "overload": (
        f"{WRAPPER}/_sync.py",
        "def timed(self, time: int) -> int",
        "def timed(self, time: float) -> int",
        {("breaking", f"{CLIENT}.dishes.timed", "overloads changed")},
    ),
    "order of a union": (f"{WRAPPER}/_sync.py", "str | None", "None | str", set()),
    "order of values": (f"{API}/models/size.py", '"small", "large"', '"large", "small"', set()),
    "private base class": (f"{WRAPPER}/_sync.py", "Private", "Internal", set()),
    "private function": (f"{WRAPPER}/retry.py", "def _private(seconds)", "def _private()", set()),
    "private module": (f"{API}/parsing.py", "def parse", "def parsed", set()),
    "helper of the models": (f"{API}/_model.py", "def helper", "def help", set()),
    "class of a resource": (f"{WRAPPER}/_sync.py", "Dishes", "DishesResource", set()),
    "constructor of a resource": (f"{WRAPPER}/_sync.py", "executor: object", "pool: object", set()),
    "import": (f"{WRAPPER}/retry.py", "from os import path", "from os import sep", set()),
    "version": (f"{WRAPPER}/version.py", "0.1.0", "0.2.0", set()),
    "layout of a docstring": (f"{WRAPPER}/retry.py", "Wait some time.", "Wait\n    some time.", set()),
    "layout": (f"{WRAPPER}/retry.py", "seconds: float, *,", "\n    seconds: 'float',\n    *,", set()),
    "body": (f"{WRAPPER}/retry.py", "return _private(seconds)", "return []", set()),
}


def written(tree: Path, seeds: dict[str, tuple[str, str]]) -> Path:
    for name, text in FILES.items():
        text = dedent(text)
        if name in seeds:
            assert seeds[name][0] in text
            text = text.replace(*seeds[name])
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        (tree / name).write_text(text, "utf-8")
    return tree


@pytest.mark.parametrize("name", SEEDED)
def test_a_seeded_change_is_reported_with_its_kind(name: str, tmp_path: Path) -> None:
    file, before, after, expected = SEEDED[name]
    old = surface(written(tmp_path / "old", {}))
    new = surface(written(tmp_path / "new", {file: (before, after)}))
    assert found(compare_surfaces(old, new)) == expected


def test_a_change_of_both_clients_is_reported_once(tmp_path: Path) -> None:
    seeds = {f"{WRAPPER}/{name}.py": ("id: str", "id: int") for name in ("_sync", "_async")}
    old, new = surface(written(tmp_path / "old", {})), surface(written(tmp_path / "new", seeds))
    message = "type changed from str to int"
    assert found(compare_surfaces(old, new)) == {("breaking", f"{ASYNC}.dishes.get(id)", message)}


def test_a_tree_without_the_packages_cannot_be_compared(tmp_path: Path) -> None:
    with pytest.raises(CannotCompare, match="the Python API cannot be read"):
        surface(tmp_path)


def test_the_public_names_of_this_tree_are_found() -> None:
    names = surface(ROOT)
    for client in ("IncidentsClient", "AsyncIncidentsClient"):
        assert f"datadog_incidents.{client}.incidents.create" in names
        assert f"datadog_incidents.{client}.todos.list" in names
        assert f"datadog_incidents.{client}.rules.update" in names
    modules = re.findall(r"^# (datadog_incidents[.\w]*)$", (ROOT / PINNED).read_text("utf-8"), re.M)
    assert tuple(modules) == MODULES
    for module in (*MODULES, *(f"datadog_incidents_api.{name}" for name in GENERATED)):
        assert any(name.startswith(f"{module}.") for name in names), module
    private = {name for name in names if "._" in name and ".__" not in name}
    assert all(name.startswith("datadog_incidents_api._model.Model") for name in private)
    assert list(compare_surfaces(names, names)) == []


def test_text_that_is_no_expression_permits_only_itself() -> None:
    assert permits("not an expression", "not an expression")
    assert not permits("not an expression", "str") and not permits("str", "'not an expression'")


@pytest.mark.parametrize(
    ("wide", "narrow", "expected"),
    [
        ("str | None", "None", True),
        ("A | B | C", "C | A", True),
        ("'A | B'", "A", True),
        ("A", "A | B", False),
        ("Literal['a', 'b']", "Literal['b']", True),
        ("Literal['a']", "Literal['a', 'b']", False),
        ("Literal['a'] | str", "Literal['a']", True),
        ("Sequence[A | B]", "Sequence[A]", True),
        ("Mapping[str, A | B] | None", "Mapping[str, A]", True),
        ("list[A | B]", "list[A]", False),
        ("Sequence[A]", "Iterable[A]", False),
        ("Sequence[A | B] | None", "list[A]", True),
        ("list[A]", "Sequence[A]", False),
        ("Mapping[str, A]", "builtins.dict[str, A]", True),
        ("Sequence[A]", "dict[str, A]", False),
        ("models.A | dicts.ADict", "A", True),
        ("A", "models.A | dicts.ADict", False),
    ],
)
def test_an_annotation_permits_another(wide: str, narrow: str, expected: bool) -> None:
    assert permits(wide, narrow) is expected
