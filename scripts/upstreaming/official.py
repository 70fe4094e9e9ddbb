"""Reader of the official client: prints the facts of the package `datadog_api_client` as JSON.

A script for a process of its own, so that two versions of the package never mix: it reads the one that comes
first on `sys.path`, and imports nothing else of this repository. The format is described in facts.py.

Exit status: 1 if the package cannot be imported, or is not laid out as expected; stderr has the reason.
"""

from __future__ import annotations

import importlib.util
import inspect
import json
import re
import sys
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any
from uuid import UUID

Tree = dict[str, Any]

OPERATIONS: dict[str, tuple[str, ...] | None] = {
    "Incidents": None,
    "Users": ("create_user", "disable_user", "get_user", "list_users"),
}
"""Operations to read from each API of the package; None reads all of them."""
ERRORS = {"api_error_response": "APIErrorResponse", "jsonapi_error_response": "JSONAPIErrorResponse"}
"""Models of error responses by module: the package has them, but no operation refers to them."""

NULL = type(None)
PRIMITIVES: dict[object, str] = {
    str: "string",
    UUID: "string uuid",
    datetime: "string date-time",
    date: "string date",
    int: "integer",
    float: "number",
    bool: "boolean",
    dict: "object",
    list: "list",
}
LIMITS = {
    "inclusive_minimum": "minimum",
    "inclusive_maximum": "maximum",
    "exclusive_minimum": "exclusiveMinimum",
    "exclusive_maximum": "exclusiveMaximum",
    "min_length": "minLength",
    "max_length": "maxLength",
    "min_items": "minItems",
    "max_items": "maxItems",
    "multiple_of": "multipleOf",
    "regex": "pattern",
}
# The package states these two only in docstrings, always in these forms.
DEPRECATED = "**Deprecated**"
DEFAULT = re.compile(r"If omitted defaults to (.+?)\. Must be one of")


class LayoutError(Exception):
    """The package is not laid out as expected."""


class Reader:
    """Reader of operations, and of the schemas that they refer to."""

    def __init__(self) -> None:
        self.utils = _module("datadog_api_client.model_utils")
        self.any = set(_attribute(_attribute(self.utils, "OpenApiModel"), "additional_properties_type"))
        self.pending: list[Any] = []

    def operation(self, api: Any, endpoint: Any, unstable: Iterable[str]) -> tuple[str, Tree]:
        """Return the ID and the facts of an operation."""
        settings = _attribute(endpoint, "settings")
        name = str(_item(settings, "operation_id", "the settings of an endpoint"))
        where = f"the settings of {name}"
        node: Tree = {
            "call": f"{_item(settings, 'http_method', where)} {_item(settings, 'endpoint_path', where)}",
            "security": {str(scheme): {} for scheme in _item(settings, "auth", where)},
            "parameters": dict(self._parameters(name, _attribute(endpoint, "params_map"))),
        }
        response = _item(settings, "response_type", where)
        if response is not None:
            accepted = _item(_attribute(endpoint, "headers_map"), "accept", f"the headers of {name}")
            node |= {"response": self._type(response)["type"], "content": ", ".join(sorted(accepted))}
        if f"{_item(settings, 'version', where)}.{name}" in unstable:
            node["unstable"] = "yes"
        if DEPRECATED in (inspect.getdoc(_attribute(api, name)) or ""):
            node["deprecated"] = "yes"
        return name, node

    def schemas(self) -> Tree:
        """Return the facts of all schemas that were referred to, also indirectly."""
        found: Tree = {}
        while self.pending:
            model = self.pending.pop()
            if model.__name__ not in found:
                found[model.__name__] = self._schema(model)
        return found

    def _parameters(self, operation: str, parameters: Any) -> Iterable[tuple[str, Tree]]:
        for name, parameter in parameters.items():
            where = f"parameter {name} of {operation}"
            node = {"in": str(_item(parameter, "location", where))}
            node |= self._type(_item(parameter, "openapi_types", where))
            node |= _limits(parameter.get("validation", {}), where)
            if parameter.get("required"):
                node["required"] = "yes"
            if "collection_format" in parameter:
                node["format"] = parameter["collection_format"]
            # The body has no name of its own.
            yield parameter.get("attribute", name), node

    def _schema(self, model: Any) -> Tree:
        if issubclass(model, self.utils.ModelComposed):
            return self._type(tuple(_item(model._composed_schemas, "oneOf", f"model {model.__name__}")))
        if issubclass(model, self.utils.ModelSimple):
            node = self._type(_item(model.openapi_types, "value", f"model {model.__name__}"))
            default = DEFAULT.search(model.__doc__ or "")
            if default:
                node["default"] = str(json.loads(default[1]))
            if model.allowed_values:
                node["values"] = {str(value): {} for value in model.allowed_values}
            return node
        if issubclass(model, self.utils.ModelNormal):
            return self._object(model)
        raise LayoutError(
            f"expected {model.__name__} to be a composed, simple or normal model, found {model.__mro__}"
        )

    def _object(self, model: Any) -> Tree:
        signature = inspect.signature(model.__init__).parameters
        described = re.findall(r":param (\w+):(.*?)(?=:type |\Z)", model.__init__.__doc__ or "", re.S)
        deprecated = {name for name, description in described if DEPRECATED in description}
        node: Tree = {"type": "object", "fields": {}}
        for name, published in model.attribute_map.items():
            where = f"field {name} of {model.__name__}"
            field = self._type(_item(model.openapi_types, name, where))
            field |= _limits(model.validations.get(name, {}), where)
            if name in signature and signature[name].default is inspect.Parameter.empty:
                field["required"] = "yes"
            if name in model.read_only_vars:
                field["readOnly"] = "yes"
            if name in deprecated:
                field["deprecated"] = "yes"
            node["fields"][published] = field
        extra = model.additional_properties_type
        if extra is None:
            node["additionalProperties"] = "False"
        elif set(extra) != self.any:
            node["type"] = f"map of {self._text(extra)}"
        return node

    def _type(self, types: Any) -> Tree:
        """Return the type, and whether null is allowed, of alternatives."""
        if not isinstance(types, tuple):
            raise LayoutError(f"expected a tuple of types, found {types!r}")
        node: Tree = {"type": " or ".join(sorted(self._one(kind) for kind in types if kind is not NULL))}
        if NULL in types or any(getattr(kind, "_nullable", False) is True for kind in types):
            node["nullable"] = "yes"
        return node

    def _text(self, types: Any) -> str:
        """Return a type inside another one, in which `?` stands for null."""
        node = self._type(types)
        return str(node["type"]) + ("?" if "nullable" in node else "")

    def _one(self, kind: Any) -> str:
        if isinstance(kind, list):
            return f"list of {self._text(tuple(kind))}"
        if isinstance(kind, dict):
            (values,) = kind.values()
            return "object" if set(values) == self.any else f"map of {self._text(values)}"
        if kind in PRIMITIVES:
            return PRIMITIVES[kind]
        if isinstance(kind, type) and issubclass(kind, self.utils.OpenApiModel):
            self.pending.append(kind)
            return kind.__name__
        raise LayoutError(f"expected a model or one of the known types, found {kind!r}")


