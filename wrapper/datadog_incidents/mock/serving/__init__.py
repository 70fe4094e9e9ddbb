"""Transports of the mock (in-process, ASGI application, uvicorn server) and its control endpoints."""
