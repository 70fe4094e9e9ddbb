"""Rendering of the generated package from the bundled OpenAPI document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import GeneratorData
from openapi_python_client.strings import ClassName

from . import signatures, text
from .dicts import plan_dicts
from .fill_models import fill_models
from .models import plan_enums, plan_models
from .open_unions import with_open_unions
from .operations import plan_operations
from .pytypes import UnsupportedSchemaError
from .query_defaults import without_query_defaults
from .read_only import read_only_members
from .resources import owners_of_views, plan_resources, view_of
from .text_timestamps import with_text_timestamps

TEMPLATES = Path(__file__).parent / "templates"
RUNTIME = Path(__file__).parent / "runtime"
MARK = "# Written by scripts/generate from spec/ and scripts/generator/; do not edit.\n"


def render(document: dict[str, Any]) -> dict[str, str]:
    """Render every file of `datadog_incidents_api`, unformatted.

    Args:
        document: the bundled OpenAPI document.

    Returns:
        Content of each file, by path inside the package.

    Raises:
        UnsupportedSchemaError: the spec uses a construct that the templates do not support.
    """
    data = _parse(document)
    environment = _environment()
    files = {path.name: path.read_text("utf-8") for path in sorted(RUNTIME.glob("*.py"))}

    def put(path: str, template: str, **context: Any) -> None:
        files[path] = environment.get_template(template).render(**context)

    read_only = read_only_members(document)
    models, enums = (
        plan_models(
            data, _listed(document, "x-often-absent"), _listed(document, "x-absence-tolerated"), read_only
        ),
        plan_enums(data),
    )
    operations = plan_operations(document, data, read_only)
    put("__init__.py", "package_init.py.jinja", title=document["info"]["title"])
    for model in models:
        put(f"models/{model.module}.py", "model.py.jinja", model=model)
    for enum in enums:
        put(f"models/{enum.module}.py", "literal_enum.py.jinja", enum=enum)
    names = sorted(
        [(plan.module, plan.name) for plan in models] + [(plan.module, plan.name) for plan in enums]
    )
    put("models/__init__.py", "models_init.py.jinja", names=names)
    arguments = [prop for operation in operations if operation.body for prop in operation.body.nested]
    put("dicts.py", "dicts.py.jinja", dicts=plan_dicts(arguments, read_only))
    put("operations.py", "registry.py.jinja", operations=operations)
    for operation in operations:
        put(f"api/{operation.tag}/{operation.id}.py", "operation.py.jinja", op=operation)
        files[f"api/{operation.tag}/__init__.py"] = f'"""Operations of `{operation.tag}` as functions."""\n'
    files["api/__init__.py"] = '"""Operations as functions, one module per operation."""\n'
    files["resources/__init__.py"] = '"""Resources: classes with one method per operation."""\n'
    files["views/__init__.py"] = '"""Views: return values of resources."""\n'
    put("servers.py", "servers.py.jinja", server=document["servers"][0])
    resources = plan_resources(operations)
    fully_generated = [
        resource
        for resource in resources
        if not any(operation.handwritten for operation in resource.operations)
    ]
    descriptions = {tag["name"]: tag["description"] for tag in document["tags"]}
    put("clients.py", "clients.py.jinja", descriptions=descriptions, resources=fully_generated)
    owners = owners_of_views(resources)
    for resource in resources:
        views = {operation.id: view_of(operation) for operation in resource.operations}
        put(
            f"resources/{resource.tag}.py",
            "resource.py.jinja",
            resource=resource,
            description=descriptions[resource.tag],
            views=views,
        )
        if resource.views:
            own = [view for view in resource.views if owners[resource.tag, view.name] == resource.tag]
            shared = [
                (owners[resource.tag, view.name], view.name) for view in resource.views if view not in own
            ]
            used = sorted({pair for view in own for pair in view.imports})
            put(
                f"views/{resource.tag}.py",
                "views.py.jinja",
                resource=resource,
                views=own,
                shared=shared,
                names=used,
            )
    rendered = {path: MARK + content for path, content in files.items()}
    rendered["openapi.json"] = json.dumps(document, indent=1, ensure_ascii=False) + "\n"
    rendered["py.typed"] = ""
    return rendered


def _listed(document: dict[str, Any], extension: str) -> dict[str, list[str]]:
    """Return the members that an extension lists, by model."""
    schemas = document["components"]["schemas"]
    return {
        str(ClassName(name, "")): schema[extension] for name, schema in schemas.items() if extension in schema
    }


def _parse(document: dict[str, Any]) -> GeneratorData:
    config = Config.from_sources(
        ConfigFile(literal_enums=True),
        MetaType.NONE,
        document_source=Path("openapi.json"),
        file_encoding="utf-8",
        overwrite=True,
        output_path=None,
    )
    data = GeneratorData.from_dict(
        with_text_timestamps(with_open_unions(without_query_defaults(document))), config=config
    )
    if isinstance(data, GeneratorError):
        raise UnsupportedSchemaError(f"{data.header}: {data.detail}")
    problems = [*data.errors]
    for collection in data.endpoint_collections_by_tag.values():
        problems += collection.parse_errors
    if problems:
        raise UnsupportedSchemaError("; ".join(f"{one.header}: {one.detail}" for one in problems))
    fill_models(data)
    return data


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
        autoescape=False,  # noqa: S701  # the output is Python, not HTML
    )
    environment.filters["paragraph"] = text.paragraph
    environment.filters["sentence"] = text.sentence
    environment.globals["entry"] = text.entry
    environment.globals["signatures"] = signatures
    return environment
