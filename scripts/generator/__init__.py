"""Code generator: bundles `spec/`, parses it with openapi-python-client, renders templates, formats."""
