"""Turns `spec/` into `generated/`: bundle, parse with openapi-python-client, render our templates, format."""
