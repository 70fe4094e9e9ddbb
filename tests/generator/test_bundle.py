"""Tests of the bundler: joining of the files under `spec/`, and errors."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.bundle import SpecError, bundle, escape, references, resolve

ROOT = """
openapi: 3.1.0
info: {title: Shelves}
paths:
  /b: {$ref: "resources/b.yaml#/components/pathItems/B"}
  /a: {$ref: "resources/a.yaml#/components/pathItems/A"}
"""
A = """
components:
  pathItems: {A: {get: {parameters: [{$ref: "../common.yaml#/components/parameters/Size"}]}}}
  schemas: {Shelf: {items: {$ref: "#/components/schemas/Shelf"}}}
"""
B = """
components:
  pathItems: {B: {get: {schema: {$ref: "#/components/schemas/Book"}}}}
  schemas:
    Book: {on: {$ref: "a.yaml#/components/schemas/Shelf"}}
"""
COMMON = "components: {parameters: {Size: {name: size}}}"


def spec(folder: Path, *, root: str = ROOT, a: str = A, b: str = B, common: str = COMMON) -> Path:
    """Write a spec of four files."""
    (folder / "resources").mkdir(parents=True)
    texts = {"openapi.yaml": root, "resources/a.yaml": a, "resources/b.yaml": b, "common.yaml": common}
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def test_references_between_files_become_references_to_components_of_the_root(tmp_path: Path) -> None:
    assert bundle(spec(tmp_path)) == {
        "openapi": "3.1.0",
        "info": {"title": "Shelves"},
        "paths": {
            "/a": {"get": {"parameters": [{"$ref": "#/components/parameters/Size"}]}},
            "/b": {"get": {"schema": {"$ref": "#/components/schemas/Book"}}},
        },
        "components": {
            "parameters": {"Size": {"name": "size"}},
            "schemas": {
                "Book": {"on": {"$ref": "#/components/schemas/Shelf"}},
                "Shelf": {"items": {"$ref": "#/components/schemas/Shelf"}},
            },
        },
    }


def test_the_order_does_not_depend_on_the_order_of_definitions(tmp_path: Path) -> None:
    merged = bundle(spec(tmp_path))
    assert list(merged["paths"]) == ["/a", "/b"]
    assert list(merged["components"]["schemas"]) == ["Book", "Shelf"]


def test_the_mapping_of_a_discriminator_is_changed_too(tmp_path: Path) -> None:
    union = "{discriminator: {propertyName: type, mapping: {shelf: 'a.yaml#/components/schemas/Shelf'}}}"
    book = bundle(spec(tmp_path, b=B.replace("{on: {", f"{{union: {union}, on: {{")))["components"][
        "schemas"
    ]["Book"]
    assert book["union"]["discriminator"]["mapping"] == {"shelf": "#/components/schemas/Shelf"}


def test_components_of_the_root_are_kept_and_can_be_referred_to(tmp_path: Path) -> None:
    root = f"{ROOT}components: {{schemas: {{Own: {{type: string}}, Free: {{type: integer}}}}}}"
    merged = bundle(
        spec(
            tmp_path,
            root=root,
            b=B.replace("a.yaml#/components/schemas/Shelf", "../openapi.yaml#/components/schemas/Own"),
            a=A.partition("  schemas")[0],
        )
    )
    assert merged["components"]["schemas"] == {
        "Book": {"on": {"$ref": "#/components/schemas/Own"}},
        "Free": {"type": "integer"},
        "Own": {"type": "string"},
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("paths: {/a: {}}", "member 'paths' is not allowed here, only components"),
        ("openapi: 3.1.1", "member 'openapi' is not allowed here, only components"),
        ("[a]", "expected a mapping at the top, not list"),
        ("", "expected a mapping at the top, not NoneType"),
        ("components: [a]", "expected a mapping at components, not list"),
        ("components: {schemas: }", "expected a mapping at components/schemas, not NoneType"),
        ("components: {schemas: {Unused: {}}}", "no path or component in use refers to schemas 'Unused'"),
        ("components: {pathItems: {C: {}}}", "no path of openapi.yaml refers to pathItems 'C'"),
        ("a: 'b", "while scanning a quoted scalar"),
        ("a: 1\na: 2", "found duplicate key"),
        ("a: *b", "found undefined alias"),
        ("a: !b c", "could not determine a constructor"),
    ],
)
@pytest.mark.parametrize("suffix", ["yaml", "yml"])
def test_the_error_of_an_invalid_file_contains_its_name_and_the_problem(
    tmp_path: Path, text: str, message: str, suffix: str
) -> None:
    folder = spec(tmp_path)
    (folder / "resources" / f"third.{suffix}").write_text(text, "utf-8")
    with pytest.raises(SpecError, match=f"(?s)third.*{message}"):
        bundle(folder)


def test_two_components_of_one_kind_and_name_are_an_error_that_names_both_files(tmp_path: Path) -> None:
    common = "components: {parameters: {Size: {$ref: '#/components/schemas/Book'}}, schemas: {Book: {}}}"
    with pytest.raises(SpecError, match=r"schemas 'Book' is already defined in .*\.yaml"):
        bundle(spec(tmp_path, common=common))


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
        ("#/components/schemas/B", "which is not defined"),
        ("c.yaml#/components/schemas/A", "but there is no such file in the spec"),
        ("a.yaml#/components/schemas/Shelf/items", "which is not a component"),
        ("../openapi.yaml#/openapi", "which is not a component"),
        ("#Book", "which is not a component"),
    ],
)
def test_the_error_of_an_unresolvable_reference_contains_its_file_and_pointer(
    tmp_path: Path, reference: str, message: str
) -> None:
    where = re.escape("b.yaml#/components/schemas/Book/on refers to ")
    with pytest.raises(SpecError, match=f"{where}'{re.escape(reference)}', {message}"):
        bundle(spec(tmp_path, b=B.replace("a.yaml#/components/schemas/Shelf", reference)))


@pytest.mark.parametrize("second", ["A", "B"])
def test_a_circular_reference_is_an_error(tmp_path: Path, second: str) -> None:
    schemas = f"{{A: {{$ref: '#/components/schemas/{second}'}}, B: {{$ref: '#/components/schemas/A'}}}}"
    with pytest.raises(
        SpecError, match=r"^#/components/schemas/A refers to '.*', which is a circular reference"
    ):
        bundle(spec(tmp_path, root=f"{ROOT}components: {{schemas: {schemas}}}"))


@pytest.mark.parametrize("key", ["/a/{b}", "a~b", "~1", "plain"])
def test_an_escaped_pointer_resolves(key: str) -> None:
    document = {"paths": {key: [{"found": {"it": True}}]}}
    assert resolve(document, f"#/paths/{escape(key)}/0/found") == {"it": True}


def test_references_are_returned_with_the_pointer_of_their_object() -> None:
    node = {"/a": [{"$ref": "#/x"}, {"$ref": 1}], "b": {"c": {"$ref": "#/y"}}}
    assert list(references(node)) == [("#/~1a/0", "#/x"), ("#/b/c", "#/y")]
    assert not re.search("~1a", str(list(references(node["b"]))))