def facts() -> Tree:
    """Return the facts of the package.

    Raises:
        LayoutError: the package is not laid out as expected.
    """
    package = _module("datadog_api_client")
    # Credentials are only described if they are set.
    credentials = {"api_key": dict.fromkeys(("apiKeyAuth", "appKeyAuth"), "none"), "access_token": "none"}
    configuration = _attribute(package, "Configuration")(**credentials)
    client = _attribute(package, "ApiClient")(configuration)
    unstable = _attribute(_attribute(configuration, "unstable_operations"), "values")
    reader = Reader()
    operations = {}
    for api_name, names in OPERATIONS.items():
        module = _module(f"datadog_api_client.v2.api.{api_name.lower()}_api")
        api = _attribute(module, f"{api_name}Api")(client)
        endpoints = [value for name, value in vars(api).items() if name.endswith("_endpoint")]
        if not endpoints:
            raise LayoutError(f"expected attributes *_endpoint in {api_name}Api, found {sorted(vars(api))}")
        for endpoint in endpoints:
            if names is None or _item(endpoint.settings, "operation_id", "an endpoint") in names:
                name, node = reader.operation(api, endpoint, unstable)
                operations[name] = node
    for file, name in ERRORS.items():
        # The package's `models` would import all 4000 models.
        module_name = f"datadog_api_client.v2.model.{file}"
        if importlib.util.find_spec(module_name):
            reader.pending.append(_attribute(_module(module_name), name))
    return {
        "version": str(_attribute(_module("datadog_api_client.version"), "__version__")),
        "operations": operations,
        "schemas": reader.schemas(),
        **_configuration(configuration),
    }


def _configuration(configuration: Any) -> Tree:
    server = _attribute(configuration, "get_host_settings")()[0]
    variables = _item(server, "variables", "the host settings")
    return {
        "server": {
            "url": _item(server, "url", "the host settings"),
            **{name: variable["default_value"] for name, variable in variables.items()},
        },
        "sites": {site: {} for site in _item(variables, "site", "the host settings")["enum_values"]},
        "credentials": {
            name: {"type": "oauth2" if scheme["type"] == "oauth2" else f"{scheme['in']} {scheme['key']}"}
            for name, scheme in _attribute(configuration, "auth_settings")().items()
        },
    }


def _limits(validations: Any, where: str) -> Tree:
    return {
        _item(LIMITS, key, f"the known limits, for {where}"): str(limit) for key, limit in validations.items()
    }


def _module(name: str) -> Any:
    try:
        return importlib.import_module(name)
    except ImportError as error:
        raise LayoutError(f"expected to import {name}, found {type(error).__name__}: {error}") from error


def _attribute(owner: Any, name: str) -> Any:
    if not hasattr(owner, name):
        public = sorted(key for key in dir(owner) if not key.startswith("__"))
        raise LayoutError(
            f"expected {name} in {getattr(owner, '__name__', type(owner).__name__)}, found {public}"
        )
    return getattr(owner, name)


def _item(mapping: Any, key: str, where: str) -> Any:
    if not isinstance(mapping, dict) or key not in mapping:
        raise LayoutError(f"expected {key!r} in {where}, found {mapping!r}")
    return mapping[key]


if __name__ == "__main__":
    try:
        json.dump(facts(), sys.stdout)
    except LayoutError as problem:
        sys.exit(str(problem))
