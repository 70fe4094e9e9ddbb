"""Tests of the derivation of the synchronous half of the wrapper from the asynchronous one."""

from __future__ import annotations

import io
import re
import tokenize
from pathlib import Path

import pytest

from generator.__main__ import ASYNC, ROOT, SYNC
from generator.unasync import MARK, derive
from generator.write import write


def modules(folder: Path) -> list[str]:
    """Return the paths of all modules of a folder and its subfolders."""
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.py"))


MODULES = modules(ROOT / ASYNC)


def derived(folder: Path, source: str) -> str:
    (folder / "module.py").write_text(source, "utf-8")
    (text,) = derive(folder).values()
    return text.removeprefix(MARK.format(source="_async/module.py"))


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("async def f() -> None:\n    await g()", "def f() -> None:\n    g()"),
        ("async with a as b, c as d: ...", "with a as b, c as d: ..."),
        ("[x async for x in y]", "[x for x in y]"),
        ("return await (await a).b", "return (a).b"),
        ("class AsyncThing(AsyncBase): ...", "class Thing(Base): ..."),
        ("async def __aenter__(self): ...", "def __enter__(self): ..."),
        ("async def __aexit__(self): await self.aclose()", "def __exit__(self): self.close()"),
        (
            "def __aiter__(self): ...\nasync def __anext__(self): ...",
            "def __iter__(self): ...\ndef __next__(self): ...",
        ),
        ("raise StopAsyncIteration", "raise StopIteration"),
        ("await response.aread()", "response.read()"),
        ("from .._async.engine import AsyncEngine", "from .._sync.engine import Engine"),
        ("from .._sleep import async_sleep", "from .._sleep import sync_sleep"),
        ('"""Operations, asynchronous."""', '"""Operations, synchronous."""'),
        ("awaited, asyncs, Asynchrony = 1, 2, 3", "awaited, asyncs, Asynchrony = 1, 2, 3"),
    ],
)
def test_each_construct_becomes_its_counterpart(tmp_path: Path, source: str, expected: str) -> None:
    assert derived(tmp_path, source) == expected


def test_every_module_is_derived_and_names_its_source() -> None:
    texts = derive(ROOT / ASYNC)
    assert sorted(texts) == MODULES
    for name, text in texts.items():
        assert text.startswith(f"# Derived from _async/{name} by scripts/generate; do not edit.\n")


@pytest.mark.parametrize("module", MODULES)
def test_no_asynchronous_name_remains(module: str) -> None:
    text = derive(ROOT / ASYNC)[module]
    code = [
        token.string
        for token in tokenize.generate_tokens(io.StringIO(text).readline)
        if token.type not in (tokenize.COMMENT, tokenize.STRING)
    ]
    assert not {"async", "await", "asyncio"} & set(code)
    assert [
        word for word in code if re.match(r"_?Async|__a(enter|exit|iter|next)__|a(close|read|iter_)", word)
    ] == []


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("derived") / SYNC.name
    write(derive(ROOT / ASYNC), folder)
    return folder


@pytest.mark.parametrize("module", MODULES)
def test_the_committed_module_equals_the_derived_one(module: str, fresh: Path) -> None:
    assert (ROOT / SYNC / module).read_text("utf-8") == (fresh / module).read_text("utf-8")


def test_every_committed_module_is_derived() -> None:
    assert modules(ROOT / SYNC) == MODULES
