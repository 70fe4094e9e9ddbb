"""The OpenAPI document at run time, for the mock and for response checks."""
