"""Rule for unions whose variants a constant member identifies, such as JSON:API's `type`."""

from __future__ import annotations

from .traversal import Node, Problems, every_schema, follow, is_null


def union_discriminator(document: Node) -> Problems:
    """Other tools select the variant by the discriminator; without one, they try all variants."""
    for where, schema in every_schema(document):
        variants = [*schema.get("oneOf", ()), *schema.get("anyOf", ())]
        if not variants or any(map(is_null, variants)) or not all("$ref" in one for one in variants):
            continue
        constants = [_constants(document, one) for one in variants]
        for name in sorted(set.intersection(*(set(one) for one in constants))):
            mapping = {one[name]: variant["$ref"] for one, variant in zip(constants, variants, strict=True)}
            if len(mapping) < len(variants):
                continue
            given = schema.get("discriminator")
            if given != {"propertyName": name, "mapping": mapping}:
                yield (
                    where,
                    f"the constant {name!r} identifies the variants: set discriminator to map {mapping}",
                )


def _constants(document: Node, variant: Node) -> dict[str, str]:
    """Return the values of the required members that are constant."""
    schema = follow(document, variant)
    members = {name: follow(document, one) for name, one in schema.get("properties", {}).items()}
    return {
        name: one["const"]
        for name, one in members.items()
        if name in schema.get("required", ()) and isinstance(one.get("const"), str)
    }
