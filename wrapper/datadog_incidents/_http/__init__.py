"""Requests and replies over HTTP, independent of the HTTP library."""
