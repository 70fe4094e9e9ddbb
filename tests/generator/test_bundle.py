"""Tests of the bundler: merging of the files under `spec/`, and errors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.bundle import SpecError, bundle, escape, references, resolve

ROOT = "openapi: 3.1.0\npaths: {}\n"


def spec(folder: Path, **files: str) -> Path:
    """Write the root and further files, whose arguments are named `folder__name`."""
    for name, text in {"openapi": ROOT, **files}.items():
        path = folder / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, "utf-8")
    return folder


def test_paths_and_components_of_all_files_are_merged_in_order(tmp_path: Path) -> None:
    merged = bundle(
        spec(
            tmp_path,
            resources__b=(
                "paths: {/b: {}}\n"
                "components: {schemas: {Z: {type: string}, B: {$ref: '#/components/schemas/A'}}}"
            ),
            resources__a="paths: {/c: {}, /a: {}}",
            components__deep__er="components: {schemas: {A: {type: string}}, parameters: {P: {}}}",
        )
    )
    assert list(merged["paths"]) == ["/a", "/b", "/c"]
    assert list(merged["components"]["schemas"]) == ["A", "B", "Z"]
    assert merged["components"]["parameters"] == {"P": {}}
    assert merged["openapi"] == "3.1.0"


def test_the_order_does_not_depend_on_the_file(tmp_path: Path) -> None:
    first = spec(tmp_path / "1", a__x="paths: {/a: {}}", b__y="paths: {/b: {}}")
    second = spec(tmp_path / "2", a__x="paths: {/b: {}}", b__y="paths: {/a: {}}")
    assert str(bundle(first)) == str(bundle(second))


def test_a_file_with_the_suffix_yml_is_included(tmp_path: Path) -> None:
    folder = spec(tmp_path)
    (folder / "more.yml").write_text("paths: {/more: {}}", "utf-8")
    assert "/more" in bundle(folder)["paths"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("paths: {/a: {}}", r"path '/a' is already defined in another file"),
        ("components: {schemas: {A: {}}}", r"schemas 'A' is already defined in another file"),
        ("openapi: 3.1.1", r"member 'openapi' is already defined in another file"),
        ("[a]", r"expected a mapping at the top, not list"),
        ("", r"expected a mapping at the top, not NoneType"),
        ("paths:", r"expected a mapping at paths, not NoneType"),
        ("components: [a]", r"expected a mapping at components, not list"),
        ("components: {schemas: }", r"expected a mapping at components/schemas, not NoneType"),
        ("a: 'b", r"while scanning a quoted scalar"),
        ("a: 1\na: 2", r"found duplicate key"),
        ("a: *b", r"found undefined alias"),
        ("a: !b c", r"could not determine a constructor"),
    ],
)
def test_the_error_of_an_invalid_file_contains_its_name_and_the_problem(
    tmp_path: Path, text: str, message: str
) -> None:
    folder = spec(tmp_path, a__first="paths: {/a: {}}\ncomponents: {schemas: {A: {}}}", b__second=text)
    with pytest.raises(SpecError, match=f"(?s)second.*{message}"):
        bundle(folder)


def test_the_error_of_a_file_that_is_not_utf8_contains_its_name(tmp_path: Path) -> None:
    (spec(tmp_path) / "latin.yaml").write_bytes(b"a: \xe9")
    with pytest.raises(SpecError, match=r"latin.yaml"):
        bundle(tmp_path)


def test_the_error_of_a_missing_root_contains_its_name(tmp_path: Path) -> None:
    with pytest.raises(SpecError, match=r"openapi\.yaml: .*No such file"):
        bundle(tmp_path)


@pytest.mark.parametrize(
    ("reference", "message"),
    [
        ("#/components/schemas/B", "is not defined"),
        ("other.yaml#/A", "is not defined"),
        ("#/components/schemas/A/x/7", "is not defined"),
        ("#/openapi", "is not defined"),
        ("#/components/schemas/A", "is a circular reference"),
        ("#/components/schemas/Two", "is a circular reference"),
    ],
)
def test_the_error_of_an_unresolvable_reference_contains_its_pointer(
    tmp_path: Path, reference: str, message: str
) -> None:
    text = f"components: {{schemas: {{A: {{$ref: '{reference}'}}, Two: {{$ref: '#/components/schemas/A'}}}}}}"
    with pytest.raises(SpecError, match=f"^#/components/schemas/A refers to '.*', which {message}"):
        bundle(spec(tmp_path, a__x=text))


@pytest.mark.parametrize("key", ["/a/{b}", "a~b", "~1", "plain"])
def test_an_escaped_pointer_resolves(key: str) -> None:
    document = {"paths": {key: [{"found": {"it": True}}]}}
    assert resolve(document, f"#/paths/{escape(key)}/0/found") == {"it": True}


def test_references_are_returned_with_the_pointer_of_their_object() -> None:
    node = {"/a": [{"$ref": "#/x"}, {"$ref": 1}], "b": {"c": {"$ref": "#/y"}}}
    assert list(references(node)) == [("#/~1a/0", "#/x"), ("#/b/c", "#/y")]
    assert not re.search("~1a", str(list(references(node["b"]))))
