"""Violations of each lint rule, as changes to the small document."""

from __future__ import annotations

import datetime
import math
from typing import Any

Node = dict[str, Any]

SHELF = "#/components/schemas/Shelf"
OWNER = "#/components/schemas/Owner"
GENRE = "#/components/schemas/Genre"
KIND = "#/components/schemas/ShelfType"
GENRES = "#/components/parameters/Genres"
BODY = "#/components/requestBodies/Shelf"
REFUSED = "#/components/responses/Refused"
EXAMPLE = "#/components/examples/Shelf"
LIST, CREATE = "#/paths/~1shelves/get", "#/paths/~1shelves/post"
ONE = "#/paths/~1shelves~1{shelf_id}"
KEYS: Node = {"apiKeyAuth": [], "appKeyAuth": []}
HEADERS: Node = {
    name: {"description": "Any.", "schema": {"type": "string"}}
    for name in (
        *("X-RateLimit-Limit", "X-RateLimit-Name", "X-RateLimit-Period", "X-RateLimit-Remaining"),
        *("X-RateLimit-Reset", "X-Request-Id"),
    )
}
NULL = {"type": "null"}
TEXT = {"type": "string", "description": "Prose of any length."}
WITHIN = {"description": "Shelf that contains this one.", "anyOf": [{"$ref": SHELF}]}
REMOVED = object()
"""Marks a member to be removed."""

