"""Requests and responses over HTTP, independent of the HTTP library."""
