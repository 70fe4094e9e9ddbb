"""Property classes of openapi-python-client, from their own modules: its package exports only a few."""

from openapi_python_client.parser.properties.any import AnyProperty as AnyProperty
from openapi_python_client.parser.properties.boolean import BooleanProperty as BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty as ConstProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty as DateTimeProperty
from openapi_python_client.parser.properties.float import FloatProperty as FloatProperty
from openapi_python_client.parser.properties.int import IntProperty as IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty as ListProperty
from openapi_python_client.parser.properties.literal_enum_property import (
    LiteralEnumProperty as LiteralEnumProperty,
)
from openapi_python_client.parser.properties.model_property import ModelProperty as ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty as NoneProperty
from openapi_python_client.parser.properties.string import StringProperty as StringProperty
from openapi_python_client.parser.properties.union import UnionProperty as UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty as UuidProperty
