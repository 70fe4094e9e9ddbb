"""Metaclass of models: derives slots, JSON keys and constructor from the members in the class body."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, dataclass_transform

from ._decoding import new, slow_decode
from ._shapes import Shape
from ._unset import UNSET

if TYPE_CHECKING:
    from inspect import Signature

    from ._model import Model


class Field:
    """Member of a model: its names and its JSON shape.

    Attributes:
        name: Python attribute.
        key: JSON key.
        shape: conversion of the value to and from JSON.
        required: whether the spec requires it in the JSON object.
        read_only: whether the server sets it: it is read, but left out of requests.
        default: default of the constructor's argument; `...` if there is none.
    """

    __slots__ = ("default", "key", "name", "read_only", "required", "shape")

    def __init__(self, shape: Shape, key: str, default: Any, required: bool, read_only: bool) -> None:
        self.name = ""
        self.key = key
        self.shape = shape
        self.required = required
        self.read_only = read_only
        self.default = default


def member(
    shape: Shape,
    *,
    key: str = "",
    default: Any = ...,
    required: bool | None = None,
    read_only: bool = False,
) -> Any:
    """Declare a member in the body of a model, as its value.

    Args:
        shape: conversion of the value to and from JSON.
        key: JSON key; the name of the attribute by default.
        default: default of the constructor's argument; UNSET for an optional member.
        required: whether the spec requires it in the JSON object; by default, unless it is UNSET by default.
        read_only: whether the server sets it.
    """
    return Field(shape, key, default, default is not UNSET if required is None else required, read_only)


def internal(*, init: bool = True, alias: str = "", default: Any = None) -> Any:
    """Declare an attribute that is no member, to type checkers only."""


@dataclass_transform(eq_default=False, kw_only_default=True, field_specifiers=(member, internal))
class ModelType(type):
    """Class of model classes."""

    _fields: tuple[Field, ...]
    _keys: frozenset[str]
    _sent: tuple[tuple[str, str, bool, Shape], ...]

    def __new__(mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> Any:
        fields = []
        for attribute, field in [*namespace.items()]:
            if field.__class__ is Field:
                field.name = attribute
                field.key = field.key or attribute
                fields.append(field)
                del namespace[attribute]  # a value in the class body would conflict with the slot
        if not fields:  # `Model` itself, or a subclass that an application derives from a model
            return super().__new__(mcs, name, bases, namespace)
        sent = [(one.name, one.key, one.required, one.shape) for one in fields if not one.read_only]
        namespace["__slots__"] = tuple([field.name for field in fields])
        namespace["__init__"] = _build_and_initialize
        namespace["_fields"] = tuple(fields)
        namespace["_keys"] = frozenset([field.key for field in fields])
        namespace["_sent"] = tuple(sent)
        cls: Any = super().__new__(mcs, name, bases, namespace)
        if "_decode" not in namespace:
            cls._decode = staticmethod(partial(_decode, cls))
        return cls

    @property
    def __signature__(cls) -> Signature:
        """Signature of the constructor, for `inspect.signature` and `help`."""
        from inspect import Parameter, Signature

        def keyword(name: str, default: Any, annotation: str) -> Parameter:
            default = Parameter.empty if default is ... else default
            return Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=annotation)

        annotations: dict[str, str] = {}
        for base in reversed(cls.__mro__):
            annotations |= getattr(base, "__annotations__", {})
        parameters = [keyword(one.name, one.default, annotations[one.name]) for one in cls._fields]
        extra = keyword("additional_properties", None, "dict[str, Any] | None")
        return Signature([*parameters, extra], return_annotation=None)


def _decode(cls: type[Model], d: Any) -> Any:
    """Decode a model without generated code, because responses do not contain it."""
    model = new(cls)
    model._source = d
    return slow_decode(model, d)


def _build_and_initialize(self: Any, **members: Any) -> None:
    """Constructor of a model that is constructed for the first time: builds the one for all further times."""
    cls: Any = type(self)
    cls.__init__ = _constructor(cls)
    cls.__init__(self, **members)


def _constructor(cls: ModelType) -> Any:
    """Compile the constructor, like `dataclasses` does: a loop over the members would take thrice as long.

    It is compiled on first use, as most models of an application are only decoded.
    """
    names = [field.name for field in cls._fields]
    lines = [
        f"def __init__(self, *, {', '.join(names)}, additional_properties):",
        "self._source = None",
        "self._extra = {} if additional_properties is None else additional_properties",
        *(f"self.{name} = {name}" for name in names),
    ]
    namespace: dict[str, Any] = {}
    # Compiled first: after an interrupt of code from a string, Python ends the process by the signal.
    code = compile("\n ".join(lines), f"<constructor of {cls.__name__}>", "exec")
    exec(code, namespace)  # noqa: S102  # the names are those of the generated class body
    constructor = namespace["__init__"]
    constructor.__kwdefaults__ = {one.name: one.default for one in cls._fields if one.default is not ...}
    constructor.__kwdefaults__["additional_properties"] = None
    constructor.__module__ = cls.__module__
    constructor.__qualname__ = f"{cls.__qualname__}.__init__"
    return constructor