VIOLATIONS: dict[str, list[tuple[Node, str]]] = {
    "plain-json": [
        ({f"{EXAMPLE}/value/data/built": datetime.date(2026, 11, 24)}, f"{EXAMPLE}/value/data/built"),
        ({f"{LIST}/responses": {200: {"description": "The shelves."}}}, f"{LIST}/responses"),
        ({f"{OWNER}/properties/name": TEXT | {"maxLength": math.inf}}, f"{OWNER}/properties/name/maxLength"),
        ({f"{GENRE}/enum": {"crime", "travel"}}, f"{GENRE}/enum"),
    ],
    "nullable-component": [
        ({f"{OWNER}/type": ["object", "null"], f"{EXAMPLE}/value/data/owner": {}}, OWNER),
        (
            {f"{OWNER}/type": "null", f"{OWNER}/examples": [None], f"{EXAMPLE}/value/data/owner": REMOVED},
            OWNER,
        ),
        (
            {
                f"{OWNER}/type": REMOVED,
                f"{OWNER}/const": None,
                f"{OWNER}/examples": [None],
                f"{EXAMPLE}/value/data/owner": REMOVED,
            },
            OWNER,
        ),
        ({GENRE: {"description": "Any.", "anyOf": [{"type": "string"}, NULL]}}, GENRE),
        ({GENRE: {"description": "Any.", "anyOf": [{"oneOf": [{"type": "string"}, NULL]}]}}, GENRE),
    ],
    "nullable-enum": [
        ({f"{GENRE}/enum": ["crime", "travel", None]}, GENRE),
        ({f"{GENRE}/type": ["string", "null"]}, GENRE),
    ],
    "nullable-keyword": [
        ({f"{OWNER}/properties/name/nullable": False}, f"{OWNER}/properties/name"),
        ({f"{SHELF}/then/nullable": True}, f"{SHELF}/then"),
    ],
    "inline-enum": [
        ({f"{OWNER}/properties/name/enum": ["Ana", "Ben"]}, f"{OWNER}/properties/name"),
        ({f"{GENRES}/schema/items": {"enum": ["crime", "travel"]}}, f"{GENRES}/schema/items"),
        ({f"{OWNER}/additionalProperties": {"enum": ["a", "b"]}}, f"{OWNER}/additionalProperties"),
        (
            {
                f"{OWNER}/properties/list": {
                    "type": "array",
                    "description": "Any.",
                    "prefixItems": [{"enum": [1, 2]}],
                }
            },
            f"{OWNER}/properties/list/prefixItems/0",
        ),
        (
            {f"{REFUSED}/headers/Retry-After/schema": {"enum": [1, 2]}},
            f"{REFUSED}/headers/Retry-After/schema",
        ),
    ],
    "inline-object": [
        (
            {f"{OWNER}/properties/home": {"description": "Any.", "properties": {}}},
            f"{OWNER}/properties/home",
        ),
        (
            {f"{BODY}/content/application~1json/schema": {"properties": {"data": {"$ref": SHELF}}}},
            f"{BODY}/content/application~1json/schema",
        ),
        (
            {
                f"{OWNER}/properties/both": {
                    "description": "Any.",
                    "allOf": [{"$ref": SHELF}, {"$ref": OWNER}],
                }
            },
            f"{OWNER}/properties/both",
        ),
    ],
    "one-value-enum": [({f"{KIND}/const": REMOVED, f"{KIND}/enum": ["shelves"]}, KIND)],
    "enum-collision": [({f"{GENRE}/enum": ["crime", "Crime"]}, GENRE)],
    "member-collision": [
        ({f"{OWNER}/properties/fullName": TEXT, f"{OWNER}/properties/full_name": TEXT}, OWNER),
        ({f"{OWNER}/properties/page[size]": TEXT, f"{OWNER}/properties/pagesize": TEXT}, OWNER),
        ({f"{OWNER}/properties/type": TEXT, f"{OWNER}/properties/type_": TEXT}, OWNER),
    ],
    "ref-sibling": [
        ({f"{SHELF}/properties/genre/description": "Any."}, f"{SHELF}/properties/genre"),
        ({f"{SHELF}/properties/owner/oneOf/0/title": "Owner"}, f"{SHELF}/properties/owner/oneOf/0"),
    ],
    "one-of-union": [
        ({f"{SHELF}/properties/owner/oneOf/-": {"type": "string"}}, f"{SHELF}/properties/owner"),
    ],
    "union-discriminator": [
        ({f"{SHELF}/properties/within": WITHIN}, f"{SHELF}/properties/within"),
        (
            {
                f"{SHELF}/properties/within": WITHIN
                | {"discriminator": {"propertyName": "type", "mapping": {"shelf": SHELF}}}
            },
            f"{SHELF}/properties/within",
        ),
    ],
    "absence-tolerated": [
        ({f"{SHELF}/x-absence-tolerated": ["missing"]}, SHELF),
        ({f"{SHELF}/x-absence-tolerated": ["genre"]}, SHELF),
        ({f"{SHELF}/x-absence-tolerated": [["id"]]}, SHELF),
        ({f"{SHELF}/x-absence-tolerated": "id"}, SHELF),
        ({f"{SHELF}/x-absence-tolerated": None}, SHELF),
    ],
    "often-absent": [
        ({f"{SHELF}/x-often-absent": ["missing"]}, SHELF),
        ({f"{SHELF}/x-often-absent": ["genre", "id"]}, SHELF),
        ({f"{SHELF}/x-often-absent": [["genre"]]}, SHELF),
        ({f"{SHELF}/x-often-absent": "genre"}, SHELF),
        ({f"{SHELF}/x-often-absent": None}, SHELF),
        ({f"{GENRE}/x-often-absent": []}, GENRE),
        ({f"{OWNER}/properties/name/x-often-absent": []}, f"{OWNER}/properties/name"),
    ],
    "text-timestamp": [
        ({f"{OWNER}/properties/name/x-timestamp": False}, f"{OWNER}/properties/name"),
        ({f"{OWNER}/properties/name/x-timestamp": None}, f"{OWNER}/properties/name"),
        (
            {f"{OWNER}/properties/since": TEXT | {"format": "uuid", "x-timestamp": True}},
            f"{OWNER}/properties/since",
        ),
        (
            {f"{OWNER}/properties/open": TEXT | {"type": "boolean", "x-timestamp": True}},
            f"{OWNER}/properties/open",
        ),
    ],
    "unused-component": [
        ({"#/components/examples/Stale": {"value": {"data": {}}}}, "#/components/examples/Stale"),
        (
            {
                "#/components/schemas/Loop": TEXT
                | {"items": {"$ref": "#/components/schemas/Loop"}, "example": "Round."}
            },
            "#/components/schemas/Loop",
        ),
        (
            {
                "#/components/parameters/Stale": {
                    "name": "stale",
                    "in": "query",
                    "description": "Any.",
                    "schema": {},
                    "example": "Any.",
                }
            },
            "#/components/parameters/Stale",
        ),
    ],
    "same-component": [
        (
            {
                "#/components/schemas/Reader": {
                    "type": "object",
                    "description": "Reader of books.",
                    "properties": {"name": {"description": "Display name.", "type": "string"}},
                },
                f"{SHELF}/properties/reader": {"$ref": "#/components/schemas/Reader"},
                f"{EXAMPLE}/value/data/reader": {"name": "Ana"},
            },
            "#/components/schemas/Reader",
        ),
        (
            {
                "#/components/schemas/Kind": {
                    "enum": ["travel", "crime"],
                    "type": "string",
                    "description": "Any.",
                },
                f"{SHELF}/properties/kind": {"$ref": "#/components/schemas/Kind"},
                f"{EXAMPLE}/value/data/kind": "travel",
            },
            "#/components/schemas/Kind",
        ),
        # Equivalent only because the schemas that they refer to are equivalent.
        (
            {
                f"#/components/schemas/{name}": {
                    "type": "array",
                    "description": "Any.",
                    "items": {"$ref": f"#/components/schemas/{inner}"},
                }
                for name, inner in (("Heap", "Pile"), ("Pile", "Heap"))
            }
            | {
                f"{SHELF}/properties/heap": {"$ref": "#/components/schemas/Heap"},
                f"{EXAMPLE}/value/data/heap": [[[]]],
            },
            "#/components/schemas/Pile",
        ),
        (
            {
                f"{CREATE}/parameters": [
                    {
                        "in": "query",
                        "name": "genres",
                        "description": "Genres to filter by.",
                        "schema": {"type": "array", "items": {"$ref": GENRE}},
                        "style": "form",
                        "explode": False,
                        "example": ["crime"],
                    }
                ],
            },
            f"{CREATE}/parameters/0",
        ),
    ],
    "path-item-ref": [
        (
            {
                "#/paths/~1racks": {"$ref": "#/components/pathItems/Racks"},
                "#/components/pathItems/Racks": {"description": "Racks."},
            },
            "#/paths/~1racks",
        )
    ],
    "other-method": [({f"{ONE}/head": {"responses": {"200": {"description": "There."}}}}, f"{ONE}/head")],
    "operation-id": [
        ({f"{LIST}/operationId": "listShelves", f"{LIST}/x-method": "list"}, LIST),
        ({f"{LIST}/operationId": "list", f"{LIST}/x-method": "list"}, LIST),
        ({f"{LIST}/operationId": REMOVED, f"{LIST}/x-method": "list"}, LIST),
    ],
    "method-name": [
        ({f"{ONE}/delete/x-method": "get"}, f"{ONE}/delete"),
        ({f"{LIST}/operationId": "get_shelves"}, LIST),
    ],
    "one-tag": [
        ({f"{LIST}/tags": []}, LIST),
        ({f"{LIST}/tags": ["shelves", "shelves"]}, LIST),
        ({f"{LIST}/tags": ["racks"]}, LIST),
        ({"#/tags/-": {"name": "Book shelves"}}, "#/tags/1"),
    ],
    "one-body-type": [
        (
            {
                f"{BODY}/content/application~1xml": {
                    "schema": {"type": "string"},
                    "example": "<shelf/>",
                }
            },
            CREATE,
        ),
        ({f"{CREATE}/requestBody": {"content": {}}, BODY: REMOVED}, CREATE),
    ],
    "parameter-schema": [
        (
            {
                **{f"{GENRES}/{key}": REMOVED for key in ("schema", "style", "explode", "example")},
                f"{GENRES}/content": {"application/json": {"schema": {"$ref": GENRE}, "example": "crime"}},
            },
            GENRES,
        ),
    ],
    "query-style": [
        ({f"{GENRES}/explode": REMOVED}, GENRES),
        ({f"{GENRES}/style": REMOVED}, GENRES),
        ({f"{GENRES}/explode": REMOVED, f"{GENRES}/schema/type": ["array", "null"]}, GENRES),
        (
            {
                f"{GENRES}/explode": REMOVED,
                f"{GENRES}/schema": {"$ref": "#/components/schemas/List"},
                "#/components/schemas/List": {
                    "type": "array",
                    "description": "Any.",
                    "items": {"$ref": GENRE},
                },
            },
            GENRES,
        ),
    ],
    "query-default": [
        ({f"{GENRES}/description": "Genres to filter by, `crime` by default."}, GENRES),
    ],
    "security-scope": [
        ({f"{LIST}/security": REMOVED, "#/security": [KEYS]}, LIST),
        ({f"{LIST}/security/0": {"apiKeyAuth": []}}, LIST),
        ({f"{LIST}/security/1/AuthZ": []}, LIST),
        ({f"{LIST}/security/1/AuthZ": ["shelf_burn"]}, LIST),
        ({f"{LIST}/security/-": {"appKeyAuth": []}}, LIST),
        ({f"{LIST}/security/-": {}}, LIST),
    ],
    "beta-described": [
        ({f"{LIST}/x-unstable": True}, LIST),
        (
            {
                f"{LIST}/description": "Returns the shelves.\n\n"
                "Beta: Datadog may change or remove this operation without notice."
            },
            LIST,
        ),
    ],
    "response-headers": [
        ({f"{LIST}/responses/200/headers": {}}, f"{LIST}/responses/200"),
        (
            {f"{LIST}/responses/429": {"description": "Too many.", "headers": HEADERS}},
            f"{LIST}/responses/429",
        ),
    ],
    "statuses": [
        ({f"{LIST}/responses/429": REMOVED}, LIST),
        ({f"{LIST}/responses/400": REMOVED}, LIST),
        ({f"{CREATE}/responses/400": REMOVED}, CREATE),
        ({f"{ONE}/get/responses/404": REMOVED}, f"{ONE}/get"),
        ({f"{ONE}/get/responses/202": {"description": "Soon.", "headers": HEADERS}}, f"{ONE}/get"),
        ({f"{ONE}/delete/responses/204": REMOVED}, f"{ONE}/delete"),
        ({f"{ONE}/get/responses/5XX": {"$ref": REFUSED}}, f"{ONE}/get"),
        ({f"{ONE}/get/responses/default": {"$ref": REFUSED}}, f"{ONE}/get"),
    ],
    "link-target": [
        (
            {f"{LIST}/responses/200/links": {"next": {"operationId": "turn_page"}}},
            f"{LIST}/responses/200/links/next",
        ),
        ({f"{CREATE}/responses/201/links/get/parameters/id": "7"}, f"{CREATE}/responses/201/links/get"),
        ({f"{CREATE}/responses/201/links/get/parameters": {}}, f"{CREATE}/responses/201/links/get"),
        ({"#/components/links/Delete/parameters": {}}, f"{CREATE}/responses/201/links/delete"),
        (
            {f"{CREATE}/responses/201/links/get/x-request-body": {"data": [{"id": "$response.body#/id"}]}},
            f"{CREATE}/responses/201/links/get",
        ),
        *(
            (
                {f"{CREATE}/responses/201/links/get/parameters/shelf_id": expression},
                f"{CREATE}/responses/201/links/get",
            )
            for expression in (
                "$response.body#/data/uuid",
                "$request.path.shelf_id",
                "$response.header.Location",
            )
        ),
    ],
    "read-only": [
        (
            {f"{OWNER}/properties/name/description": "Name. Set by the server and ignored in requests."},
            f"{OWNER}/properties/name",
        ),
        ({f"{OWNER}/properties/name/readOnly": True, f"{OWNER}/required": ["name"]}, OWNER),
    ],
    "link-body": [
        (
            {f"{CREATE}/responses/201/links/get/requestBody": "$response.body#/data/id"},
            f"{CREATE}/responses/201/links/get",
        ),
    ],
    "create-links": [
        ({f"{CREATE}/responses/201/links/get": REMOVED}, CREATE),
        ({f"{CREATE}/responses/201/links": REMOVED, "#/components/links": REMOVED}, CREATE),
    ],
    "example-valid": [
        (
            {f"{EXAMPLE}/value/data/genre": "poetry"},
            f"{CREATE}/responses/201/content/application~1json/examples/shelf",
        ),
        ({f"{EXAMPLE}/value/data/built": "yesterday"}, f"{BODY}/content/application~1json/examples/shelf"),
        (
            {f"{REFUSED}/content/application~1json/examples/refused/value": {"errors": "all"}},
            f"{REFUSED}/content/application~1json/examples/refused",
        ),
        ({f"{GENRES}/example": "crime"}, f"{GENRES}/example"),
        ({f"{GENRES}/examples": {"all": {"value": ["crime", 1]}}}, f"{GENRES}/examples/all"),
        ({f"{REFUSED}/headers/Retry-After/example": "soon"}, f"{REFUSED}/headers/Retry-After/example"),
        ({f"{OWNER}/properties/name/examples": ["Ana", 1]}, f"{OWNER}/properties/name"),
        ({f"{OWNER}/properties/name/example": 1}, f"{OWNER}/properties/name"),
        ({f"{SHELF}/then/examples": [{}]}, f"{SHELF}/then"),
    ],
    "example-present": [
        (
            {f"{LIST}/responses/200/content/application~1json/examples": REMOVED},
            f"{LIST}/responses/200/content/application~1json",
        ),
        ({f"{BODY}/content/application~1json/examples": {}}, f"{BODY}/content/application~1json"),
        ({f"{GENRES}/example": REMOVED}, GENRES),
        ({f"{GENRES}/example": REMOVED, f"{GENRES}/examples": {}}, GENRES),
        ({f"{ONE}/parameters/0/example": REMOVED}, f"{ONE}/parameters/0"),
        # The owner is null in every body.
        ({f"{OWNER}/examples": REMOVED}, OWNER),
        ({f"{OWNER}/examples": []}, OWNER),
        # A value of another variant is no example of this one.
        (
            {
                f"{OWNER}/examples": REMOVED,
                f"{SHELF}/properties/owner": {
                    "description": "Owner, or genre.",
                    "anyOf": [{"$ref": OWNER}, {"$ref": GENRE}],
                },
                f"{EXAMPLE}/value/data/owner": "travel",
            },
            OWNER,
        ),
        # A named property is no example of the additional properties.
        (
            {
                f"{OWNER}/examples": REMOVED,
                f"{SHELF}/additionalProperties": {"$ref": OWNER},
            },
            OWNER,
        ),
    ],
    "described": [
        ({f"{LIST}/summary": REMOVED}, LIST),
        ({f"{LIST}/description": " "}, LIST),
        ({f"{GENRES}/description": REMOVED}, GENRES),
        ({f"{OWNER}/description": REMOVED}, OWNER),
        ({f"{OWNER}/properties/name/description": ""}, f"{OWNER}/properties/name"),
        ({f"{REFUSED}/headers/Retry-After/description": REMOVED}, f"{REFUSED}/headers/Retry-After"),
    ],
    "restated-name": [
        ({f"{OWNER}/properties/name/description": "Name."}, f"{OWNER}/properties/name"),
        ({f"{OWNER}/properties/name/description": "The owner's name."}, f"{OWNER}/properties/name"),
        ({f"{OWNER}/properties/name/description": "The names of the owners."}, f"{OWNER}/properties/name"),
        ({f"{SHELF}/properties/id/description": "Identifier of this resource."}, f"{SHELF}/properties/id"),
        (
            {f"{OWNER}/properties/createdBy": TEXT | {"description": "Created by."}},
            f"{OWNER}/properties/createdBy",
        ),
        ({f"{GENRES}/description": "Genres."}, GENRES),
        ({f"{ONE}/parameters/0/description": "ID of the shelf."}, f"{ONE}/parameters/0"),
    ],
    "duration-unit": [
        (
            {f"{SHELF}/properties/time_to_build": {"type": "integer", "description": "Construction time."}},
            f"{SHELF}/properties/time_to_build",
        ),
        (
            {f"{SHELF}/properties/warmUpMs": {"type": ["number", "null"], "description": "Warm-up phase."}},
            f"{SHELF}/properties/warmUpMs",
        ),
        (
            {
                f"{SHELF}/properties/loan_duration": {
                    "description": "Longest loan.",
                    "oneOf": [{"type": "number"}, NULL],
                }
            },
            f"{SHELF}/properties/loan_duration",
        ),
        (
            {
                f"{GENRES}/name": "timeout",
                f"{GENRES}/description": "Longest time to search.",
                f"{GENRES}/schema": {"type": "integer"},
                f"{GENRES}/example": 5,
            },
            GENRES,
        ),
        (
            {f"{REFUSED}/headers/Retry-After/description": "Time to wait."},
            f"{REFUSED}/headers/Retry-After",
        ),
    ],
    "timestamp-format": [
        ({f"{SHELF}/properties/built/description": "Construction time."}, f"{SHELF}/properties/built"),
        (
            {f"{OWNER}/properties/lastSeenAt": TEXT | {"description": "Latest visit."}},
            f"{OWNER}/properties/lastSeenAt",
        ),
        (
            {
                f"{OWNER}/properties/due_date": {
                    "type": ["integer", "null"],
                    "description": "End of the loan.",
                }
            },
            f"{OWNER}/properties/due_date",
        ),
        (
            {
                f"{OWNER}/properties/left": {
                    "description": "Departure.",
                    "oneOf": [{"type": "string", "format": "date-time"}, NULL],
                }
            },
            f"{OWNER}/properties/left",
        ),
        (
            {
                f"{OWNER}/properties/born": {"$ref": "#/components/schemas/Date"},
                "#/components/schemas/Date": {
                    "type": "string",
                    "format": "date-time",
                    "description": "Any date.",
                    "example": "2026-11-24T09:00:00Z",
                },
            },
            f"{OWNER}/properties/born",
        ),
    ],
    "retired-words": [
        ({f"{LIST}/description": "Returns the shelves of somebody."}, f"{LIST}/description"),
        ({f"{CREATE}/summary": "Tell the server of a shelf"}, f"{CREATE}/summary"),
        ({f"{OWNER}/description": "User who is to build shelves."}, f"{OWNER}/description"),
        ({f"{GENRES}/description": "Genres, in words."}, f"{GENRES}/description"),
        ({f"{EXAMPLE}/summary": "A shelf for everybody"}, f"{EXAMPLE}/summary"),
        ({"#/tags/0/description": "Shelves, whoever built them."}, "#/tags/0/description"),
        (
            {"#/servers/0/variables/site/description": "Site that somebody lists."},
            "#/servers/0/variables/site/description",
        ),
        (
            {f"{OWNER}/properties/value": TEXT | {"description": "What nobody knows."}},
            f"{OWNER}/properties/value/description",
        ),
    ],
}
"""By rule: members to set in the small document, by pointer; and the pointer that the rule must report."""
